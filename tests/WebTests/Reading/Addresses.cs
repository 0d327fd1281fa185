using Xunit;

namespace WebTests.Reading;

/// <summary>The addresses that the portal promises to keep: they are cited.</summary>
public static class Addresses
{
    private static readonly string[] Portal = ["/", "/evaluations", "/follow-up", "/glossary", "/health/live", "/health/ready"];

    private static readonly string[] OfAnEvaluation =
    [
        "", "/findings", "/recommendations", "/follow-up", "/results", "/cpos", "/conclusions", "/lessons", "/questions", "/methodology", "/sources",
        "/assessment", "/assessment/chart.svg", "/assessment/chart.png", "/assessment/chart.csv", "/data.zip",
    ];

    /// <summary>Every one of them, those of each item, theme and passage included.</summary>
    public static IEnumerable<string> All => [.. Fixed, .. Seeds.All.SelectMany(seed => OfItems(seed).Select(below => Below(seed.Evaluation!.Slug, below)))];

    /// <summary>Those that name no item.</summary>
    public static IEnumerable<string> Fixed =>
        [.. Portal, .. Seeds.All.SelectMany(seed => OfAnEvaluation.Select(below => Below(seed.Evaluation!.Slug, below)))];

    /// <summary>The pages among them, and one of each kind of item of each evaluation.</summary>
    public static IEnumerable<string> Pages =>
    [
        .. Fixed.Where(address => !address.Contains('.', StringComparison.Ordinal) && !address.StartsWith("/health", StringComparison.Ordinal)),
        .. Seeds.All.SelectMany(seed => OfItems(seed).GroupBy(below => below.Split('/')[1]).Select(kind => Below(seed.Evaluation!.Slug, kind.First()))),
    ];

    public static TheoryData<string> EachFixed => [.. Fixed];

    public static TheoryData<string> EachPage => [.. Pages];

    private static string Below(string slug, string rest) => $"/evaluations/{slug}{rest}";

    private static IEnumerable<string> OfItems(LabourMigrationEval.Data.Seed.EvaluationDocument seed) =>
    [
        .. seed.Findings.Select(finding => $"/findings/{finding.Key}"),
        .. seed.Recommendations.Select(recommendation => $"/recommendations/{recommendation.Key}"),
        .. seed.Themes.Select(theme => $"/themes/{theme.Key}"),
        .. seed.Passages.Select(passage => $"/passages/{passage.Lines}"),
    ];
}
