using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Calendars;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Trails;
using LabourMigrationEval.Web.Admin;
using Microsoft.EntityFrameworkCore;
using WebTests.Accounts;
using Xunit;

namespace WebTests.Offices;

/// <summary>What administrators may do to units and to an organisation's practice, and what nobody may.</summary>
public sealed class UnitAdministrationTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    [Fact]
    public async Task A_unit_is_added_changed_and_removed()
    {
        var house = await portal.AskAsync<PortalDb, int>(db => db.Organisations.OrderBy(o => o.Id).Select(o => o.Id).FirstAsync());
        await ActAsync((units, by) => units.AddAsync(new() { OrganisationId = house, Key = "NEW", Name = "New <b>unit</b>" }, by));
        var added = await FindAsync("NEW");
        Assert.Equal(("New <b>unit</b>", false), (added.Name, added.IsUsed));
        Assert.Equal(nameof(Unit.Key), (await RefusedAsync((units, by) => units.AddAsync(new() { OrganisationId = house, Key = "new", Name = "Again" }, by))).About);

        await ActAsync((units, by) => units.ChangeAsync(added.Id, new() { Name = "Renamed" }, added, by));
        // The same form again, from a page that shows what stood before.
        Assert.Equal(Units.Changed, await RefusedAsync((units, by) => units.ChangeAsync(added.Id, new() { Name = "Mine" }, added, by)));
        Assert.Equal("Renamed", (await FindAsync("NEW")).Name);

        // With the address of a calendar, of which the trail knows.
        var secret = await portal.AskAsync<PortalDb, int>(async db =>
        {
            var (kept, _) = CalendarSecret.Make(added.Id, await db.People.FirstAsync(), DateTime.UnixEpoch.AddYears(60));
            db.Add(kept);
            await db.SaveChangesAsync();
            return kept.Id;
        });
        await ActAsync((units, by) => units.RemoveAsync(added.Id, by));
        await ActAsync((units, by) => units.RemoveAsync(added.Id, by));
        Assert.True(await portal.AskAsync<PortalDb, bool>(db => db.Trail.AnyAsync(entry => entry.Subject == $"calendar:{secret}" && entry.Change == TrailChange.Removed)));
        Assert.DoesNotContain(await AllAsync(), unit => unit.Key == "NEW");
    }

    [Fact]
    public async Task A_unit_that_is_in_use_stays()
    {
        var used = (await AllAsync()).First(unit => unit.Leads > 0);
        Assert.Contains("in use", (await RefusedAsync((units, by) => units.RemoveAsync(used.Id, by))).Message, StringComparison.Ordinal);
        Assert.Contains(await AllAsync(), unit => unit.Id == used.Id);
    }

    [Fact]
    public async Task A_unit_that_had_an_action_stays_for_its_history()
    {
        var house = await portal.AskAsync<PortalDb, int>(db => db.Actions.Where(a => a.AnnouncedIn != null && a.UnitId != null).OrderBy(a => a.Id).Select(a => a.Unit!.OrganisationId).FirstAsync());
        await ActAsync((units, by) => units.AddAsync(new() { OrganisationId = house, Key = "HAD", Name = "Had it once" }, by));
        var had = await FindAsync("HAD");
        await portal.AskAsync<PortalDb, int>(async db =>
        {
            var action = await db.Actions.Include(a => a.Unit).Where(a => a.AnnouncedIn != null && a.UnitId != null).OrderBy(a => a.Id).FirstAsync();
            db.Add(new Reassignment { ActionId = action.Id, FromUnitId = had.Id, ToUnit = action.Unit!, ToUnitId = action.UnitId!.Value, At = DateTime.UnixEpoch.AddYears(60) });
            return await db.SaveChangesAsync();
        });

        Assert.Contains("stays", (await RefusedAsync((units, by) => units.RemoveAsync(had.Id, by))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_set_a_practice_the_second_is_told()
    {
        var (key, seen) = await portal.AskAsync<PortalDb, (string, ResponsePractice)>(async db =>
        {
            var house = await db.Organisations.AsNoTracking().OrderBy(o => o.Id).LastAsync();
            return (house.Key, house.Practice);
        });
        await ActAsync((units, by) => units.SetPracticeAsync(key, seen with { Accepted = " agreed " }, seen, by));

        Assert.Equal(Units.Changed, await RefusedAsync((units, by) => units.SetPracticeAsync(key, seen with { ResponseDays = 90 }, seen, by)));
        Assert.Equal(nameof(ResponsePractice.Rejected), (await RefusedAsync((units, by) => units.SetPracticeAsync(key, seen with { Accepted = "agreed", Rejected = " " }, seen with { Accepted = "agreed" }, by))).About);

        var standing = await portal.AskAsync<PortalDb, ResponsePractice>(async db => (await db.Organisations.AsNoTracking().SingleAsync(o => o.Key == key)).Practice);
        Assert.Equal(seen with { Accepted = "agreed" }, standing);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_changes_units()
    {
        var clearer = await portal.AskAsync<PortalDb, int>(db => db.Users.Where(user => user.Email == "clearer@example.org").Select(user => user.Id).SingleAsync());
        var unit = (await AllAsync())[0];
        await Assert.ThrowsAsync<RuleViolation>(() => portal.AskAsync<Units, bool>(async units =>
        {
            await units.ChangeAsync(unit.Id, new() { Name = "Taken" }, unit, clearer);
            return true;
        }));
    }

    private Task<List<UnitSummary>> AllAsync() => portal.AskAsync<PortalDb, List<UnitSummary>>(db => UnitSummary.AllAsync(db));

    private async Task<UnitSummary> FindAsync(string key) => (await AllAsync()).Single(unit => unit.Key == key);

    private async Task ActAsync(Func<Units, int, Task> act)
    {
        var administrator = await portal.AskAsync<PortalDb, int>(db => db.Users.Where(user => user.Email == "administrator@example.org").Select(user => user.Id).SingleAsync());
        await portal.AskAsync<Units, bool>(async units =>
        {
            await act(units, administrator);
            return true;
        });
    }

    private async Task<Problem> RefusedAsync(Func<Units, int, Task> act) => Assert.Single((await Assert.ThrowsAsync<RuleViolation>(() => ActAsync(act))).Problems);
}
