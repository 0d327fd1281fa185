using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Postgres;
using LabourMigrationEval.Data.Seed;
using LabourMigrationEval.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tests;

namespace DataTests;

/// <summary>A portal's database for one test, with the migrations of its provider applied.</summary>
public sealed class PortalDatabase : IAsyncDisposable
{
    private readonly TestDatabase database;

    private PortalDatabase(TestDatabase database) => this.database = database;

    /// <summary>The evaluations that ship with the portal, beside the tests.</summary>
    public static string SeedFolder => Path.Combine(Repository.Root, "seed");

    public static async Task<PortalDatabase> CreateAsync(Provider provider, bool seeded = false)
    {
        var portal = new PortalDatabase(await TestDatabase.CreateAsync(provider));
        await using var db = portal.Open();
        await db.Database.MigrateAsync();
        if (seeded) await EvaluationSeed.PlantAsync(db, SeedFolder, TimeProvider.System);
        return portal;
    }

    /// <summary>A context of its own, as a request has one.</summary>
    public PortalDb Open()
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        if (database.Provider == Provider.Sqlite)
            options.UseSqlitePortal(database.ConnectionString);
        else
            options.UsePostgresPortal(database.ConnectionString);
        return new PortalDb(options.Options);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
