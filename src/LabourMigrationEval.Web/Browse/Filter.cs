namespace LabourMigrationEval.Web.Browse;

/// <summary>A choice of a filter, with how many rows it leaves on its own; an empty value filters nothing.</summary>
public sealed record Choice(string Value, string Name, int Count, bool Chosen);

/// <summary>One filter of a list whose state is in the address.</summary>
/// <param name="Field">Its name in the address.</param>
/// <param name="Legend">Its name on the page.</param>
/// <param name="Asked">What the address asks for; null or empty for all.</param>
/// <param name="Keys">What a row offers; several where it belongs to several.</param>
/// <param name="Name">A key in words; null for a key that there isn't.</param>
public sealed record Filter<T>(string Field, string Legend, string? Asked, Func<T, IEnumerable<string>> Keys, Func<string, string?> Name)
{
    public bool IsSet => !string.IsNullOrEmpty(Asked);

    /// <summary>What is asked for as the rows write it; null where nothing is, or where no row offers it.</summary>
    public string? Offered(IEnumerable<T> rows) => IsSet ? rows.SelectMany(Keys).FirstOrDefault(key => string.Equals(key, Asked, StringComparison.OrdinalIgnoreCase)) : null;

    public bool Meets(T row) => Keys(row).Any(Asks);

    /// <summary>Whether it asks for a key, or for none in particular.</summary>
    public bool Asks(string key) => !IsSet || string.Equals(key, Asked, StringComparison.OrdinalIgnoreCase);

    /// <summary>All rows, then each key that a row holds, in the order in which they come.</summary>
    public IReadOnlyList<Choice> Choices(IReadOnlyCollection<T> rows) =>
    [
        new Choice("", "Any", rows.Count, !IsSet),
        // What is asked for stays in view, also where other filters leave nothing of it: it can be taken away only where it is seen.
        .. IsSet && Name(Asked!) is { } name && !rows.SelectMany(Keys).Contains(Asked, StringComparer.OrdinalIgnoreCase)
            ? [new Choice(Asked!, name, 0, true)]
            : Array.Empty<Choice>(),
        .. rows.SelectMany(row => Keys(row).Distinct()).GroupBy(key => key)
            .Select(key => new Choice(key.Key, Name(key.Key) ?? key.Key, key.Count(), string.Equals(key.Key, Asked, StringComparison.OrdinalIgnoreCase))),
    ];
}
