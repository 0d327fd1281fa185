using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace LabourMigrationEval.Data;

/// <summary>A database that the portal runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Where the portal keeps what it knows, as its settings say: the same for the site and for the command line.</summary>
/// <param name="Provider">The database.</param>
/// <param name="ConnectionString">Its connection string.</param>
/// <param name="TrailKey">The file of the key that signs the trail's heads.</param>
/// <param name="TrailHeads">The file of the heads that were signed of this database's trail.</param>
public sealed record PortalHome(DatabaseProvider Provider, string ConnectionString, string TrailKey, string TrailHeads)
{
    private const string Keys = "keys";

    private static readonly string[] Place = ["Host", "Port", "Database", "Data Source"];

    /// <summary>Reads the settings: SQLite in <c>data/</c> unless they name another database.</summary>
    /// <param name="contentRoot">The folder that the program was started from.</param>
    /// <param name="setting">Gives a setting by its name ("Database:Provider"); null where it isn't set.</param>
    /// <exception cref="InvalidOperationException">They name a provider that isn't known, or PostgreSQL without a connection string.</exception>
    public static PortalHome Find(string contentRoot, Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var named = setting("Database:Provider") ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(named, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
            throw new InvalidOperationException($"Database__Provider is “{named}”. Set it to Sqlite or Postgres.");
        var connection = setting("ConnectionStrings:Portal");
        if (provider == DatabaseProvider.Postgres && connection is null)
            throw new InvalidOperationException("Set ConnectionStrings__Portal to the PostgreSQL database.");
        var data = DataFolder(contentRoot);
        return new(
            provider,
            connection ?? $"Data Source={Path.Combine(data, "portal.db")}",
            setting("Trail:Key") ?? Path.Combine(data, Keys, "trail-key.pem"),
            setting("Trail:Heads") ?? Path.Combine(data, connection is null ? "trail-heads.jsonl" : $"trail-heads-{NameOf(connection)}.jsonl"));
    }

    /// <summary>Makes the folder of the keys that sign cookies and the trail, and the data folder above it, for the portal's own user alone.</summary>
    public static DirectoryInfo MakeKeyFolder(string contentRoot)
    {
        var data = DataFolder(contentRoot);
        Private(data);
        return Private(Path.Combine(data, Keys));
    }

    private static DirectoryInfo Private(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <summary>The folder <c>data</c> beside the solution in a clone, else in the content root.</summary>
    private static string DataFolder(string contentRoot)
    {
        for (var above = new DirectoryInfo(contentRoot); above is not null; above = above.Parent)
            if (above.EnumerateFiles("*.sln").Any()) return Path.Combine(above.FullName, "data");
        return Path.Combine(contentRoot, "data");
    }

    /// <summary>A name for one database among those that a clone is tried with: each has a trail of its own.</summary>
    private static string NameOf(string connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        var place = string.Join('\n', Place.Select(part => parts.TryGetValue(part, out var value) ? value : ""));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..12];
    }
}
