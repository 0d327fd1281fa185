using DataTests.Databases;
using LabourMigrationEval.Data.Trails;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace DataTests.FollowUp;

/// <summary>A portal of the first release, with a response that it published, one that is a draft, and what they planned.</summary>
public sealed class OldDatabaseTests
{
    private const string Rows = """
        INSERT INTO "Organisations" ("Id", "Key", "Acronym", "Name") VALUES (1, 'house', 'H', 'House');
        INSERT INTO "Units" ("Id", "OrganisationId", "Key", "Name") VALUES (1, 1, 'A', 'Asked first'), (2, 1, 'B', 'Asked too');
        INSERT INTO "People" ("Id", "Name") VALUES (1, 'Writer'), (2, 'Clearer');
        INSERT INTO "Evaluations" ("Id", "Slug", "Title", "Kind", "OrganisationId", "PeriodFrom", "PeriodTo", "Language", "Fictional", "Lede", "Text", "TextNote", "DocumentTitle", "DocumentLines")
            VALUES (1, 'old', 'Old', 'Thematic', 1, 2019, 2023, 'en', TRUE, '', '', '', 'Report', 100);
        INSERT INTO "Items" ("Id", "EvaluationId", "Key", "Order", "Title", "Text", "SearchText", "Kind", "Priority", "Time", "Resources")
            VALUES (1, 1, '1', 0, 'Do it', '', '', 'Recommendation', '[]', '[]', '[]'), (2, 1, '2', 1, 'Do more', '', '', 'Recommendation', '[]', '[]', '[]');
        INSERT INTO "Passages" ("Id", "EvaluationId", "FirstLine", "LastLine", "Part", "Kind") VALUES (1, 1, 5, 6, 'Annex', 'Printed');
        INSERT INTO "ResponsibleUnits" ("RecommendationId", "UnitId", "Printed", "Order") VALUES (1, 1, 'A', 0), (1, 2, 'B', 1);
        INSERT INTO "Responses" ("Id", "EvaluationId", "RecommendationId", "Position", "Text", "Version")
            VALUES (1, 1, 1, 'Accepted', 'We will.', '00000000-0000-0000-0000-000000000001'), (2, 1, 2, NULL, 'Not yet', '00000000-0000-0000-0000-000000000002');
        INSERT INTO "ResponsePassage" ("OfficeResponseId", "PassagesId") VALUES (1, 1);
        INSERT INTO "ResponseSteps" ("ResponseId", "Kind", "At", "ById", "Order") VALUES
            (1, 'Drafted', '2026-03-02 09:00:00', 1, 0), (1, 'Submitted', '2026-03-02 10:00:00', 1, 1),
            (1, 'Cleared', '2026-03-03 09:00:00', 2, 2), (1, 'Published', '2026-03-03 09:00:00', 2, 3), (2, 'Drafted', '2026-03-02 09:00:00', 1, 0);
        INSERT INTO "FollowUpActions" ("Id", "ResponseId", "Title", "UnitId", "Due", "Order") VALUES (1, 1, 'Train', 1, '2026-12-31', 0), (2, 2, 'Ask', 1, '2026-12-31', 0);
        INSERT INTO "ProgressUpdates" ("ActionId", "Status", "At", "Order") VALUES (1, 'NotStarted', '2026-03-03 09:00:00', 0);
        """;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_was_published_becomes_a_first_revision_and_its_actions_are_announced(Provider provider)
    {
        await using var database = await UpgradedAsync(provider);

        await using var now = database.Open();
        var responses = await now.Responses.Include(r => r.Revisions).ThenInclude(v => v.Passages).Include(r => r.Steps).Include(r => r.Actions).ThenInclude(a => a.Updates)
            .OrderBy(r => r.Id).ToListAsync(TestContext.Current.CancellationToken);
        var (published, draft) = (responses[0], responses[1]);
        var revision = Assert.Single(published.Revisions);
        Assert.Equal((1, 1, Position.Accepted, "We will.", 3), (published.LastRevision, revision.Number, revision.Position!.Value, revision.Text, revision.StepOrder));
        Assert.Single(revision.Passages);
        Assert.Equal((1, ActionStatus.NotStarted), (Assert.Single(published.Actions).AnnouncedIn!.Value, published.Actions[0].Status!.Value));
        Assert.Equal((0, 0, null), (draft.LastRevision, draft.Revisions.Count, Assert.Single(draft.Actions).AnnouncedIn));
        var recommendation = await now.Recommendations.Include(r => r.Units).SingleAsync(r => r.Key == "1", TestContext.Current.CancellationToken);
        Assert.Equal([1], recommendation.Units.Where(unit => unit.IsLead).Select(unit => unit.UnitId));
        Assert.Equal("accepted", (await now.Organisations.SingleAsync(TestContext.Current.CancellationToken)).Practice.Accepted);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_first_start_tells_the_trail_of_all_that_stands_there_and_verification_holds(Provider provider)
    {
        await using var database = await UpgradedAsync(provider);
        var folder = Directory.CreateTempSubdirectory("portal-old.");
        using var key = TrailKey.ReadOrMake(Path.Combine(folder.FullName, "key.pem"));
        var heads = new TrailHeads(Path.Combine(folder.FullName, "heads.jsonl"));
        var signing = new TrailSigning(key, heads, TimeProvider.System, NullLogger<TrailSigning>.Instance);
        await using var db = database.Open(signing);

        Assert.Null(await signing.CatchUpAsync(db, TestContext.Current.CancellationToken));

        var verdict = await db.VerifyAsync(heads, key, TestContext.Current.CancellationToken);
        Assert.Equal((null, verdict.Entries), (verdict.Fault, verdict.Head!.Number));
        Assert.Equal(["response:1", "response:2"], await db.Trail.Where(entry => entry.Subject.StartsWith("response:")).OrderBy(entry => entry.Subject).Select(entry => entry.Subject).ToListAsync(TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }

    private static async Task<TestDatabase> UpgradedAsync(Provider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await db.Database.EnsureDeletedAsync(TestContext.Current.CancellationToken);
        await db.GetService<IMigrator>().MigrateAsync("Initial", TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync(Rows, TestContext.Current.CancellationToken);
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }
}
