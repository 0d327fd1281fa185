using LabourMigrationEval.Data;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Admin;

/// <summary>An account as the list of people shows it.</summary>
public sealed record AccountRow(
    int Id, string Name, string Email, bool Disabled, bool HasPassword, IReadOnlyList<string> Roles, IReadOnlyList<UnitRow> Units)
{
    public string State => Disabled ? "disabled" : HasPassword ? "active" : "invited";

    public static Task<List<AccountRow>> AllAsync(PortalDb db, int? only = null) =>
        db.Users.Where(user => only == null || user.Id == only).OrderBy(user => user.Person.Name)
            .Select(user => new AccountRow(
                user.Id, user.Person.Name, user.Email ?? "", user.Disabled, user.PasswordHash != null,
                db.UserRoles.Where(given => given.UserId == user.Id).Join(db.Roles, given => given.RoleId, role => role.Id, (_, role) => role.Name!).OrderBy(role => role).ToList(),
                user.Person.Units.OrderBy(unit => unit.Name).Select(unit => new UnitRow(unit.Id, unit.Name, unit.Organisation!.Acronym)).ToList()))
            .AsNoTracking().ToListAsync();
}

/// <summary>A unit that somebody may write for.</summary>
public sealed record UnitRow(int Id, string Name, string Organisation)
{
    public static Task<List<UnitRow>> AllAsync(PortalDb db) =>
        db.Units.OrderBy(unit => unit.Organisation!.Acronym).ThenBy(unit => unit.Name)
            .Select(unit => new UnitRow(unit.Id, unit.Name, unit.Organisation!.Acronym)).AsNoTracking().ToListAsync();
}
