using Npgsql;
using Tests;

namespace DataTests.Databases;

/// <summary>
/// A throw-away cluster of local binaries, run as an ordinary user in a folder of its own, which holds its only socket:
/// no port, so nothing to collide with.
/// </summary>
internal sealed class LocalCluster : IAsyncDisposable
{
    private const string Settings =
        "-c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200";

    private readonly string binaries;
    private readonly string folder;

    private LocalCluster(string binaries, string folder) => (this.binaries, this.folder) = (binaries, folder);

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder { Host = folder, Username = "postgres", Database = "postgres" }.ConnectionString;

    private string Data => Path.Combine(folder, "data");

    public static async Task<LocalCluster> StartAsync(string binaries)
    {
        var folder = (await RunAsync("mktemp", "-d", Path.Combine(Path.GetTempPath(), "portal-postgres.XXXXXX"))).Trim();
        var cluster = new LocalCluster(binaries, folder);
        try
        {
            await cluster.ServerAsync("initdb", "-D", cluster.Data, "-U", "postgres", "--auth=trust", "--locale=C.UTF-8", "--no-sync");
            await cluster.ServerAsync(
                "pg_ctl", "-D", cluster.Data, "-w", "-l", Path.Combine(folder, "log"),
                "-o", $"{Settings} -c unix_socket_directories={folder}", "start");
            return cluster;
        }
        catch
        {
            await RunAsync("rm", "-rf", folder);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ServerAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        await RunAsync("rm", "-rf", folder);
    }

    private Task<string> ServerAsync(string program, params string[] arguments) =>
        RunAsync(Path.Combine(binaries, program), arguments);

    /// <summary>Where the tests run as root, everything of the cluster is done by, and belongs to, the account postgres.</summary>
    private static Task<string> RunAsync(string program, params string[] arguments) =>
        Command.RunAsync("/", Machine.IsRoot ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments]);
}
