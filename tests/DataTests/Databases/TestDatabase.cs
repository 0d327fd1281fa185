using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Postgres;
using LabourMigrationEval.Data.Seed;
using LabourMigrationEval.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Tests;
using Xunit;

namespace DataTests.Databases;

public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>
/// A database of its own for one test, with the portal's tables, dropped after it. On PostgreSQL the test skips where no
/// server can be had.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(Provider provider, string connectionString) => (Provider, ConnectionString) = (provider, connectionString);

    /// <summary>For <c>[Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]</c>.</summary>
    public static TheoryData<Provider> Both => [Provider.Sqlite, Provider.Postgres];

    /// <summary>The evaluations that ship with the portal.</summary>
    public static string SeedFolder => Path.Combine(Repository.Root, "seed");

    public Provider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>Empty tables, or with <paramref name="seeded"/> the evaluations that ship with the portal.</summary>
    public static async Task<TestDatabase> CreateAsync(Provider provider, bool seeded = false) =>
        new(provider, provider == Provider.Sqlite
            ? await (await FixtureAsync<SqliteFolder>()).CreateAsync(seeded)
            : await (await FixtureAsync<PostgresServer>()).CreateAsync(seeded));

    /// <summary>A context of its own, as a request has one.</summary>
    public PortalDb Open(params IInterceptor[] interceptors) => Open(Provider, ConnectionString, interceptors);

    public async ValueTask DisposeAsync()
    {
        if (Provider == Provider.Sqlite)
            SqliteFolder.Drop(ConnectionString);
        else
            await (await FixtureAsync<PostgresServer>()).DropAsync(ConnectionString);
    }

    internal static async Task FillAsync(Provider provider, string connectionString, bool seeded)
    {
        await using var db = Open(provider, connectionString);
        await db.Database.MigrateAsync();
        if (seeded) await EvaluationSeed.PlantAsync(db, SeedFolder, TimeProvider.System);
    }

    private static PortalDb Open(Provider provider, string connectionString, params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        _ = provider == Provider.Sqlite ? options.UseSqlitePortal(connectionString) : options.UsePostgresPortal(connectionString);
        return new(options.AddInterceptors(interceptors).Options);
    }

    private static async Task<T> FixtureAsync<T>() where T : class =>
        await TestContext.Current.GetFixture<T>() ?? throw new InvalidOperationException($"The assembly has no fixture {typeof(T).Name}");
}
