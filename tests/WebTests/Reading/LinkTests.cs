using System.Net;
using DataTests.Databases;
using Xunit;

namespace WebTests.Reading;

[Collection("Reading")]
public sealed class LinkTests(PublicPortals portals)
{
    private static readonly string[] UnknownAnywhere =
        ["/nothing", "/evaluations/nothing", "/evaluations/nothing/findings", "/evaluations/nothing/assessment/chart.svg", "/evaluations/nothing/data.zip"];

    private static readonly string[] UnknownBelow =
    [
        "nothing", "findings/nothing", "recommendations/nothing", "themes/nothing", "passages/nothing", "passages/0", "passages/9-1", "passages/999999",
        "assessment/chart.nothing",
    ];

    [Fact]
    public async Task Every_link_and_every_promised_address_answers()
    {
        var crawl = await portals.CrawlAsync();

        Problems.None(crawl.Visits.Where(visit => visit.Status != HttpStatusCode.OK && !LeadsToSignIn(visit))
            .Select(visit => $"{visit} answers {(int)visit.Status}; linked from {crawl.Links.FirstOrDefault(link => link.To.PathAndQuery == visit.Address).From}"));
        Assert.Equal([], Addresses.All.Where(address => crawl.At(address)?.Status != HttpStatusCode.OK));
    }

    [Fact]
    public async Task Every_fragment_of_a_link_is_on_its_page()
    {
        var crawl = await portals.CrawlAsync();

        Problems.None(
            from link in crawl.Links
            where link.To.Fragment.Length > 1
            let target = crawl.At(link.To.PathAndQuery)?.Page
            where target?.GetElementById(Uri.UnescapeDataString(link.To.Fragment[1..])) is null
            select $"{link.From} leads to {link.To.PathAndQuery}{link.To.Fragment}");
    }

    /// <summary>Nobody types addresses: what is promised can also be reached by links.</summary>
    [Fact]
    public async Task Every_promised_page_can_be_reached_from_the_portfolio()
    {
        var crawl = await portals.CrawlAsync();
        var reached = crawl.Links.Select(link => link.To.PathAndQuery).ToHashSet();

        Assert.Equal([], Addresses.All.Where(address => !address.StartsWith("/health", StringComparison.Ordinal) && !reached.Contains(address)));
    }

    [Theory, MemberData(nameof(Addresses.EachFixed), MemberType = typeof(Addresses))]
    public async Task Head_answers_like_get_without_the_body(string address)
    {
        using var client = (await portals.HostAsync()).Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        using var got = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(got.Content.Headers.ContentType, answer.Content.Headers.ContentType);
    }

    public static TheoryData<string> Unknown => [.. UnknownAnywhere, .. Seeds.All.SelectMany(seed => UnknownBelow.Select(below => $"/evaluations/{seed.Evaluation!.Slug}/{below}"))];

    [Theory, MemberData(nameof(Unknown))]
    public async Task An_unknown_address_answers_404_with_a_way_on(string address)
    {
        using var client = (await portals.HostAsync()).Anonymous();

        var visit = await Visit.PayAsync(client, address);

        Assert.Equal(HttpStatusCode.NotFound, visit.Status);
        Assert.NotNull(visit.Main);
        Assert.Single(visit.Page!.QuerySelectorAll("h1"));
        Assert.NotEmpty(visit.Main.QuerySelectorAll("a[href]"));
        Assert.Empty(visit.Page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Postgres_serves_the_same_pages()
    {
        var crawl = await portals.CrawlAsync();
        using var client = (await portals.HostAsync(Provider.Postgres)).Anonymous();
        var other = await Crawl.FollowAsync(client, Addresses.All, steps: 0);

        Problems.None(other.Pages.Where(page => page.Words != crawl.At(page.Address)!.Words).Select(page => page.Address));
        Assert.Equal(Addresses.All.Distinct().Count(), other.Visits.Count(visit => visit.Status == HttpStatusCode.OK));
    }

    private static bool LeadsToSignIn(Visit visit) =>
        visit.Status == HttpStatusCode.Redirect && visit.Address.StartsWith("/office", StringComparison.Ordinal);
}
