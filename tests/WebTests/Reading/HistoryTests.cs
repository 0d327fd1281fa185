using System.Net;
using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace WebTests.Reading;

/// <summary>The history of a recommendation, as readers and as the office see it.</summary>
public sealed class HistoryTests
{
    private const string First = "We will train <b>every</b> inspector in spring.";
    private const string Draft = "We will train nobody, says a draft.";
    private const string Second = "We will train <b>every</b> second inspector in spring.";
    private const string Remark = "Say which inspectors.";

    [Fact]
    public async Task Readers_compare_any_two_revisions_and_see_no_draft_or_remark()
    {
        await using var told = await Told.OpenAsync();
        using var reader = new Visitor(told.Host);

        var page = await reader.OpenAsync($"{told.Address}/history");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("second", page.Main!.QuerySelectorAll("ins").Select(Text.Of).Single(), StringComparison.Ordinal);
        Assert.Contains("<b>every</b>", Text.Of(page.Main!), StringComparison.Ordinal);
        Assert.DoesNotContain("says a draft", Text.Of(page.Main!), StringComparison.Ordinal);
        Assert.DoesNotContain(Remark, Text.Of(page.Main!), StringComparison.Ordinal);
        Assert.Contains("Revision 2 of the response published", Text.Of(page.Main!), StringComparison.Ordinal);
        var same = await reader.OpenAsync($"{told.Address}/history?from=1&to=1");
        Assert.Empty(same.Main!.QuerySelectorAll("ins, del"));
        Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync($"{told.Address}/history?from=99&to=x")).Status);
    }

    [Fact]
    public async Task The_office_sees_every_entry_with_who_and_compares_any_two_versions_of_a_draft()
    {
        await using var told = await Told.OpenAsync();
        using var officer = await Visitor.SignedInAsync(told.Host, "reader@example.org");

        var page = await officer.OpenAsync($"/office{told.Address}/history");

        var text = Text.Of(page.Main!);
        foreach (var shown in (string[])["Response changed by Second contributor", "Step of the response added: returned", Remark, Draft, "Published revision added"]) Assert.Contains(shown, text, StringComparison.Ordinal);
        var versions = page.Main!.QuerySelectorAll("#version-to option").Select(option => option.GetAttribute("value")!).ToList();
        Assert.True(versions.Count >= 3, text);
        var compared = await officer.OpenAsync($"/office{told.Address}/history?of={told.Subject}&from={versions[^1]}&to={versions[^2]}");
        Assert.Contains(compared.Main!.QuerySelectorAll("ins"), added => Text.Of(added).Contains("nobody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_response_to_the_whole_has_a_history_too()
    {
        await using var told = await Told.OpenAsync();
        using var officer = await Visitor.SignedInAsync(told.Host, "reader@example.org");

        var page = await officer.OpenAsync($"/office{told.Address[..told.Address.IndexOf("/recommendations", StringComparison.Ordinal)]}/response/history");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Response added", Text.Of(page.Main!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_history_is_shown_page_by_page()
    {
        await using var told = await Told.OpenAsync(drafts: 20);
        using var officer = await Visitor.SignedInAsync(told.Host, "reader@example.org");

        var seen = new List<string>();
        for (var next = $"/office{told.Address}/history"; next is not null;)
        {
            var page = await officer.OpenAsync(next);
            var entries = page.Main!.QuerySelectorAll("li[id^=entry-]").Select(entry => entry.Id!).ToList();
            Assert.InRange(entries.Count, 1, 30);
            seen.AddRange(entries);
            next = page.Main!.QuerySelectorAll("a").FirstOrDefault(link => Text.Of(link) == "Earlier changes")?.GetAttribute("href");
        }
        Assert.True(seen.Count > 40, $"{seen.Count} entries");
        Assert.Equal(seen.Distinct().OrderByDescending(id => int.Parse(id["entry-".Length..], System.Globalization.CultureInfo.InvariantCulture)), seen);
    }

    /// <summary>A response that was drafted, returned, published and amended.</summary>
    private sealed class Told(TestDatabase database, PortalHost host, string address, string subject) : IAsyncDisposable
    {
        public PortalHost Host => host;
        public string Address => address;
        public string Subject => subject;

        public static async Task<Told> OpenAsync(int drafts = 0)
        {
            var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
            var host = PortalHost.Start(database);
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var at = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
            var writer = await PersonAsync(db, "contributor2@example.org");
            var clearer = await PersonAsync(db, "clearer@example.org");
            var open = await db.Recommendations.Where(r => r.Response == null && r.Evaluation!.Fictional && r.Units.Any()).Select(r => new { r.Evaluation!.Slug, r.Key }).FirstAsync();
            OfficeResponse response = null!;
            foreach (var (act, by) in Acts())
            {
                db.ChangeTracker.Clear();
                var person = await db.People.Include(p => p.Units).SingleAsync(p => p.Id == by);
                var asked = (await db.ToAnswerAsync(open.Slug, open.Key))!;
                response = asked.Response ?? OfficeResponse.Begin(asked, person, at);
                db.ActingPerson = by;
                act(response, person);
                await db.SaveChangesAsync();
                at = at.AddHours(1);
            }
            await host.Services.GetRequiredService<PublicCache>().ForgetAsync(default);
            return new Told(database, host, $"/evaluations/{open.Slug}/recommendations/{open.Key}", $"response:{response.Id}");

            IEnumerable<(Action<OfficeResponse, LabourMigrationEval.Domain.Organisations.Person>, int)> Acts()
            {
                yield return ((r, by) => r.Write(Position.Accepted, First, null, by, at), writer);
                for (var draft = 0; draft < drafts; draft++) yield return ((r, by) => r.Write(Position.Accepted, $"{First} {at:HH d}", null, by, at), writer);
                yield return ((r, by) => r.Write(Position.Accepted, Draft, null, by, at), writer);
                yield return ((r, by) => r.Submit(by, at), writer);
                yield return ((r, by) => r.Return(Remark, by, at), clearer);
                yield return ((r, by) => r.Write(Position.Accepted, First, null, by, at), writer);
                yield return ((r, by) => r.Submit(by, at), writer);
                yield return ((r, by) => r.ClearAndPublish(by, at), clearer);
                yield return ((r, by) => r.Amend("The budget was cut.", by, at), writer);
                yield return ((r, by) => r.Write(Position.Accepted, Second, null, by, at), writer);
                yield return ((r, by) => r.Submit(by, at), writer);
                yield return ((r, by) => r.ClearAndPublish(by, at), clearer);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            await database.DisposeAsync();
        }

        private static Task<int> PersonAsync(PortalDb db, string email) => db.Users.Where(user => user.Email == email).Select(user => user.PersonId).SingleAsync();
    }
}
