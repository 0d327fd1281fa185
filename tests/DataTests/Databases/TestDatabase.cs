using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Postgres;
using LabourMigrationEval.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Databases;

public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>A database of its own for one test, with the portal's tables, dropped after it. On PostgreSQL the test skips where no server can be had.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(Provider provider, string connectionString) => (Provider, ConnectionString) = (provider, connectionString);

    /// <summary>For <c>[Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]</c>.</summary>
    public static TheoryData<Provider> Both => [Provider.Sqlite, Provider.Postgres];

    public Provider Provider { get; }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync(Provider provider) =>
        new(provider, provider == Provider.Sqlite
            ? await (await FixtureAsync<SqliteFolder>()).CreateAsync()
            : await (await FixtureAsync<PostgresServer>()).CreateAsync());

    /// <summary>A new context, for one unit of work.</summary>
    public PortalDb Open() => Open(Provider, ConnectionString);

    public async ValueTask DisposeAsync()
    {
        if (Provider == Provider.Sqlite)
            SqliteFolder.Drop(ConnectionString);
        else
            await (await FixtureAsync<PostgresServer>()).DropAsync(ConnectionString);
    }

    internal static PortalDb Open(Provider provider, string connectionString)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        _ = provider == Provider.Sqlite ? options.UseSqlitePortal(connectionString) : options.UsePostgresPortal(connectionString);
        return new(options.Options);
    }

    private static async Task<T> FixtureAsync<T>() where T : class =>
        await TestContext.Current.GetFixture<T>() ?? throw new InvalidOperationException($"The assembly has no fixture {typeof(T).Name}");
}
