namespace LabourMigrationEval.Web.Components;

/// <summary>A sort of facts: its name for readers, and the page that shows it.</summary>
/// <param name="Key">Its key in an evaluation's data.</param>
/// <param name="Name">The heading above its facts.</param>
/// <param name="Page">The page below the evaluation's address.</param>
public sealed record FactTopic(string Key, string Name, string Page)
{
    /// <summary>The page of every topic that has no other: what changed, and for whom.</summary>
    public const string AnyOther = "results";

    private static readonly FactTopic[] Known =
    [
        new("ratification", "Ratifications", AnyOther),
        new("agreement", "Agreements", AnyOther),
        new("reach", "People and countries reached", AnyOther),
        new("network", "Networks", AnyOther),
        new("example", "Examples", AnyOther),
        new("cpo-shortfall", "Behind the counts", "cpos"),
        new("cpo-split", "How the count is made up", "cpos"),
        new("expenditure", "Allocated and spent", "cpos"),
        new("funding", "Where the money came from", "cpos"),
        new("budget-country", "Countries that shared the budget", "cpos"),
        new("staffing", "Staff", "cpos"),
        new("milestone", "Milestones", "methodology"),
        new("programme", "The programme", "methodology"),
        new("survey", "Surveys", "sources"),
    ];

    /// <summary>The keys of all topics known on a page, in the order of showing.</summary>
    public static IReadOnlyList<string> On(string page) => [.. Known.Where(topic => topic.Page == page).Select(topic => topic.Key)];

    /// <summary>The keys of all topics that have another page than <see cref="AnyOther"/>.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } = [.. Known.Where(topic => topic.Page != AnyOther).Select(topic => topic.Key)];

    /// <summary>A topic by its key; one that isn't known is named after its key.</summary>
    public static FactTopic Of(string key) =>
        Array.Find(Known, topic => topic.Key == key)
        ?? new FactTopic(key, $"{char.ToUpperInvariant(key[0])}{key[1..].Replace('-', ' ')}", AnyOther);

    /// <summary>Place of a topic among others: the known ones in their order, any other after them.</summary>
    public static int Rank(string key) => Array.FindIndex(Known, topic => topic.Key == key) is >= 0 and var at ? at : Known.Length;
}
