using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Queries;

/// <summary>What figures are replayed from, out of the rows of each database.</summary>
public sealed class TrackedActionTests
{
    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Every_day_is_replayed_from_the_rows_as_the_actions_themselves_tell_it(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        await GiveToAndFroAsync(db);
        var actions = await db.Actions.Announced().Include(a => a.Response!.Revisions)
            .Include(a => a.Unit).Include(a => a.Reassignments).ThenInclude(r => r.FromUnit)
            .Include(a => a.Updates).Include(a => a.DueChanges).Include(a => a.Verifications).AsNoTracking().ToListAsync();
        var days = actions.SelectMany(Moments).Select(DateOnly.FromDateTime).SelectMany(day => new[] { day.AddDays(-1), day }).Distinct().ToList();

        var tracked = (await db.TrackedAsync()).ToDictionary(row => row.Place.Id, row => row.History);

        Assert.Equal(actions.Select(a => a.Id).Order(), tracked.Keys.Order());
        Assert.All(actions, action => Assert.All(days, day => Assert.Equal(Told(action, day), tracked[action.Id].On(day))));
        Assert.True(days.Count > 10);
        Assert.Contains(tracked.Values, history => history.Units.Count() > 1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_planned_action_and_an_unpublished_evaluation_are_not_counted(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        var hidden = await db.Evaluations.SingleAsync(e => e.Fictional);
        Assert.True(await db.Actions.AnyAsync(a => a.Response!.EvaluationId == hidden.Id && a.AnnouncedIn == null));
        Assert.NotEmpty(await db.TrackedAsync(hidden.Id));

        hidden.PublishedAt = null;
        await db.SaveChangesAsync();

        Assert.Empty(await db.TrackedAsync(hidden.Id));
        Assert.DoesNotContain(await db.TrackedAsync(), row => row.Slug == hidden.Slug);
        Assert.Empty(await db.ChangesOfEvaluationAsync(hidden.Id, 50));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Changes_come_newest_first_each_once_and_no_more_than_asked_for(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        var evaluation = await db.Evaluations.SingleAsync(e => e.Fictional);
        var actions = db.Actions.Announced().Where(a => a.Response!.EvaluationId == evaluation.Id);

        var all = await db.ChangesOfEvaluationAsync(evaluation.Id, 1000);
        var some = await db.ChangesOfEvaluationAsync(evaluation.Id, 7);

        Assert.Equal(all.OrderByDescending(change => change.At), all);
        Assert.Equal(all.Take(7), some);
        Assert.Equal(await db.Revisions.CountAsync(v => v.Response!.EvaluationId == evaluation.Id && v.PublishedAt != null), all.OfType<RevisionPublished>().Count());
        Assert.Equal(await actions.SelectMany(a => a.Updates).CountAsync(), all.OfType<ProgressReported>().Count());
        Assert.Equal(await actions.SelectMany(a => a.DueChanges).CountAsync(), all.OfType<DueMoved>().Count());
        Assert.Equal(await actions.SelectMany(a => a.Verifications).CountAsync(), all.OfType<ActionVerified>().Count());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_unit_s_changes_are_those_of_what_it_is_asked_and_of_what_it_does(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        var unit = await db.Actions.Announced().Where(a => a.Verifications.Count > 0).OrderBy(a => a.Id).Select(a => a.UnitId!.Value).FirstAsync();
        var titles = await db.Actions.Announced().Where(a => a.UnitId == unit).Select(a => a.Title).ToListAsync();
        var asked = await db.Recommendations.Where(r => r.Units.Any(u => u.UnitId == unit)).Select(r => r.Key).ToListAsync();

        var changes = await db.ChangesOfUnitAsync(unit, 1000);

        Assert.All(changes.OfType<ActionChange>(), change => Assert.Contains(change.Title, titles));
        Assert.All(changes.OfType<RevisionPublished>(), change => Assert.Contains(change.Place.Recommendation, asked));
        Assert.NotEmpty(changes.OfType<ActionVerified>());
    }

    /// <summary>Gives an action to another unit and back, and at last to another person of the unit.</summary>
    private static async Task GiveToAndFroAsync(PortalDb db)
    {
        var id = await db.Actions.Announced().Where(a => a.UnitId != null).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        var action = (await db.ToFollowUpAsync(id))!;
        var (first, other) = (action.Unit!, await db.Units.FirstAsync(u => u.OrganisationId == action.Unit!.OrganisationId && u.Id != action.UnitId));
        var hand = new Person { Name = "Hand", Units = { first, other } };
        db.Add(hand);
        await db.SaveChangesAsync();
        var among = await db.ChoicesAsync(action.Response!.Evaluation!);
        foreach (var (turn, (unit, owner)) in new (int, int?)[] { (other.Id, null), (first.Id, null), (first.Id, hand.Id) }.Index())
            action.Reassign(unit, owner, among, hand, new DateTime(2026, 5, 1 + 7 * turn, 12, 0, 0, DateTimeKind.Utc));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static ActingUnit? Acting(FollowUpAction action, DateTime end)
    {
        var unit = action.Reassignments.Where(r => r.At >= end).MinBy(r => r.Order) is { } later ? later.FromUnit : action.Unit;
        return unit is null ? null : new(unit.Key, unit.Name);
    }

    private static IEnumerable<DateTime> Moments(FollowUpAction action) =>
    [
        .. action.Reassignments.Select(r => r.At),
        .. action.Updates.Select(u => u.At), .. action.DueChanges.Select(c => c.At), .. action.Verifications.Select(v => v.At),
        .. action.Response!.Revisions.Where(v => v.PublishedAt is not null).Select(v => v.PublishedAt!.Value),
    ];

    private static ActionOnDay? Told(FollowUpAction action, DateOnly day)
    {
        var end = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        if (action.Response!.Revisions.Single(v => v.Number == action.AnnouncedIn).PublishedAt >= end) return null;
        var status = action.Updates.Where(u => u.At < end).MaxBy(u => u.Order)?.Status;
        var due = action.DueChanges.Where(c => c.At < end).MaxBy(c => c.Order) is { } moved ? moved.To : action.FirstDue;
        return new(action.Id, status, due, action.Verifications.Where(v => v.At < end).MaxBy(v => v.Order)?.Verdict, FollowUpAction.DaysOverdue(due, status, day), Acting(action, end));
    }
}
