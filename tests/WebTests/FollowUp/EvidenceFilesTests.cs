using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DataTests.Databases;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Web.Account;
using Xunit;

namespace WebTests.FollowUp;

/// <summary>An uploaded file is there to be saved by whoever may see it, and never to be run.</summary>
public sealed class EvidenceFilesTests
{
    private static readonly byte[] Table = Encoding.UTF8.GetBytes("x;<unit>;=1+1\n<script>alert(1)</script>;" + new string('x', 1_200_000));

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_public_file_is_an_attachment_of_its_own_kind_in_a_sandbox(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var portal = PortalHost.Start(database);
        var file = await Attached.ToAsync(database, "Tabelle über “Straßen”.csv", Table, isPublic: true);
        using var reader = portal.Anonymous();
        reader.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");

        using var answer = await reader.GetAsync(new Uri(file.Address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "text/csv; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal(("attachment", file.Name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal((long)Table.Length, answer.Content.Headers.ContentLength);
        // Neither compressed on the fly nor kept: the bytes go from the database to the reader.
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.False(answer.Headers.Contains("Age"));
        Assert.Equal(Table, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using var again = new HttpRequestMessage(HttpMethod.Get, file.Address) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        using var same = await reader.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        using var head = new HttpRequestMessage(HttpMethod.Head, file.Address);
        using var told = await reader.SendAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, (long)Table.Length), (told.StatusCode, told.Content.Headers.ContentLength));
        Assert.Empty(await told.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_not_public_is_there_for_the_office_alone()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        var file = await Attached.ToAsync(database, "figures.csv", "a;b"u8.ToArray(), isPublic: false);
        using var stranger = new Visitor(portal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(file.PublicAddress)).Status);
        Assert.StartsWith("/account/sign-in", (await stranger.OpenAsync(file.Address)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        foreach (var role in Roles.All)
        {
            using var member = await Visitor.SignedInAsync(portal, DocumentedAccounts.All.First(account => account.Role == role).Email);
            var answer = await member.OpenAsync(file.Address);
            Assert.Equal((HttpStatusCode.OK, "a;b"), (answer.Status, Encoding.UTF8.GetString(answer.Body)));
            Assert.Equal(new CacheControlHeaderValue { NoCache = true, Private = true }, answer.Headers.CacheControl);
            Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync(file.PublicAddress)).Status);
        }
    }

    [Fact]
    public async Task A_file_has_one_address_with_its_own_evaluation_and_name()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        var file = await Attached.ToAsync(database, "figures.csv", "a;b"u8.ToArray(), isPublic: true);
        var other = Seeds.All.First(seed => seed.Evaluation!.Slug != file.Slug).Evaluation!.Slug;
        using var reader = new Visitor(portal);
        foreach (var wrong in new[] { file with { Name = "program.exe" }, file with { Slug = other }, file with { Evidence = file.Evidence + 1 } })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync(wrong.Address)).Status);
    }
}
