using System.Security.Cryptography;
using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Data.Trails;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Trails;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataTests.Trails;

/// <summary>A seeded portal whose trail is signed, with a key and a file of heads in a folder of its own.</summary>
internal sealed class TrailedDesk : IAsyncDisposable
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-trail.");
    private readonly ECDsa key;
    private int written;

    private TrailedDesk(TestDatabase database)
    {
        Database = database;
        KeyPath = Path.Combine(folder.FullName, "trail-key.pem");
        key = TrailKey.ReadOrMake(KeyPath);
        Heads = new TrailHeads(Path.Combine(folder.FullName, "trail-heads.jsonl"));
        Signing = new TrailSigning(key, Heads, TimeProvider.System, NullLogger<TrailSigning>.Instance);
    }

    public TestDatabase Database { get; }
    public string KeyPath { get; }
    public TrailHeads Heads { get; }
    public TrailSigning Signing { get; }
    public int Writer { get; private set; }

    /// <summary>An entry among those of <see cref="WriteAsync"/>, each of which was signed; the seed's were not.</summary>
    public long Middle { get; private set; }

    public static async Task<TrailedDesk> OpenAsync(Provider provider)
    {
        var desk = new TrailedDesk(await TestDatabase.CreateAsync(provider, seeded: true));
        await using var db = desk.Open();
        await desk.Signing.CatchUpAsync(db);
        var writer = new Person { Name = "Wanda Writer", Units = { await OpenRecommendations(db).Select(r => r.Units.OrderBy(u => u.Order).First().Unit).FirstAsync() } };
        db.Add(writer);
        await db.SaveChangesAsync();
        desk.Writer = writer.Id;
        desk.Middle = (await desk.EntriesAsync()).Count + 6;
        return desk;
    }

    public PortalDb Open() => Database.Open(Signing);

    /// <summary>Begins an answer, or goes on with it: a save for each text.</summary>
    public async Task<int> WriteAsync(params string[] texts)
    {
        foreach (var (minute, text) in texts.Index())
        {
            await using var db = Open();
            db.ActingPerson = Writer;
            var by = await db.People.Include(p => p.Units).SingleAsync(p => p.Id == Writer);
            var place = written == 0
                ? await OpenRecommendations(db).Where(r => r.Units.Any(u => u.Unit.People.Any(p => p.Id == Writer))).Select(r => new { r.Evaluation!.Slug, r.Key }).FirstAsync()
                : await db.Responses.Where(r => r.Id == written).Select(r => new { r.Evaluation!.Slug, r.Recommendation!.Key }).FirstAsync();
            var recommendation = (await db.ToAnswerAsync(place.Slug, place.Key))!;
            var response = recommendation.Response ?? OfficeResponse.Begin(recommendation, by, Now);
            response.Write(Position.Accepted, text, null, by, Now.AddMinutes(minute));
            await db.SaveChangesAsync();
            written = response.Id;
        }
        return written;
    }

    public async Task<TrailVerdict> VerifyAsync()
    {
        await using var db = Database.Open();
        return await db.VerifyAsync(Heads, key);
    }

    public async Task<IReadOnlyList<TrailEntry>> EntriesAsync()
    {
        await using var db = Database.Open();
        return await db.Trail.AsNoTracking().OrderBy(e => e.Number).ToListAsync();
    }

    /// <summary>Somebody who owns the database takes the triggers away and changes what they like.</summary>
    public async Task TamperAsync(params IEnumerable<string> statements)
    {
        await using var db = Database.Open();
        IEnumerable<string> triggers = Database.Provider == Provider.Sqlite
            ? ["Trail_no_update", "Trail_no_delete", "Trail_no_replace"]
            : ["Trail_only_added_to\" ON \"Trail", "Trail_not_emptied\" ON \"Trail"];
        foreach (var trigger in triggers) await ExecuteAsync(db, $"DROP TRIGGER IF EXISTS \"{trigger}\"");
        foreach (var statement in statements) await ExecuteAsync(db, statement);
    }

    /// <summary>Puts entries in place of those from the first one's number on.</summary>
    public async Task RewriteAsync(IReadOnlyList<TrailEntry> entries)
    {
        await TamperAsync($"""DELETE FROM "Trail" WHERE "Number" >= {entries[0].Number}""");
        await using var db = Database.Open();
        db.AddRange(entries);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        key.Dispose();
        folder.Delete(recursive: true);
    }

    private static IQueryable<Recommendation> OpenRecommendations(PortalDb db) => db.Recommendations.Where(r => r.Response == null && r.Units.Any()).OrderBy(r => r.Id);

    public static async Task ExecuteAsync(PortalDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
