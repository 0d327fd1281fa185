using DataTests.Databases;
using LabourMigrationEval.Data.Seed;
using Tests;
using Xunit;

namespace WebTests;

/// <summary>The evaluations that ship with the portal, as their files have them.</summary>
public static class Seeds
{
    private static readonly Dictionary<string, (EvaluationDocument Document, string Folder)> BySlug =
        Directory.EnumerateDirectories(TestDatabase.SeedFolder)
            .Select(folder => (Document: EvaluationFolder.Read(folder), Folder: folder))
            .ToDictionary(seed => seed.Document.Evaluation!.Slug);

    /// <summary>For <c>[Theory, MemberData(nameof(Seeds.Slugs), MemberType = typeof(Seeds))]</c>.</summary>
    public static TheoryData<string> Slugs => [.. BySlug.Keys];

    public static IEnumerable<EvaluationDocument> All => BySlug.Values.Select(seed => seed.Document);

    public static EvaluationDocument Of(string slug) => BySlug[slug].Document;

    public static bool IsFictional(string slug) => Of(slug).Evaluation!.Fictional;

    /// <summary>The lines of its report: an invented one ships with its evaluation, a real one is named by HLE_REPORT.</summary>
    public static IReadOnlyList<string> ReportOf(string slug) =>
        IsFictional(slug) ? File.ReadAllLines(Path.Combine(BySlug[slug].Folder, "report.txt")) : Requires.Report();

    /// <summary>Every list of items that it holds.</summary>
    public static IEnumerable<(string Kind, ItemEntry Item)> ItemsOf(EvaluationDocument d) =>
        new (string Kind, IEnumerable<ItemEntry> Items)[]
        {
            ("theme", d.Themes), ("question", d.Questions), ("finding", d.Findings), ("conclusion", d.Conclusions), ("lesson", d.Lessons),
            ("good practice", d.GoodPractices), ("case study", d.CaseStudies), ("note on method", d.MethodNotes), ("figure", d.Figures),
            ("fact", d.Facts), ("outcome", d.Outcomes), ("output", d.Outputs), ("indicator", d.Indicators), ("recommendation", d.Recommendations),
        }.SelectMany(list => list.Items.Select(item => (list.Kind, item)));

    /// <summary>The numbers by which its items go: "7", "9.1".</summary>
    public static IEnumerable<string> NumbersOf(EvaluationDocument document) =>
        [.. ItemsOf(document).Select(entry => entry.Item.Number).OfType<string>(), .. document.Indicators.Select(i => i.Code), .. document.Outputs.Select(o => o.Code), .. document.Outcomes.Select(o => o.Code)];

    /// <summary>What its figures are counted or measured in.</summary>
    public static IEnumerable<string> UnitsOf(EvaluationDocument document) =>
        [.. document.Facts.Select(fact => fact.Unit).OfType<string>(), .. document.Figures.SelectMany(figure => figure.Facts).Select(fact => fact.Unit).OfType<string>(), .. document.Figures.Select(figure => figure.Scale).OfType<string>()];
}
