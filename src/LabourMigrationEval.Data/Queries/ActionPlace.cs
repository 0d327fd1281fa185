namespace LabourMigrationEval.Data.Queries;

/// <summary>Which action it is: named after the recommendation in answer to which it was announced, and its place there. Neither ever changes.</summary>
/// <param name="Id">Identity in the database.</param>
/// <param name="Recommendation">Key of the recommendation; null under the general response.</param>
/// <param name="Number">Its printed number.</param>
/// <param name="Order">Place under the response, from 0.</param>
/// <param name="Revision">The revision of the response that announced it.</param>
/// <param name="AnnouncedAt">When that was published (UTC); null where a report gives no day.</param>
public sealed record ActionPlace(int Id, string? Recommendation, string? Number, int Order, int Revision, DateTime? AnnouncedAt)
{
    /// <summary>"Action 2.1".</summary>
    public string Name => Recommendation is null ? $"General action {Order + 1}" : $"Action {Number ?? Recommendation}.{Order + 1}";

    /// <summary>Its place on the page.</summary>
    public string Anchor => $"action-{Recommendation ?? "general"}-{Order + 1}";

    /// <summary>The page that tells its whole story, below the evaluation's address.</summary>
    public string Address => $"{(Recommendation is null ? "recommendations" : $"recommendations/{Recommendation}")}#{Anchor}";
}
