using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace DataTests.Databases;

public sealed class TestDatabaseTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Each_test_has_a_database_to_itself(Provider provider)
    {
        await using var one = await TestDatabase.CreateAsync(provider);
        await using var other = await TestDatabase.CreateAsync(provider);

        await ExecuteAsync(one, "CREATE TABLE mine (id integer)");
        await ExecuteAsync(other, "CREATE TABLE mine (id integer)");
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_dropped_database_is_gone(Provider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await ExecuteAsync(database, "CREATE TABLE mine (id integer)");
        await database.DisposeAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(database, "SELECT * FROM mine"));
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using DbConnection connection = database.Provider == Provider.Sqlite
            ? new SqliteConnection(database.ConnectionString)
            : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
