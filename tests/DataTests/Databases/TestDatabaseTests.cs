using System.Data.Common;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Databases;

public sealed class TestDatabaseTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Each_test_has_a_migrated_database_to_itself(Provider provider)
    {
        await using var mine = await TestDatabase.CreateAsync(provider);
        await using var other = await TestDatabase.CreateAsync(provider);
        await using var db = mine.Open();
        db.Add(new Organisation { Key = "wat", Acronym = "WAT", Name = "Water for All" });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await CountAsync(mine));
        Assert.Equal(0, await CountAsync(other));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_dropped_database_is_gone(Provider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        Assert.Equal(0, await CountAsync(database));
        await database.DisposeAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => CountAsync(database));
    }

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Organisations.CountAsync(TestContext.Current.CancellationToken);
    }
}
