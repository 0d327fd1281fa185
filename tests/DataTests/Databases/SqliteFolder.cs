using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

[assembly: AssemblyFixture(typeof(DataTests.Databases.SqliteFolder))]

namespace DataTests.Databases;

/// <summary>
/// A temporary folder for the SQLite files of an assembly's tests. The migrations run once, in a template that each test's
/// file is copied from.
/// </summary>
public sealed class SqliteFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-sqlite.");
    private readonly Lazy<Task<string>> template;

    public SqliteFolder() => template = new(MigrateAsync);

    public async Task<string> CreateAsync()
    {
        var file = NewFile();
        File.Copy(await template.Value, file);
        return ConnectionString(file);
    }

    public static void Drop(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        File.Delete(connection.DataSource);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> MigrateAsync()
    {
        var file = NewFile();
        await using var db = TestDatabase.Open(Provider.Sqlite, ConnectionString(file) + ";Pooling=false");
        await db.Database.MigrateAsync();
        return file;
    }

    private string NewFile() => Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.db");

    private static string ConnectionString(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString;
}
