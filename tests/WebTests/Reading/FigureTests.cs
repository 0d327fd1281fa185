using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using LabourMigrationEval.Domain.Evaluations;
using Tests;
using Xunit;

namespace WebTests.Reading;

/// <summary>No figure without its place: as printed in a report's lines, or computed by the portal and marked so.</summary>
[Collection("Reading")]
public sealed partial class FigureTests(PublicPortals portals)
{
    private static readonly HashSet<string> Numbers = [.. Seeds.All.SelectMany(Seeds.NumbersOf)];

    /// <summary>Words for what is measured, such as a mean on a scale.</summary>
    private static readonly List<string> Units = [.. Seeds.All.SelectMany(Seeds.UnitsOf).Where(unit => Digit().IsMatch(unit)).OrderByDescending(unit => unit.Length)];

    [Theory, MemberData(nameof(Seeds.Slugs), MemberType = typeof(Seeds))]
    public async Task Every_printed_figure_stands_in_the_lines_that_it_names(string slug)
    {
        var report = Seeds.ReportOf(slug);
        var crawl = await portals.CrawlAsync();
        var printed = crawl.Pages
            .SelectMany(page => page.Page!.QuerySelectorAll("data[data-lines]").Where(figure => SlugOf(page, figure) == slug).Select(figure => (page, figure)))
            .DistinctBy(at => (at.figure.GetAttribute("data-lines"), at.figure.GetAttribute("value"), Text.Of(at.figure)))
            .ToList();

        Assert.NotEmpty(printed);
        Problems.None(
            from at in printed
            let value = at.figure.GetAttribute("value") ?? ""
            where !Lines.TryParse(at.figure.GetAttribute("data-lines"), out var lines) || !PrintedIn.Lines(report, lines, value)
            select $"{at.page}: {value} is not in lines {at.figure.GetAttribute("data-lines")}");
    }

    [Fact]
    public async Task Every_figure_says_whether_it_is_printed_or_computed()
    {
        var crawl = await portals.CrawlAsync();
        var figures = crawl.Pages.SelectMany(page => page.Page!.QuerySelectorAll("data").Select(figure => (page, figure))).ToList();

        Assert.NotEmpty(figures);
        Problems.None(
            from at in figures
            let computed = IsComputed(at.figure)
            where computed == at.figure.HasAttribute("data-lines") || (!computed && SlugOf(at.page, at.figure) is null)
            select $"{at.page}: {at.figure.OuterHtml}");
    }

    /// <summary>What a machine reads is what a person reads: 13,000 is 13000; a figure in words may be any.</summary>
    [Fact]
    public async Task The_value_of_every_figure_is_the_one_it_shows()
    {
        var crawl = await portals.CrawlAsync();

        Problems.None(
            from page in crawl.Pages
            from figure in page.Page!.QuerySelectorAll("data")
            let shown = Shown(figure)
            let value = figure.GetAttribute("value")
            where !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || (shown.Count > 0 && !shown.Contains(number))
            select $"{page}: {figure.OuterHtml}");
    }

    [Fact]
    public async Task No_page_shows_a_figure_without_its_place()
    {
        var crawl = await portals.CrawlAsync();

        Problems.None(
            from page in crawl.Pages
            where page.Main is not null
            let explained = page.Main!.QuerySelectorAll("data[data-formula]").Select(Explanation).ToHashSet()
            from run in Text.Runs(page.Main!, element => HasItsPlace(element) || IsName(element) || explained.Contains(Text.Of(element)))
            where Digit().IsMatch(NumberedNames.Strip(Scales(Places().Replace(run, ""))))
            select $"{page}: {run}");
    }

    private static bool HasItsPlace(IElement element) =>
        element.LocalName is "data" or "time" or "svg" || IsComputed(element) || IsDiffWithPlaces(element)
        || element.Matches(".passage .lines")
        || (element.LocalName == "a" && (element.GetAttribute("href")?.Contains("/passages/", StringComparison.Ordinal) ?? false));

    /// <summary>Two texts compared, whose figures are told below, each with its lines.</summary>
    private static bool IsDiffWithPlaces(IElement element) => element.ClassList.Contains("diff")
        && element.NextElementSibling is { } told && told.ClassList.Contains("figures")
        && Number().Matches(NumberedNames.Strip(Text.Of(element)))
            .All(number => told.QuerySelectorAll("data[data-lines]").Any(figure => Text.Of(figure).Contains(number.Value, StringComparison.Ordinal)));

    private static bool IsComputed(IElement element) =>
        element.GetAttribute("data-formula") is { Length: > 0 } && element.GetAttribute("data-inputs") is { Length: > 0 };

    /// <summary>The number of an item, set apart beside its title; in a cell of figures it would be a figure.</summary>
    private static bool IsName(IElement element) => element.LocalName != "td" && Numbers.Contains(Text.Of(element));

    /// <summary>What the list of computations says of a figure.</summary>
    private static string Explanation(IElement figure) =>
        Text.Plain($"{figure.GetAttribute("value")}: {figure.GetAttribute("data-formula")} ({figure.GetAttribute("data-inputs")})");

    private static string Scales(string run) => Units.Aggregate(run, (text, unit) => text.Replace(unit, "", StringComparison.Ordinal));

    /// <summary>The evaluation whose report is meant: the page's, or on a page of several that of the nearest link.</summary>
    private static string? SlugOf(Visit page, IElement figure) =>
        page.Slug ?? figure.GetAncestors().OfType<IElement>()
            .Select(around => around.QuerySelectorAll("a[href]").Select(link => Visit.SlugIn(link.GetAttribute("href")!)).OfType<string>().Distinct().ToList())
            .FirstOrDefault(slugs => slugs.Count > 0) switch
        {
            [var only] => only,
            _ => null,
        };

    private static List<decimal> Shown(IElement figure) =>
        [.. Number().Matches(Text.Of(figure).Replace('−', '-')).Select(number => decimal.Parse(number.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"(?:(?<![\d\w])-)?\d+(?:,\d{3})*(?:\.\d+)?")]
    private static partial Regex Number();

    /// <summary>Lines of a report, addresses and times of day: they say where or when.</summary>
    [GeneratedRegex(@"\blines? \d+(?:[–-]\d+)?|https?://\S+|\S+@example\.org|\b\d\d?:\d\d UTC", RegexOptions.IgnoreCase)]
    private static partial Regex Places();
}
