using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace DataTests.FollowUp;

/// <summary>An open action that a response announced, two people of its unit, and two who may verify.</summary>
internal sealed class AnnouncedAction(TestDatabase database, int id, int reporter, int colleague, int verifier, int other) : IAsyncDisposable
{
    public static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public int Id => id;
    public int Reporter => reporter;
    public int Colleague => colleague;
    public int Verifier => verifier;

    /// <summary>Somebody else who has no hand in it.</summary>
    public int Other => other;

    public static async Task<AnnouncedAction> OpenAsync(Provider provider)
    {
        var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = database.Open();
        var action = await db.Actions.Announced().Include(a => a.Unit)
            .Where(a => a.UnitId != null && a.Due > DateOnly.FromDateTime(Now) && !a.Evidence.Any() && !a.DueChanges.Any() && !a.Updates.Any(u => u.Status == ActionStatus.Completed))
            .OrderBy(a => a.Id).FirstAsync();
        Person[] people = [new() { Name = "Reporter", Units = { action.Unit! } }, new() { Name = "Colleague", Units = { action.Unit! } }, new() { Name = "Verifier" }, new() { Name = "Other" }];
        db.AddRange(people);
        await db.SaveChangesAsync();
        return new AnnouncedAction(database, action.Id, people[0].Id, people[1].Id, people[2].Id, people[3].Id);
    }

    public PortalDb Open() => database.Open();

    public async Task<FollowUpAction> StandingAsync()
    {
        await using var db = Open();
        return (await db.ToFollowUpAsync(id))!;
    }

    /// <summary>Does something as a page does; false where another version stood there than the one seen.</summary>
    public async Task<bool> TryAsync(int person, Guid seen, Action<FollowUpAction, Person> act, Func<Task>? meanwhile = null)
    {
        await using var db = Open();
        var by = await db.People.Include(p => p.Units).SingleAsync(p => p.Id == person);
        var action = (await db.ToFollowUpAsync(id))!;
        act(action, by);
        if (meanwhile is not null) await meanwhile();
        return await db.TrySaveAsync(action, seen);
    }

    public async Task DoAsync(int person, Action<FollowUpAction, Person> act)
    {
        if (!await TryAsync(person, (await StandingAsync()).Version, act)) throw new InvalidOperationException("Somebody else was faster.");
    }

    /// <summary>Reports, attaches, moves the date and verifies, so that every list holds something.</summary>
    public async Task FillAsync()
    {
        await DoAsync(reporter, (action, by) => action.Report(ActionStatus.InProgress, "Begun.", by, Now));
        await DoAsync(reporter, (action, by) => action.Attach(new("List", true, null, EvidenceFile.Of("list.csv", "a;b"u8.ToArray())), by, Now));
        await DoAsync(reporter, (action, by) => action.MoveDue(action.Due!.Value.AddDays(30), "Money comes later.", by, Now));
        await GiveToAsync(colleague);
        await DoAsync(verifier, (action, by) => action.Verify(VerificationVerdict.PartlyImplemented, "Half of it.", by, Now));
    }

    /// <summary>Gives it to another person of its unit.</summary>
    public async Task GiveToAsync(int person)
    {
        await using var db = Open();
        var by = await db.People.Include(p => p.Units).SingleAsync(p => p.Id == reporter);
        var action = (await db.ToFollowUpAsync(id))!;
        action.Reassign(action.UnitId, person, await db.ChoicesAsync(action.Response!.Evaluation!), by, Now);
        if (!await db.TrySaveAsync(action, action.Version)) throw new InvalidOperationException("Somebody else was faster.");
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
