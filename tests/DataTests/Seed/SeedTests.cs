using DataTests.Databases;
using LabourMigrationEval.Data.Seed;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Results;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Seed;

public sealed class SeedTests
{
    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task The_migrations_are_those_of_the_model(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider);
        await using var db = portal.Open();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Seeding_twice_doubles_nothing(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        var before = await CountsAsync(db);
        await EvaluationSeed.PlantAsync(db, TestDatabase.SeedFolder, TimeProvider.System);
        Assert.Equal(before, await CountsAsync(db));
        Assert.True(before.Evaluations >= 2);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_files_say_is_in_the_database(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        foreach (var folder in Directory.EnumerateDirectories(TestDatabase.SeedFolder))
        {
            var document = EvaluationFolder.Read(folder);
            await using var db = portal.Open();
            var id = await db.Evaluations.Where(e => e.Slug == document.Evaluation!.Slug).Select(e => e.Id).SingleAsync();

            Assert.Equal(document.Passages.Count, await db.Passages.CountAsync(p => p.EvaluationId == id));
            Assert.Equal(document.Findings.Count, await db.Findings.CountAsync(f => f.EvaluationId == id));
            Assert.Equal(document.Questions.Count, await db.Items.OfType<EvaluationQuestion>().CountAsync(q => q.EvaluationId == id));
            Assert.Equal(document.Facts.Count, await db.Items.OfType<Fact>().CountAsync(f => f.EvaluationId == id));
            Assert.Equal(document.Recommendations.Sum(r => r.Actions.Count),
                await db.Recommendations.Where(r => r.EvaluationId == id).SumAsync(r => r.SuggestedActions.Count));
            Assert.Equal(document.Results.Select(r => (r.Indicator, r.Region, r.Target, r.Result)), await ResultsAsync(db, id));
            Assert.Equal(document.Responses.Count, await db.Responses.CountAsync(r => r.EvaluationId == id));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Every_item_rests_on_a_passage(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        Assert.Empty(await db.Items.Where(i => i.Passages.Count == 0).Select(i => i.Key).ToListAsync());
        Assert.True(await db.Items.AnyAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Every_position_and_state_of_a_response_is_there_to_be_seen(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        var fictional = await db.Recommendations.Where(r => r.Evaluation!.Fictional)
            .Include(r => r.Response!.Steps).Include(r => r.Response!.Actions).ThenInclude(a => a.Updates).ToListAsync();
        var responses = fictional.Select(r => r.Response).OfType<OfficeResponse>().ToList();
        var actions = responses.SelectMany(r => r.Actions).ToList();

        Assert.Contains(fictional, r => r.Response is null);
        Assert.Superset(new HashSet<Position>(Enum.GetValues<Position>()), responses.Select(r => r.Position).OfType<Position>().ToHashSet());
        Assert.Superset(new HashSet<ResponseState> { ResponseState.Draft, ResponseState.Submitted, ResponseState.Returned, ResponseState.Published },
            responses.Select(r => r.State).ToHashSet());
        Assert.Superset(new HashSet<ActionStatus>(Enum.GetValues<ActionStatus>()), actions.Select(a => a.Status).OfType<ActionStatus>().ToHashSet());
        Assert.Contains(actions, a => a.DaysOverdue(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)) is not null);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Every_part_of_follow_up_is_there_to_be_seen(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        var fictional = db.Actions.Where(a => a.Response!.Evaluation!.Fictional && a.AnnouncedIn != null);

        var amended = await db.Responses.Include(r => r.Revisions).Include(r => r.Actions).Where(r => r.LastRevision > 1).SingleAsync();
        Assert.Equal([1, 2], amended.Revisions.Select(v => v.Number).Order());
        Assert.Equal(2, amended.Revisions.Select(v => v.Text).Distinct().Count());
        Assert.Equal([1, 2], amended.Actions.Select(a => a.AnnouncedIn!.Value).Distinct().Order());
        Assert.True(await fictional.AllAsync(a => a.OwnerId != null && a.Starts != null && a.UnitId != null));
        Assert.True(await fictional.AnyAsync(a => a.AlsoFor.Count > 0));
        Assert.True(await fictional.AnyAsync(a => a.DueChanges.Count > 1));
        Assert.True(await fictional.AnyAsync(a => a.Response!.RecommendationId == null));
        Assert.Equal([false, true], await fictional.SelectMany(a => a.Evidence).Select(e => e.IsPublic).Distinct().OrderBy(open => open).ToListAsync());
        Assert.Equal(Enum.GetValues<VerificationVerdict>().Order(), (await fictional.SelectMany(a => a.Verifications).Select(v => v.Verdict).Distinct().ToListAsync()).Order());
        Assert.True(await db.Recommendations.AnyAsync(r => r.Units.Any(u => u.IsLead && u.Order > 0)));
    }

    private static async Task<IEnumerable<(string, string, string, string)>> ResultsAsync(LabourMigrationEval.Data.PortalDb db, int evaluationId)
    {
        var results = await db.Results.Where(r => r.Indicator!.EvaluationId == evaluationId).OrderBy(r => r.Order)
            .Select(r => new { r.Indicator!.Key, r.Region, r.Target, r.Actual }).ToListAsync();
        return results.Select(r => (r.Key, r.Region, r.Target.Text, r.Actual.Text));
    }

    private static async Task<(int Evaluations, int Items, int Passages, int Results, int Steps, int Units)> CountsAsync(LabourMigrationEval.Data.PortalDb db) => (
        await db.Evaluations.CountAsync(), await db.Items.CountAsync(), await db.Passages.CountAsync(), await db.Set<Result>().CountAsync(),
        await db.Set<ResponseStep>().CountAsync(), await db.Units.CountAsync());
}
