using System.Net;
using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Web.Shell;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using WebTests.Reading;
using Xunit;

namespace WebTests.Rates;

/// <summary>What figures of another day, or of another choice, cost the database; and that each has one address.</summary>
public sealed class FollowUpRecordTests(FollowUpRecordTests.Counted portal) : IClassFixture<FollowUpRecordTests.Counted>
{
    private static readonly string Fictional = Seeds.All.First(seed => seed.Evaluation!.Fictional).Evaluation!.Slug;

    // What every page of an evaluation asks for its head.
    private const int OfHead = 1;

    [Fact]
    public async Task A_day_or_a_choice_that_nobody_asked_for_yet_costs_no_query_of_its_history()
    {
        await portal.CountAsync("/follow-up");
        await portal.CountAsync($"/evaluations/{Fictional}/follow-up");

        foreach (var query in (string[])["?asof=2026-02-05", "?asof=2026-02-06", "?year=2025", "?priority=high&asof=2026-02-06", "?unit=nobody", "?asof=never"])
        {
            Assert.Equal(0, await portal.CountAsync($"/follow-up{query}"));
            Assert.Equal(OfHead, await portal.CountAsync($"/evaluations/{Fictional}/follow-up{query}"));
        }
    }

    [Fact]
    public async Task After_a_publication_the_history_is_loaded_once_more()
    {
        await portal.CountAsync("/follow-up?asof=2026-03-05");
        await portal.Host.Services.GetRequiredService<PublicCache>().ForgetAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, await portal.CountAsync("/follow-up?asof=2026-03-05"));
        Assert.Equal(0, await portal.CountAsync("/follow-up?asof=2026-03-06"));
    }

    [Fact]
    public async Task Readers_who_come_at_once_load_it_once()
    {
        await portal.Host.Services.GetRequiredService<PublicCache>().ForgetAsync(TestContext.Current.CancellationToken);
        var once = await portal.CountAsync("/follow-up?asof=2026-04-05");
        await portal.Host.Services.GetRequiredService<PublicCache>().ForgetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(once, await portal.Counter.CountAsync(() => Task.WhenAll(Enumerable.Range(1, 20).Select(day => portal.OpenAsync($"/follow-up?asof=2026-04-{day:00}")))));
    }

    [Theory]
    [InlineData("?asof=&unit=&priority=&year=", "")]
    [InlineData("?priority=HIGH", "?priority=high")]
    [InlineData("?asof=%202026-02-05&priority=high", "?priority=high&asof=2026-02-05")]
    [InlineData("?year=2026&year=2024", "?year=2026")]
    [InlineData("?mail=monday&asof=2026-02-07", "?asof=2026-02-07")]
    public async Task Each_choice_has_one_address(string asked, string canonical)
    {
        var page = $"/evaluations/{Fictional}/follow-up";

        var answer = await portal.OpenAsync(page + asked);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(page + canonical, new Uri(portal.Host.Address, answer.Headers.Location!).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, (await portal.OpenAsync(page + canonical)).Status);
    }

    [Theory]
    [InlineData("?unit=nobody")]
    [InlineData("?asof=never")]
    public async Task A_choice_that_nobody_offered_is_kept_nowhere(string asked)
    {
        await portal.OpenAsync($"/follow-up{asked}");
        var again = await portal.OpenAsync($"/follow-up{asked}");

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Null(again.Headers.Age);
        Assert.True(again.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Feeds_are_linked_where_their_changes_are_counted_and_answer()
    {
        var all = await portal.OpenAsync($"/follow-up?evaluation={Fictional}");
        var feeds = all.Main!.QuerySelectorAll("ul.feeds a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Contains($"/evaluations/{Fictional}/changes.atom", feeds);
        Assert.Contains(feeds, feed => feed.StartsWith("/units/", StringComparison.Ordinal));
        var unit = all.Main.QuerySelectorAll("option").Select(option => option.GetAttribute("value")!).First(value => value.Contains('.', StringComparison.Ordinal));
        foreach (var page in (string[])[$"/follow-up?evaluation={Fictional}", $"/follow-up?evaluation={Fictional}&unit={unit}", $"/evaluations/{Fictional}/follow-up"])
        {
            var heads = (await portal.OpenAsync(page)).Page!.QuerySelectorAll("head link[rel=alternate][type='application/atom+xml']").Select(link => link.GetAttribute("href")!).ToList();
            Assert.Equal(page.Contains("unit=", StringComparison.Ordinal) ? 2 : 1, heads.Count);
            feeds.AddRange(heads);
        }
        foreach (var feed in feeds.Distinct()) Assert.Equal((HttpStatusCode.OK, "application/atom+xml"), (await portal.OpenAsync(feed)) is var answer ? (answer.Status, answer.MediaType) : default);
    }

    /// <summary>A portal that counts what it asks its database.</summary>
    public sealed class Counted : IAsyncLifetime
    {
        private TestDatabase? database;
        private HttpClient? client;

        internal QueryCounter Counter { get; } = new();

        public PortalHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
            Host = PortalHost.Start(database, builder => builder.ConfigureTestServices(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(Counter))));
            client = Host.Anonymous();
        }

        public Task<Visit> OpenAsync(string address) => Visit.PayAsync(client!, address);

        public Task<int> CountAsync(string address) => Counter.CountAsync(() => OpenAsync(address));

        public async ValueTask DisposeAsync()
        {
            client?.Dispose();
            await Host.DisposeAsync();
            if (database is not null) await database.DisposeAsync();
        }
    }
}
