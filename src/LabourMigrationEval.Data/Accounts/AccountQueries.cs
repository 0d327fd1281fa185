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

    /// <summary>The person of an account, with their units; null where there is none.</summary>
    public static Task<Person?> PersonOfAsync(this PortalDb db, int account, CancellationToken cancel = default) =>
        db.PersonOfAsync(db.Users.Where(user => user.Id == account), cancel);

    /// <summary>
    /// The same, if the account has the role at this moment: a page that acts may be older than that. What the context
    /// saves from then on is theirs in the trail.
    /// </summary>
    /// <exception cref="RuleViolation">The account is disabled or has lost the role.</exception>
    public static async Task<Person> ActingAsync(this PortalDb db, int account, string role, CancellationToken cancel = default)
    {
        var person = await db.PersonOfAsync(db.InRole(role).Where(user => user.Id == account && !user.Disabled), cancel).ConfigureAwait(false)
            ?? throw new RuleViolation("Your account may not do this any more. Copy what you wrote, and ask an administrator.");
        db.ActingPerson = person.Id;
        return person;
    }

    private static Task<Person?> PersonOfAsync(this PortalDb db, IQueryable<PortalUser> users, CancellationToken cancel) =>
        db.People.Include(person => person.Units).SingleOrDefaultAsync(person => users.Any(user => user.PersonId == person.Id), cancel);
}
