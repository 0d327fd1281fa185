using DotNet.Testcontainers.Builders;
using Testcontainers.PostgreSql;

namespace DataTests.Databases;

/// <summary>Looks at this machine for what a PostgreSQL server could be had from.</summary>
internal static class Machine
{
    // CREATE DATABASE ... STRATEGY came with 15, the oldest version that the portal supports.
    private const int OldestVersion = 15;

    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    public static Surroundings Look() =>
        new(Environment.GetEnvironmentVariable(PostgresSource.Variable), DockerProblem(), Binaries(), AccountProblem());

    /// <summary>With the locale and the room for connections of a <see cref="LocalCluster"/>; the builder itself turns fsync off.</summary>
    public static PostgreSqlBuilder Container() => new PostgreSqlBuilder("postgres:17")
        .WithEnvironment("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --no-sync")
        .WithCommand("-c", "max_connections=200");

    private static string? DockerProblem()
    {
        try
        {
            Container().Build();
            return null;
        }
        catch (DockerUnavailableException)
        {
            return "no Docker engine answers";
        }
    }

    /// <summary>Debian keeps the servers' binaries off the PATH, in a folder for each version.</summary>
    private static string? Binaries()
    {
        var debian = new DirectoryInfo("/usr/lib/postgresql");
        var installed = debian.Exists ? debian.GetDirectories() : [];
        var versions = from folder in installed
                       let version = int.TryParse(folder.Name, out var number) ? number : 0
                       where version >= OldestVersion
                       orderby version descending
                       select Path.Combine(folder.FullName, "bin");
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return versions.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    /// <summary>initdb refuses root, so root needs the account that Debian's package makes.</summary>
    private static string? AccountProblem()
    {
        if (!IsRoot) return null;
        var hasAccount = File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal));
        return hasAccount ? null : "root may not run initdb and there is no account postgres";
    }
}
