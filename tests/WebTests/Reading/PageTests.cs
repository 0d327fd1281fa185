using AngleSharp.Dom;
using Xunit;

namespace WebTests.Reading;

[Collection("Reading")]
public sealed class PageTests(PublicPortals portals)
{
    private static readonly string[] Protecting = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"];

    [Fact]
    public async Task Every_page_has_what_a_reader_and_a_screen_reader_need()
    {
        var crawl = await portals.CrawlAsync();

        Problems.None(crawl.Pages.SelectMany(page => Lacks(page).Select(lack => $"{page}: {lack}")));
        Assert.NotEmpty(crawl.Pages);
    }

    [Fact]
    public async Task No_page_holds_script_inline_style_or_a_live_component()
    {
        var crawl = await portals.CrawlAsync();

        Problems.None(crawl.Pages.SelectMany(page => Forbidden(page).Select(found => $"{page}: {found}")));
    }

    [Fact]
    public async Task No_page_shows_a_brace_of_the_content_files()
    {
        var crawl = await portals.CrawlAsync();

        Problems.None(
            from page in crawl.Pages
            from text in page.Page!.Descendants<IText>()
            where text.Data.AsSpan().IndexOfAny('{', '}') >= 0
            select $"{page}: {text.Data.Trim()}");
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_protect_a_reader()
    {
        var crawl = await portals.CrawlAsync();

        Problems.None(
            from visit in crawl.Visits
            from header in Protecting
            where !visit.Headers.Contains(header)
            select $"{visit}: no {header}");
        Problems.None(
            from page in crawl.Pages
            let policy = string.Join(';', page.Headers.GetValues("Content-Security-Policy"))
            where policy.Contains("unsafe-", StringComparison.Ordinal) || !policy.Contains("default-src 'self'", StringComparison.Ordinal)
            select $"{page}: {policy}");
    }

    [Fact]
    public async Task Every_page_of_a_fictional_evaluation_says_so_and_no_other()
    {
        var crawl = await portals.CrawlAsync();

        Problems.None(
            from page in crawl.Pages
            where page.Slug is not null && Seeds.IsFictional(page.Slug) != Text.Of(page.Page!.Body!).Contains("Fictional example", StringComparison.Ordinal)
            select page.Address);
        Problems.None(
            from page in crawl.Pages
            where page.Slug is null && page.Links.Any(link => Visit.SlugIn(link.AbsolutePath) is { } slug && Seeds.IsFictional(slug))
            where !Text.Of(page.Page!.Body!).Contains("Fictional example", StringComparison.OrdinalIgnoreCase)
            select page.Address);
    }

    private static IEnumerable<string> Lacks(Visit page)
    {
        var document = page.Page!;
        if (document.QuerySelectorAll("h1").Length != 1) yield return $"{document.QuerySelectorAll("h1").Length} h1";
        if (document.QuerySelectorAll("main").Length != 1) yield return $"{document.QuerySelectorAll("main").Length} main";
        if (string.IsNullOrWhiteSpace(document.Title)) yield return "no title";
        if (document.DocumentElement.GetAttribute("lang") != "en") yield return "no language";
        if (document.QuerySelector("meta[name=viewport]") is null) yield return "no viewport";
        foreach (var same in document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1)) yield return $"id {same.Key} twice";
        var level = 0;
        foreach (var heading in document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var own = heading.LocalName[1] - '0';
            if (own > level + 1) yield return $"h{own} “{Text.Of(heading)}” after h{level}";
            level = own;
        }
        foreach (var empty in document.QuerySelectorAll("a[href], button, h1, h2, h3, h4").Where(element => Text.Of(element).Length == 0 && !element.HasAttribute("aria-label")))
            yield return $"empty {empty.LocalName}";
    }

    private static IEnumerable<string> Forbidden(Visit page)
    {
        var document = page.Page!;
        foreach (var element in document.QuerySelectorAll("script, style, [style], iframe, object, embed")) yield return element.OuterHtml[..Math.Min(100, element.OuterHtml.Length)];
        foreach (var handler in document.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))) yield return handler.Name;
        foreach (var marker in document.Descendants<IComment>().Where(comment => comment.Data.Contains("Blazor", StringComparison.Ordinal))) yield return marker.Data;
    }
}
