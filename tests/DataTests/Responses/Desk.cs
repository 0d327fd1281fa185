using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Responses;

/// <summary>A recommendation without a response, two people of a unit asked to act, and one who clears.</summary>
internal sealed class Desk(TestDatabase database, string slug, string key, int unitId, int writer, int colleague, int clearer) : IAsyncDisposable
{
    private static readonly DateTime Begun = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public string Slug => slug;
    public string Key => key;
    public int UnitId => unitId;

    /// <summary>What a plan may name, while somebody acts.</summary>
    public PlanChoices? Among { get; private set; }

    public int Writer => writer;
    public int Colleague => colleague;
    public int Clearer => clearer;

    public static async Task<Desk> OpenAsync(Provider provider)
    {
        var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = database.Open();
        var open = await db.Recommendations.Where(r => r.Response == null && r.Units.Any())
            .Select(r => new { r.Evaluation!.Slug, r.Key, r.Units.OrderBy(u => u.Order).First().UnitId }).FirstAsync();
        var unit = await db.Units.SingleAsync(u => u.Id == open.UnitId);
        Person[] people = [new() { Name = "Writer", Units = { unit } }, new() { Name = "Colleague", Units = { unit } }, new() { Name = "Clearer" }];
        db.People.AddRange(people);
        await db.SaveChangesAsync();
        return new Desk(database, open.Slug, open.Key, open.UnitId, people[0].Id, people[1].Id, people[2].Id);
    }

    public async Task ActAsync(int person, Guid? seen, Action<OfficeResponse, Person> act) =>
        Assert.True(await TryActAsync(person, seen, act));

    public async Task<bool> TryActAsync(int person, Guid? seen, Action<OfficeResponse, Person> act, Func<Task>? meanwhile = null)
    {
        await using var db = database.Open();
        var by = await db.People.Include(p => p.Units).SingleAsync(p => p.Id == person);
        var recommendation = (await db.ToAnswerAsync(slug, key))!;
        var response = recommendation.Response ?? OfficeResponse.Begin(recommendation, by, Begun);
        Among = await db.ChoicesAsync(recommendation.Evaluation!);
        act(response, by);
        if (meanwhile is not null) await meanwhile();
        return await db.TrySaveAsync(response, seen);
    }

    public PortalDb Open() => database.Open();

    public async Task<Guid?> VersionAsync() => (await StandingAsync())?.Version;

    public async Task<OfficeResponse?> StandingAsync()
    {
        await using var db = database.Open();
        return (await db.ToAnswerAsync(slug, key))!.Response;
    }

    public async Task<IReadOnlyList<OfficeResponse>> PublicAsync()
    {
        await using var db = database.Open();
        return await db.Responses.Published().Include(r => r.Steps).Include(r => r.Actions).ThenInclude(a => a.Updates)
            .Where(r => r.Recommendation!.Evaluation!.Slug == slug && r.Recommendation.Key == key).ToListAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
