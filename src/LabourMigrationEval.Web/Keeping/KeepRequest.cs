namespace LabourMigrationEval.Web.Keeping;

/// <summary>What a browser sends while somebody types. Whose words they are, the session says.</summary>
/// <param name="Place">The form.</param>
/// <param name="Copy">The opening of the form in one tab.</param>
/// <param name="Number">Rises with every change.</param>
/// <param name="Age">How long ago they were typed, in milliseconds: the browser's clock may be wrong, its stopwatch isn't.</param>
/// <param name="Begun">What stood when they were begun.</param>
/// <param name="Stood">The words that stood then; sent until the server has them.</param>
/// <param name="Words">The words by field.</param>
/// <param name="Instead">An earlier copy that this one goes on from.</param>
public sealed record KeepRequest(
    string Place, string Copy, long Number, double Age, string? Begun, Dictionary<string, string>? Stood, Dictionary<string, string> Words, Earlier? Instead);

/// <summary>A copy as somebody found it. If its own tab has changed it since, it stays.</summary>
public sealed record Earlier(string Copy, long Number);

/// <summary>When words were kept, as the page says it.</summary>
public sealed record KeptAnswer(string At);
