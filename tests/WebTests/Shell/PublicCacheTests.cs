using System.Net;
using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace WebTests.Shell;

public sealed class PublicCacheTests(PublicCacheTests.Visitors visitors) : IClassFixture<PublicCacheTests.Visitors>
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_second_reader_gets_the_bytes_that_were_compressed_for_the_first(string encoding)
    {
        using var first = await visitors.GetAsync($"/evaluations?q={encoding}", encoding);
        using var second = await visitors.GetAsync($"/evaluations?q={encoding}", encoding);

        Assert.Null(first.Headers.Age);
        Assert.NotNull(second.Headers.Age);
        Assert.Equal([encoding], second.Content.Headers.ContentEncoding);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Cancel), await second.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_reader_without_compression_does_not_get_compressed_bytes()
    {
        using var compressed = await visitors.GetAsync("/glossary", "br");
        using var plain = await visitors.GetAsync("/glossary", "identity");

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Contains("<h1", await plain.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_goes_around_the_cache()
    {
        const string page = "/evaluations?signed-in";
        using var kept = await visitors.GetAsync(page, "br");
        using var again = await visitors.GetAsync(page, "br");
        using var signedIn = await visitors.GetAsync(page, "br", PortalAccounts.SessionCookie);

        Assert.NotNull(again.Headers.Age);
        Assert.Null(signedIn.Headers.Age);
        Assert.Empty(signedIn.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_reader_after_a_publication_sees_it()
    {
        using var before = await visitors.GetAsync("/", "identity");
        await visitors.RenameAnEvaluationAsync("Renamed by a test");
        using var kept = await visitors.GetAsync("/", "identity");
        await visitors.Portal.Services.GetRequiredService<PublicCache>().ForgetAsync(Cancel);
        using var after = await visitors.GetAsync("/", "identity");

        Assert.DoesNotContain("Renamed by a test", await kept.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("Renamed by a test", await after.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_is_not_kept()
    {
        using var first = await visitors.GetAsync("/evaluations/nowhere", "br");
        using var second = await visitors.GetAsync("/evaluations/nowhere", "br");

        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
        Assert.Null(second.Headers.Age);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A portal, and anonymous people who ask it for pages.</summary>
    public sealed class Visitors : IAsyncLifetime
    {
        private TestDatabase? database;
        private HttpClient? client;

        public PortalHost Portal { get; private set; } = default!;

        public async ValueTask InitializeAsync()
        {
            database = await TestDatabase.CreateAsync(Provider.Sqlite);
            Portal = PortalHost.Start(database);
            client = new HttpClient { BaseAddress = Portal.Address };
        }

        public Task<HttpResponseMessage> GetAsync(string address, string encoding, string? cookie = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Encoding", encoding);
            if (cookie is not null) request.Headers.Add("Cookie", $"{cookie}=anything");
            return client!.SendAsync(request, Cancel);
        }

        public async Task RenameAnEvaluationAsync(string title)
        {
            await using var db = await Portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Cancel);
            var evaluation = await db.Evaluations.OrderBy(e => e.Id).FirstAsync(Cancel);
            evaluation.Title = title;
            await db.SaveChangesAsync(Cancel);
        }

        public async ValueTask DisposeAsync()
        {
            client?.Dispose();
            await Portal.DisposeAsync();
            if (database is not null) await database.DisposeAsync();
        }
    }
}
