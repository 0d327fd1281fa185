using Microsoft.Data.Sqlite;
using Xunit;

[assembly: AssemblyFixture(typeof(DataTests.Databases.SqliteFolder))]

namespace DataTests.Databases;

/// <summary>A temporary folder for the SQLite files of an assembly's tests.</summary>
public sealed class SqliteFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-sqlite.");

    public string Create()
    {
        var file = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.db");
        return new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString;
    }

    public static void Drop(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        File.Delete(connection.DataSource);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
