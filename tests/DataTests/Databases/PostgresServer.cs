using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(DataTests.Databases.PostgresServer))]

namespace DataTests.Databases;

/// <summary>
/// One PostgreSQL server for all tests of an assembly, started by the first test that asks for a database. The migrations
/// run once, in a template that each test's database is cloned from.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string template = $"portal_template_{Guid.NewGuid():N}";
    private readonly Lazy<PostgresSource> source = new(() => PostgresSource.Choose(Machine.Look()));
    private readonly Lazy<Task<(string ConnectionString, IAsyncDisposable? Running)>> server;

    public PostgresServer() => server = new(StartAsync);

    /// <summary>A new database with the portal's tables; skips the test where no server can be had.</summary>
    public async Task<string> CreateAsync()
    {
        Requires.Part("PostgreSQL", (source.Value as PostgresSource.None)?.Reason);
        var (connectionString, _) = await server.Value;
        var name = $"portal_test_{Guid.NewGuid():N}";
        await ExecuteAsync(connectionString, $"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
        return Database(connectionString, name);
    }

    public async Task DropAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        NpgsqlConnection.ClearPool(connection);
        var (connectionString, _) = await server.Value;
        await ExecuteAsync(connectionString, $"DROP DATABASE {connection.Database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        // A server that did not start has failed its tests already.
        if (!server.IsValueCreated || !server.Value.IsCompletedSuccessfully) return;
        var (connectionString, running) = await server.Value;
        if (running is not null)
            await running.DisposeAsync();
        else
            await ExecuteAsync(connectionString, $"DROP DATABASE {template}");
    }

    private async Task<(string, IAsyncDisposable?)> StartAsync()
    {
        var (connectionString, running) = await RunAsync();
        await ExecuteAsync(connectionString, $"CREATE DATABASE {template}");
        // Without a pool no connection stays behind, which would keep the template from being cloned.
        await using var db = TestDatabase.Open(Provider.Postgres, Database(connectionString, template) + ";Pooling=false");
        await db.Database.MigrateAsync();
        return (connectionString, running);
    }

    private async Task<(string, IAsyncDisposable?)> RunAsync()
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

    private static string Database(string connectionString, string name) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = name, MaxPoolSize = 20 }.ConnectionString;

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var server = NpgsqlDataSource.Create(connectionString);
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
