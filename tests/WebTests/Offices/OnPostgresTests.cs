using System.Net;
using DataTests.Databases;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Web.Account;
using Xunit;

namespace WebTests.Offices;

/// <summary>SQLite answers at once, PostgreSQL later: a page that is rendered meanwhile has to stand that.</summary>
public sealed class OnPostgresTests
{
    private static readonly string[] Own = ["/account/password", "/account/reminders"];

    [Fact]
    public async Task Each_role_opens_its_pages_on_PostgreSQL_one_after_another()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, seeded: true);
        await using var host = PortalHost.Start(database);
        foreach (var role in Roles.All)
        {
            using var visitor = await Visitor.SignedInAsync(host, DocumentedAccounts.All.First(account => account.Role == role).Email);
            foreach (var address in Own.Concat(Doors.Roles.Where(door => door.Value.Contains(role)).Select(door => Doors.Address(door.Key))))
                Assert.True((await visitor.OpenAsync(address)).Status == HttpStatusCode.OK, $"{address} for {role}");
        }
    }
}
