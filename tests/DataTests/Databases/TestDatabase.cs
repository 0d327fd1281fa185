using Xunit;

namespace DataTests.Databases;

public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>A database of its own for one test, dropped after it. On PostgreSQL the test skips where no server can be had.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(Provider provider, string connectionString) => (Provider, ConnectionString) = (provider, connectionString);

    /// <summary>For <c>[Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]</c>.</summary>
    public static TheoryData<Provider> Both => [Provider.Sqlite, Provider.Postgres];

    public Provider Provider { get; }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync(Provider provider) =>
        new(provider, provider == Provider.Sqlite
            ? (await FixtureAsync<SqliteFolder>()).Create()
            : await (await FixtureAsync<PostgresServer>()).CreateAsync());

    public async ValueTask DisposeAsync()
    {
        if (Provider == Provider.Sqlite)
            SqliteFolder.Drop(ConnectionString);
        else
            await (await FixtureAsync<PostgresServer>()).DropAsync(ConnectionString);
    }

    private static async Task<T> FixtureAsync<T>() where T : class =>
        await TestContext.Current.GetFixture<T>() ?? throw new InvalidOperationException($"The assembly has no fixture {typeof(T).Name}");
}
