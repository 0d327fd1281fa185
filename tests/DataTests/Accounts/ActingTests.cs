using DataTests.Databases;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Accounts;

/// <summary>Who acts is asked of the database at that moment, whatever an open page believes.</summary>
public sealed class ActingTests
{
    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task An_account_acts_in_its_roles_alone_with_the_units_of_its_person(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        var account = await AddAsync(database, Roles.Contributor);
        await using var db = database.Open();

        var person = await db.ActingAsync(account, Roles.Contributor);

        Assert.Equal(("Somebody", 1), (person.Name, person.Units.Count));
        await Assert.ThrowsAsync<RuleViolation>(() => db.ActingAsync(account, Roles.Clearer));
        await Assert.ThrowsAsync<RuleViolation>(() => db.ActingAsync(account + 1, Roles.Contributor));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_disabled_account_does_not_act(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        var account = await AddAsync(database, Roles.Contributor);
        await using var db = database.Open();
        await db.Users.ExecuteUpdateAsync(change => change.SetProperty(user => user.Disabled, true));
        await Assert.ThrowsAsync<RuleViolation>(() => db.ActingAsync(account, Roles.Contributor));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_is_disabled_or_merely_invited_administers_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await AddAsync(database, Roles.Administrator);
        await using var db = database.Open();
        Assert.True(await db.Administrators().AnyAsync());

        await db.Users.ExecuteUpdateAsync(change => change.SetProperty(user => user.Disabled, true));
        Assert.False(await db.Administrators().AnyAsync());

        await db.Users.ExecuteUpdateAsync(change => change.SetProperty(user => user.Disabled, false).SetProperty(user => user.PasswordHash, (string?)null));
        Assert.False(await db.Administrators().AnyAsync());
    }

    private static async Task<int> AddAsync(TestDatabase database, string role)
    {
        await using var db = database.Open();
        var named = new IdentityRole<int>(role) { NormalizedName = role.ToUpperInvariant() };
        var user = new PortalUser
        {
            UserName = "somebody@example.com",
            PasswordHash = "set",
            Person = new Person { Name = "Somebody", Units = { await db.Units.OrderBy(unit => unit.Id).FirstAsync() } },
        };
        db.AddRange(named, user);
        await db.SaveChangesAsync();
        db.Add(new IdentityUserRole<int> { UserId = user.Id, RoleId = named.Id });
        await db.SaveChangesAsync();
        return user.Id;
    }
}
