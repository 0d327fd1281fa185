using Microsoft.Data.Sqlite;
using Xunit;

[assembly: AssemblyFixture(typeof(DataTests.Databases.SqliteFolder))]

namespace DataTests.Databases;

/// <summary>
/// A temporary folder for the SQLite files of an assembly's tests. Each test's file is copied from a template, which is
/// filled once.
/// </summary>
public sealed class SqliteFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-sqlite.");
    private readonly Lazy<Task<string>> migrated;
    private readonly Lazy<Task<string>> seeded;

    public SqliteFolder()
    {
        migrated = new(() => TemplateAsync(seeded: false));
        seeded = new(() => TemplateAsync(seeded: true));
    }

    public async Task<string> CreateAsync(bool seeded)
    {
        var file = NewFile();
        File.Copy(await (seeded ? this.seeded : migrated).Value, file);
        return ConnectionString(file);
    }

    public static void Drop(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        File.Delete(connection.DataSource);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> TemplateAsync(bool seeded)
    {
        var file = NewFile();
        // Without a pool the file is closed, and so complete, when it is copied.
        await TestDatabase.FillAsync(Provider.Sqlite, ConnectionString(file) + ";Pooling=false", seeded);
        return file;
    }

    private string NewFile() => Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.db");

    private static string ConnectionString(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString;
}
