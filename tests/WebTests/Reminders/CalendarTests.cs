using System.Net;
using DataTests.Responses;
using Ical.Net;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Calendars;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Reminders.Calendars;
using Microsoft.EntityFrameworkCore;
using WebTests.Accounts;
using Xunit;

namespace WebTests.Reminders;

/// <summary>The calendar of a unit's due dates, and the secret that opens it.</summary>
public sealed class CalendarTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    private const string Title = "Mend the bridges, all; soon\r\nEND:VEVENT";

    private static readonly DateTime Announced = new(2030, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Due = new(2030, 9, 1);

    [Fact]
    public async Task A_calendar_program_reads_the_days_of_the_unit()
    {
        var (unit, address) = await UnitAsync("reads");
        var action = await AnnounceAsync(unit);

        var (status, calendar, answer) = await ReadAsync(address);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
        var due = Assert.Single(calendar!.Events);
        Assert.Equal($"action-{action.Id}@{portal.Host.Address.IdnHost}", due.Uid);
        Assert.Equal("Action due: Mend the bridges, all; soon\nEND:VEVENT", due.Summary!.ReplaceLineEndings("\n"));
        Assert.Equal((Due, false, true), (due.Start!.Date, due.Start.HasTime, due.IsAllDay));
        Assert.Equal(Announced, due.DtStamp!.AsUtc);
        Assert.Equal((0, Announced), (due.Sequence, due.LastModified!.AsUtc));
        Assert.Matches(@"/evaluations/[\w-]+/recommendations/\S+$", due.Url!.AbsoluteUri);
        using var reader = portal.Host.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(due.Url)).StatusCode);
    }

    [Fact]
    public async Task A_day_that_moves_keeps_its_name_and_counts_on_and_a_closed_action_goes()
    {
        var (unit, address) = await UnitAsync("moves");
        var action = await AnnounceAsync(unit);
        var before = Assert.Single((await ReadAsync(address)).Calendar!.Events);
        var later = Announced.AddDays(9);

        await ChangeAsync(action.Id, (found, by) => found.MoveDue(Due.AddMonths(1), "The rains came early.", by, later), unit);
        var after = Assert.Single((await ReadAsync(address)).Calendar!.Events);
        Assert.Equal((before.Uid, Due.AddMonths(1), 1, later), (after.Uid, after.Start!.Date, after.Sequence, after.LastModified!.AsUtc));

        await ChangeAsync(action.Id, (found, by) => found.Report(ActionStatus.Completed, "Done.", by, later.AddDays(1)), unit);
        Assert.Empty((await ReadAsync(address)).Calendar!.Events);
    }

    [Fact]
    public async Task An_answer_that_is_owed_stands_in_it_until_it_is_published()
    {
        var (unit, address) = await UnitAsync("owes");
        var open = await portal.AskAsync<PortalDb, Recommendation>(async db =>
        {
            var found = await db.Recommendations.Include(r => r.Units).Include(r => r.Evaluation!.Organisation)
                .FirstAsync(r => r.Evaluation!.Fictional && r.Response == null);
            found.Assign(await db.Units.SingleAsync(known => known.Id == unit.Id), lead: false);
            await db.SaveChangesAsync();
            return found;
        });

        var owed = Assert.Single((await ReadAsync(address)).Calendar!.Events);

        Assert.StartsWith("Response due: ", owed.Summary, StringComparison.Ordinal);
        Assert.Equal(open.Evaluation!.Organisation.Practice.AnswerDue(DateOnly.FromDateTime(open.Evaluation.PublishedAt!.Value)), owed.Start!.Date);
    }

    [Fact]
    public async Task A_wrong_a_missing_a_revoked_and_another_units_secret_open_nothing()
    {
        var (unit, address) = await UnitAsync("mine");
        var (other, others) = await UnitAsync("other");
        var path = address.Split('?')[0];

        foreach (var wrong in (string[])[path, $"{path}?key=", $"{path}?key=wrong", CalendarFeed.Address(unit.Key, new string('A', 43)), $"{path}?{others.Split('?')[1]}", address[..^1]])
            Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(wrong)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(address)).Status);

        await portal.AskAsync<PortalDb, int>(async db =>
        {
            (await db.CalendarSecrets.SingleAsync(secret => secret.UnitId == unit.Id)).Revoke(await db.People.FirstAsync(), Announced);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(others)).Status);
    }

    /// <summary>Two houses may name a unit alike: the secret tells which is meant.</summary>
    [Fact]
    public async Task Two_units_of_the_same_key_have_a_calendar_each()
    {
        var (one, ones) = await UnitAsync("same");
        var (other, others) = await UnitAsync("same", another: true);
        var action = await AnnounceAsync(other);

        Assert.Equal(one.Key, other.Key);
        Assert.Empty((await ReadAsync(ones)).Calendar!.Events);
        Assert.StartsWith($"action-{action.Id}@", Assert.Single((await ReadAsync(others)).Calendar!.Events).Uid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_holds_the_hash_alone()
    {
        var (unit, address) = await UnitAsync("hash");
        var secret = address.Split("key=")[1];

        var kept = await portal.AskAsync<PortalDb, CalendarSecret>(db => db.CalendarSecrets.SingleAsync(known => known.UnitId == unit.Id));

        Assert.Equal(32, kept.Hash.Length);
        Assert.Equal(43, secret.Length);
        Assert.Equal(CalendarSecret.HashOf(secret), kept.Hash);
    }

    [Fact]
    public async Task Only_who_writes_or_clears_in_the_unit_or_administers_makes_an_address()
    {
        var (unit, _) = await UnitAsync("keeps");
        var own = await portal.AskAsync<PortalDb, int>(db => db.Units.Where(known => known.People.Any(person => person.Name == DocumentedAccounts.All[1].PersonName)).Select(known => known.Id).FirstAsync());
        var accounts = await portal.AskAsync<PortalDb, Dictionary<string, int>>(db => db.Users.ToDictionaryAsync(user => user.Email!, user => user.Id));

        foreach (var (email, place, keeps) in (IEnumerable<(string, int, bool)>)
            [("contributor@example.org", own, true), ("contributor@example.org", unit.Id, false), ("clearer@example.org", own, false),
             ("reader@example.org", own, false), ("evaluator@example.org", own, false), ("administrator@example.org", unit.Id, true)])
            Assert.Equal(keeps, await portal.AskAsync<PortalDb, Person?>(db => db.CalendarKeeperAsync(accounts[email], place)) is not null);
    }

    private async Task<(HttpStatusCode Status, Calendar? Calendar, HttpResponseMessage Answer)> ReadAsync(string address)
    {
        using var program = portal.Host.Anonymous();
        var answer = await program.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, answer.IsSuccessStatusCode ? Calendar.Load(await answer.Content.ReadAsStringAsync()) : null, answer);
    }

    private Task<(Unit Unit, string Address)> UnitAsync(string key, bool another = false) => portal.AskAsync<PortalDb, (Unit, string)>(async db =>
    {
        var houses = await db.Organisations.OrderBy(house => house.Id).Take(2).Select(house => house.Id).ToListAsync();
        var unit = new Unit { Key = key, Name = $"The unit that {key}", OrganisationId = houses[another ? 1 : 0], People = { new() { Name = $"Somebody who {key}" } } };
        db.Add(unit);
        await db.SaveChangesAsync();
        var (kept, secret) = CalendarSecret.Make(unit.Id, unit.People[0], Announced);
        db.Add(kept);
        await db.SaveChangesAsync();
        return (unit, CalendarFeed.Address(unit.Key, secret));
    });

    private Task<FollowUpAction> AnnounceAsync(Unit unit) => portal.AskAsync<PortalDb, FollowUpAction>(async db =>
    {
        var response = await db.Responses.Include(r => r.Steps).Include(r => r.Actions).Include(r => r.Revisions)
            .Where(r => r.Evaluation!.Fictional && r.RecommendationId != null && r.LastRevision > 0).OrderBy(r => r.Id).FirstAsync();
        var action = new FollowUpAction { Title = Title, UnitId = unit.Id, Due = Due, EnteredAt = Announced, Order = response.Actions.Count };
        await db.AnnounceAsync(response, Announced, action);
        return action;
    });

    private Task<int> ChangeAsync(int action, Action<FollowUpAction, Person> change, Unit unit) => portal.AskAsync<PortalDb, int>(async db =>
    {
        var found = await db.Actions.Include(a => a.Updates).Include(a => a.DueChanges).SingleAsync(a => a.Id == action);
        change(found, await db.People.Include(person => person.Units).FirstAsync(person => person.Units.Any(own => own.Id == unit.Id)));
        return await db.SaveChangesAsync();
    });
}
