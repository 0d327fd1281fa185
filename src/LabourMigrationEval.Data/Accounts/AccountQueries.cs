using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Accounts;

/// <summary>Named parts of queries over accounts.</summary>
public static class AccountQueries
{
    /// <summary>Accounts that have a role.</summary>
    public static IQueryable<PortalUser> InRole(this PortalDb db, string role) =>
        db.Users.Where(user => db.UserRoles.Any(given => given.UserId == user.Id && db.Roles.Any(named => named.Id == given.RoleId && named.Name == role)));

    /// <summary>Accounts that can administer the portal now: not disabled, and not merely invited.</summary>
    public static IQueryable<PortalUser> Administrators(this PortalDb db) =>
        db.InRole(Roles.Administrator).Where(user => !user.Disabled && user.PasswordHash != null);

    /// <summary>The person of an account, with their units, if the account has the role at this moment: a page may be older than that.</summary>
    /// <exception cref="RuleViolation">The account is disabled or has lost the role.</exception>
    public static async Task<Person> ActingAsync(this PortalDb db, int account, string role, CancellationToken cancel = default) =>
        await db.InRole(role).Where(user => user.Id == account && !user.Disabled).Select(user => user.Person).Include(person => person.Units)
            .SingleOrDefaultAsync(cancel).ConfigureAwait(false)
        ?? throw new RuleViolation("Your account may not do this any more. Copy what you wrote, and ask an administrator.");
}
