using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Account;

/// <summary>An account for trying the portal out.</summary>
public sealed record DocumentedAccount(string Email, string PersonName, string Role);

/// <summary>
/// Accounts that exist in development only, with a password that everybody may know. example.org is reserved: nobody
/// has these addresses.
/// </summary>
public static class DocumentedAccounts
{
    public const string Password = "evaluation-portal";

    public static IReadOnlyList<DocumentedAccount> All { get; } =
    [
        new("reader@example.org", "Example reader", Roles.Reader),
        new("contributor@example.org", "Example contributor", Roles.Contributor),
        new("contributor2@example.org", "Second contributor", Roles.Contributor),
        new("clearer@example.org", "Example clearer", Roles.Clearer),
        new("evaluator@example.org", "Example evaluator", Roles.Evaluator),
        new("administrator@example.org", "Example administrator", Roles.Administrator),
    ];

    /// <summary>Adds those that are missing. Contributors may write for every unit of a house whose evaluation is invented.</summary>
    internal static async Task PlantAsync(PortalDb db, UserManager<PortalUser> users, CancellationToken cancel)
    {
        foreach (var account in All)
        {
            if (await users.FindByNameAsync(account.Email) is not null) continue;
            var person = new Person { Name = account.PersonName };
            if (account.Role == Roles.Contributor)
            {
                var invented = db.Evaluations.Where(evaluation => evaluation.Fictional).Select(evaluation => evaluation.OrganisationId);
                person.Units.AddRange(await db.Units.Where(unit => invented.Contains(unit.OrganisationId)).ToListAsync(cancel));
            }
            var user = new PortalUser { UserName = account.Email, Email = account.Email, EmailConfirmed = true, Person = person };
            (await users.CreateAsync(user, Password)).OrThrow();
            (await users.AddToRoleAsync(user, account.Role)).OrThrow();
        }
    }

    /// <summary>Takes them away, should a database from development come into other use. What they wrote stays, under its person.</summary>
    internal static async Task RemoveAsync(UserManager<PortalUser> users)
    {
        foreach (var account in All)
            if (await users.FindByNameAsync(account.Email) is { } user) (await users.DeleteAsync(user)).OrThrow();
    }
}
