using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using DataTests.Databases;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Feeds;
using Microsoft.EntityFrameworkCore;
using WebTests.Reading;
using Xunit;

namespace WebTests.Feeds;

[Collection("Reading")]
public sealed class ChangeFeedTests(PublicPortals portals)
{
    private static readonly string Fictional = Seeds.All.First(seed => seed.Evaluation!.Fictional).Evaluation!.Slug;
    private static readonly string Feed = ChangeFeeds.OfEvaluation(Fictional);

    private static readonly string[] Happened = ["Amended", "Due date moved", "Published", "Reported", "Verified"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_is_well_formed_and_each_entry_says_what_happened_when_by_whom_and_where()
    {
        using var client = (await portals.HostAsync()).Anonymous();
        using var answer = await client.GetAsync(new Uri(Feed, UriKind.Relative), Cancel);
        var feed = Parse(await answer.Content.ReadAsByteArrayAsync(Cancel));
        var items = feed.Items.ToList();

        Assert.Equal(ChangeFeeds.MediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.InRange(items.Count, 10, ChangeFeeds.Most);
        Assert.Equal(items.Count, items.Select(item => item.Id).Distinct().Count());
        Assert.Equal(items.OrderByDescending(item => item.LastUpdatedTime).Select(item => item.Id), items.Select(item => item.Id));
        Assert.Equal(items[0].LastUpdatedTime, feed.LastUpdatedTime);
        Assert.All(items, item =>
        {
            Assert.StartsWith("urn:uuid:", item.Id, StringComparison.Ordinal);
            Assert.StartsWith("Fictional example: ", item.Title.Text, StringComparison.Ordinal);
            Assert.NotEmpty(Assert.Single(item.Authors).Name);
            Assert.NotEmpty(((TextSyndicationContent)item.Content).Text);
        });
        Assert.Equal(Happened,
            items.Select(item => item.Title.Text["Fictional example: ".Length..]).Select(title => Happened.First(happened => title.StartsWith(happened, StringComparison.Ordinal))).Distinct().Order());
        var crawl = await portals.CrawlAsync();
        Assert.All(items, item => Assert.NotNull(crawl.At(item.Links.Single().Uri.AbsolutePath)?.Page!.GetElementById(item.Links.Single().Uri.Fragment is { Length: > 0 } at ? at[1..] : "main")));
    }

    [Fact]
    public async Task An_entry_has_the_same_identity_wherever_the_portal_lives()
    {
        var ids = new List<List<string>>();
        foreach (var provider in Enum.GetValues<Provider>())
        {
            using var client = (await portals.HostAsync(provider)).Anonymous();
            ids.Add([.. Parse(await client.GetByteArrayAsync(new Uri(Feed, UriKind.Relative), Cancel)).Items.Select(item => item.Id)]);
        }

        Assert.Equal(ids[0].Order(), ids[1].Order());
    }

    [Fact]
    public async Task What_a_reader_has_already_is_not_sent_again()
    {
        using var client = (await portals.HostAsync()).Anonymous();
        using var first = await client.GetAsync(new Uri(Feed, UriKind.Relative), Cancel);

        using var byTag = await AskAsync(client, Feed, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var byDay = await AskAsync(client, Feed, request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified);
        using var older = await AskAsync(client, Feed, request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified!.Value.AddSeconds(-1));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK), (byTag.StatusCode, byDay.StatusCode, older.StatusCode));
    }

    [Theory]
    [InlineData("/evaluations/nothing/changes.atom")]
    [InlineData("/units/nothing/nobody/changes.atom")]
    public async Task A_feed_of_nothing_is_not_there(string address)
    {
        using var client = (await portals.HostAsync()).Anonymous();

        Assert.Equal(HttpStatusCode.NotFound, (await Visit.PayAsync(client, address)).Status);
    }

    [Fact]
    public async Task Every_page_of_an_evaluation_names_its_feed_in_its_head()
    {
        var crawl = await portals.CrawlAsync();

        Problems.None(
            from page in crawl.Pages
            where page.Slug is not null && page.Page!.QuerySelector($"head link[rel=alternate][type='{ChangeFeeds.MediaType}'][href='{ChangeFeeds.OfEvaluation(page.Slug)}']") is null
            select page.Address);
    }

    /// <summary>Signs that XML forbids, markup, and more entries than a feed holds.</summary>
    [Fact]
    public async Task Hostile_words_stay_words_and_a_long_history_is_cut()
    {
        const string hostile = "<script>alert(1)</script> ]]> & \u0001\u000b done";
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await ReportAsync(database, hostile, ChangeFeeds.Most + 10);
        await using var portal = PortalHost.Start(database);
        using var client = portal.Anonymous();

        var feed = Parse(await client.GetByteArrayAsync(new Uri(Feed, UriKind.Relative), Cancel));
        var page = await Visit.PayAsync(client, feed.Items.First().Links.Single().Uri.AbsolutePath);

        Assert.Equal(ChangeFeeds.Most, feed.Items.Count());
        Assert.Contains("<script>alert(1)</script> ]]> & \n done", ((TextSyndicationContent)feed.Items.First().Content).Text, StringComparison.Ordinal);
        Assert.Empty(page.Page!.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", Text.Of(page.Main!), StringComparison.Ordinal);
    }

    private static async Task ReportAsync(TestDatabase database, string text, int times)
    {
        await using var db = database.Open();
        var action = await db.Actions.Include(a => a.Updates).Where(a => a.AnnouncedIn != null && a.Response!.RecommendationId != null && a.Response.Evaluation!.Fictional).OrderBy(a => a.Id).FirstAsync(Cancel);
        for (var minute = 0; minute < times; minute++)
            action.Read(ActionStatus.InProgress, text, null, new DateTime(2029, 1, 1, 0, minute, 0, DateTimeKind.Utc));
        await db.SaveChangesAsync(Cancel);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string address, Action<HttpRequestMessage> ask)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        ask(request);
        return client.SendAsync(request, Cancel);
    }

    private static SyndicationFeed Parse(byte[] bytes)
    {
        using var xml = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return SyndicationFeed.Load(xml);
    }
}
