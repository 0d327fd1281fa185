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
}
