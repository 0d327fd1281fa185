using Npgsql;
using Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(DataTests.Databases.PostgresServer))]

namespace DataTests.Databases;

/// <summary>One PostgreSQL server for all tests of an assembly, started by the first test that asks for a database.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Lazy<PostgresSource> source = new(() => PostgresSource.Choose(Machine.Look()));
    private readonly Lazy<Task<(string ConnectionString, IAsyncDisposable? Running)>> server;

    public PostgresServer() => server = new(StartAsync);

    /// <summary>A new database; skips the test where no server can be had.</summary>
    public async Task<string> CreateAsync()
    {
        Requires.Part("PostgreSQL", (source.Value as PostgresSource.None)?.Reason);
        var (connectionString, _) = await server.Value;
        var name = $"portal_test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name} STRATEGY FILE_COPY");
        return new NpgsqlConnectionStringBuilder(connectionString) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    public async Task DropAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"DROP DATABASE {connection.Database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        // A server that did not start has failed its tests already.
        if (!server.IsValueCreated || !server.Value.IsCompletedSuccessfully) return;
        var (_, running) = await server.Value;
        if (running is not null) await running.DisposeAsync();
    }

    private async Task<(string, IAsyncDisposable?)> StartAsync()
    {
        switch (source.Value)
        {
            case PostgresSource.Given given:
                return (given.ConnectionString, null);
            case PostgresSource.Docker:
                var container = Machine.Container().Build();
                await container.StartAsync();
                return (container.GetConnectionString(), container);
            case PostgresSource.Local local:
                var cluster = await LocalCluster.StartAsync(local.Binaries);
                return (cluster.ConnectionString, cluster);
            default:
                throw new InvalidOperationException("No PostgreSQL server can be had");
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        var (connectionString, _) = await server.Value;
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
