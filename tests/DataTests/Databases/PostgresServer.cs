using System.Collections.Concurrent;
using Npgsql;
using Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(DataTests.Databases.PostgresServer))]

namespace DataTests.Databases;

/// <summary>
/// One PostgreSQL server for all tests of an assembly, started by the first test that asks for a database. Each test's
/// database is cloned from a template, which is filled once.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly ConcurrentBag<string> made = [];
    private readonly Lazy<PostgresSource> source = new(() => PostgresSource.Choose(Machine.Look()));
    private readonly Lazy<Task<(string ConnectionString, IAsyncDisposable? Running)>> server;
    private readonly Lazy<Task<string>> migrated;
    private readonly Lazy<Task<string>> seeded;

    public PostgresServer()
    {
        server = new(StartAsync);
        migrated = new(() => TemplateAsync(seeded: false));
        seeded = new(() => TemplateAsync(seeded: true));
    }

    /// <summary>A new database with the portal's tables; skips the test where no server can be had.</summary>
    public async Task<string> CreateAsync(bool seeded)
    {
        Requires.Part("PostgreSQL", (source.Value as PostgresSource.None)?.Reason);
        var template = await (seeded ? this.seeded : migrated).Value;
        var name = $"portal_test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
        made.Add(name);
        return await ConnectionStringAsync(name);
    }

    public async Task DropAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"DROP DATABASE {connection.Database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        // A server that did not start has failed its tests already.
        if (!server.IsValueCreated || !server.Value.IsCompletedSuccessfully) return;
        var (_, running) = await server.Value;
        if (running is not null)
            await running.DisposeAsync();
        else
            foreach (var name in made) await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private async Task<string> TemplateAsync(bool seeded)
    {
        var template = $"portal_{(seeded ? "seeded" : "migrated")}_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {template}");
        made.Add(template);
        // Without a pool no connection stays behind, which would keep the template from being cloned.
        await TestDatabase.FillAsync(Provider.Postgres, await ConnectionStringAsync(template) + ";Pooling=false", seeded);
        return template;
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

    private async Task<string> ConnectionStringAsync(string database) =>
        new NpgsqlConnectionStringBuilder((await server.Value).ConnectionString) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create((await server.Value).ConnectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
