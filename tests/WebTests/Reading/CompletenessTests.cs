using AngleSharp.Dom;
using LabourMigrationEval.Data.Seed;
using LabourMigrationEval.Domain.Evaluations;
using Xunit;

namespace WebTests.Reading;

/// <summary>All that a seeded evaluation holds is on some public page of it.</summary>
[Collection("Reading")]
public sealed class CompletenessTests(PublicPortals portals)
{
    [Theory, MemberData(nameof(Seeds.Slugs), MemberType = typeof(Seeds))]
    public async Task Every_item_is_shown_by_its_title(string slug)
    {
        var shown = await ShownAsync(slug);

        Problems.None(Items(Seeds.Of(slug)).Where(item => !shown.Contains(Plain(item.Title))).Select(item => $"{item.Kind} {item.Key}: {item.Title}"));
    }

    [Theory, MemberData(nameof(Seeds.Slugs), MemberType = typeof(Seeds))]
    public async Task Every_text_is_shown_whole(string slug)
    {
        var shown = await ShownAsync(slug);

        Problems.None(
            from item in Items(Seeds.Of(slug))
            from paragraph in (item.Text ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            where !shown.Contains(Plain(paragraph))
            select $"{item.Kind} {item.Key}: {paragraph}");
    }

    [Theory, MemberData(nameof(Seeds.Slugs), MemberType = typeof(Seeds))]
    public async Task Every_printed_cell_is_shown_with_its_lines(string slug)
    {
        var crawl = await portals.CrawlAsync();
        var shown = crawl.Pages.Where(page => page.Slug == slug).SelectMany(page => page.Page!.QuerySelectorAll("data[data-lines]"))
            .Select(figure => (Lines.Parse(figure.GetAttribute("data-lines")!), Text.Of(figure))).ToHashSet();

        var cells = Cells(Seeds.Of(slug)).Where(cell => cell.Printed.Length > 0).ToList();

        Assert.NotEmpty(cells);
        Problems.None(cells.Where(cell => !shown.Contains((Lines.Parse(cell.Lines), cell.Printed))).Select(cell => $"{cell.What}: {cell.Printed} in lines {cell.Lines}"));
    }

    /// <summary>One report says the same in several places, so pages are counted, not only found.</summary>
    [Theory, MemberData(nameof(Seeds.Slugs), MemberType = typeof(Seeds))]
    public async Task The_results_page_has_a_row_for_each_result(string slug)
    {
        var page = (await portals.CrawlAsync()).At($"/evaluations/{slug}/results")!;
        Problems.None(
            from expected in Seeds.Of(slug).Results.GroupBy(result => (result.Region, result.Target, result.Result))
            let found = page.Main!.QuerySelectorAll("tr").Count(row => Holds(row, expected.Key))
            where found < expected.Count()
            select $"{expected.Key} stands in {found} rows, not in {expected.Count()}");

        static bool Holds(IElement row, (string Region, string Target, string Result) result) =>
            Text.Of(row).Contains(result.Region, StringComparison.Ordinal)
            && row.QuerySelectorAll("data[data-lines]").Select(Text.Of).ToList() is var figures && figures.Contains(result.Target) && figures.Contains(result.Result);
    }

    private async Task<string> ShownAsync(string slug)
    {
        var crawl = await portals.CrawlAsync();
        return string.Join('\n', crawl.Pages.Where(page => page.Slug == slug && page.Main is not null).Select(page => Text.Of(page.Main!)));
    }

    private static string Plain(string text) => Text.Plain(FiguredText.Plain(text));

    private static IEnumerable<(string Kind, string Key, string Title, string? Text)> Items(EvaluationDocument d) =>
        Seeds.ItemsOf(d).Select(entry => (entry.Kind, entry.Item.Key, entry.Item.Title, entry.Item.Text))
        .Concat(d.Recommendations.SelectMany(r => r.Actions.Select(a => ("suggested action", $"{r.Key}{a.Key}", a.Text, (string?)null))))
        .Concat(d.Figures.SelectMany(f => f.Facts.Select(fact => ("statement", f.Key, fact.Statement, (string?)null))))
        .Concat(d.Recommendations.SelectMany(r => r.Units.Select(unit => ("unit", r.Key, unit.Printed ?? unit.Unit, (string?)null))));

    private static IEnumerable<(string What, string Printed, string Lines)> Cells(EvaluationDocument d) =>
    [
        .. d.Results.SelectMany(r => new[] { ($"target, {r.Indicator}, {r.Region}", r.Target, r.Lines), ($"result, {r.Indicator}, {r.Region}", r.Result, r.Lines) }),
        .. d.CpoTallies.Select(t => ($"CPOs, {t.Heading}, {t.Region}", t.Count, t.Lines)),
        .. d.Resources.SelectMany(r => new[] { r.RegularBudget, r.Xbdc, r.Rbsa, r.Total }.Select(cell => ($"resources, {r.Heading}, {r.Period}", cell, r.Lines))),
        .. d.Figures.SelectMany(f => f.Facts.Select(fact => ($"figure {f.Key}", fact.Printed, fact.Lines))),
        .. (d.Assessment?.Sources ?? []).Select(s => ($"weight, {s.Name}", s.Weight, s.Lines)),
    ];
}
