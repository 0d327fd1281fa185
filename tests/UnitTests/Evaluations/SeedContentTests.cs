using System.Text.RegularExpressions;
using LabourMigrationEval.Data.Seed;
using LabourMigrationEval.Domain.Evaluations;
using Tests;
using Xunit;

namespace UnitTests.Evaluations;

/// <summary>The texts and figures that ship with the portal, held against the reports they come from.</summary>
public sealed partial class SeedContentTests
{
    public static TheoryData<string> Folders => [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "seed")).Select(f => Path.GetFileName(f))];

    [Theory, MemberData(nameof(Folders))]
    public void Every_figure_stands_in_the_lines_that_it_names(string folder)
    {
        var document = Read(folder);
        var report = ReportOf(document, folder);
        var missing = Figures(document).Where(figure => !PrintedIn.Lines(report, figure.Lines, figure.Value))
            .Select(figure => $"{figure.Value} is not in lines {figure.Lines}");
        Assert.Empty(missing);
        Assert.NotEmpty(Figures(document));
    }

    [Theory, MemberData(nameof(Folders))]
    public void No_text_holds_a_figure_without_its_lines(string folder) =>
        Assert.Empty(Texts(Read(folder)).Select(Bare).Where(rest => Number().IsMatch(rest)));

    [Theory, MemberData(nameof(Folders))]
    public void Every_quote_is_word_for_word_in_its_lines(string folder)
    {
        var document = Read(folder);
        var quoted = document.Passages.Where(p => p.Quote is not null).ToList();
        if (quoted.Count == 0) return;
        var report = ReportOf(document, folder);
        Assert.Empty(quoted.Where(p => !White().Replace(string.Join(' ', PrintedIn.Slice(report, Lines.Parse(p.Lines))), " ")
            .Contains(White().Replace(p.Quote!, " "), StringComparison.Ordinal)).Select(p => p.Lines));
    }

    private static EvaluationDocument Read(string folder) => EvaluationFolder.Read(Path.Combine(Repository.Root, "seed", folder));

    /// <summary>A fictional report ships with its evaluation; a real one is named by HLE_REPORT.</summary>
    private static IReadOnlyList<string> ReportOf(EvaluationDocument document, string folder) => document.Evaluation!.Fictional
        ? File.ReadAllLines(Path.Combine(Repository.Root, "seed", folder, "report.txt"))
        : Requires.Report();

    private static IEnumerable<string> Texts(EvaluationDocument d) =>
    [
        d.Evaluation!.Lede, d.Evaluation.Text, .. d.Groups.Select(g => g.InBrief),
        .. new IEnumerable<ItemEntry>[]
            {
                d.Themes, d.Questions, d.Findings, d.Conclusions, d.Lessons, d.GoodPractices, d.CaseStudies, d.MethodNotes, d.Figures, d.Facts,
                d.Outcomes, d.Outputs, d.Indicators, d.Cpos, d.Recommendations,
            }
            .SelectMany(list => list).SelectMany(item => new[] { item.Title, item.Text ?? "" }),
        .. d.Recommendations.SelectMany(r => r.Actions).Select(a => a.Text),
        .. d.Responses.SelectMany(r => r.Earlier.Prepend(r)).SelectMany(r => new[] { r.Text, r.Reason ?? "", r.Reservations ?? "" }),
    ];

    private static IEnumerable<(string Value, Lines Lines)> Figures(EvaluationDocument d) =>
    [
        .. Texts(d).SelectMany(FiguredText.Pieces).Where(p => p.Lines is not null).Select(p => (p.Value!, p.Lines!.Value)),
        .. d.Results.SelectMany(r => new[] { (r.Target, Lines.Parse(r.Lines)), (r.Result, Lines.Parse(r.Lines)) }),
        .. d.CpoTallies.Select(t => (t.Count, Lines.Parse(t.Lines))),
        .. d.Resources.SelectMany(r => new[] { r.RegularBudget, r.Xbdc, r.Rbsa, r.Total }.Select(cell => (cell, Lines.Parse(r.Lines))))
            .Where(cell => cell.cell.Length > 0),
        .. d.Figures.SelectMany(f => f.Facts).Select(f => (f.Printed, Lines.Parse(f.Lines))),
        .. d.Facts.Where(f => new Printed(f.Printed ?? "").Number is not null).Select(f => (f.Printed!, Lines.Parse(f.Lines))),
        .. (d.Assessment?.Sources ?? []).Select(s => (s.Weight, Lines.Parse(s.Lines))),
    ];

    /// <summary>A text without its figures and without the numbers that are names: years, findings, Conventions, grades.</summary>
    private static string Bare(string text) => NumberedNames.Strip(string.Concat(FiguredText.Pieces(text).Where(p => p.Lines is null).Select(p => p.Shown)));

    [GeneratedRegex(@"\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
