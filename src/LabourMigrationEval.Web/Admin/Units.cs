using System.Data;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Admin;

/// <summary>
/// What administrators do to units and to the practice of their organisation. Each runs in one transaction that sees what
/// stands: of two who change the same at the same time, the second is told.
/// </summary>
public sealed class Units(PortalDb db)
{
    public static readonly Problem Changed = new("Somebody changed this since you opened it, so it was not saved.");

    public Task AddAsync(UnitForm form, int administrator) => InTransactionAsync(administrator, async () =>
        (await OrganisationAsync(o => o.Id == form.OrganisationId)).AddUnit(form.Key, form.Name, form.ParentId));

    /// <summary>Changes a unit, unless somebody else did since it was seen.</summary>
    public Task ChangeAsync(int unit, UnitForm form, UnitSummary seen, int administrator) => InTransactionAsync(administrator, async () =>
    {
        var organisation = await OrganisationAsync(o => o.Units.Any(known => known.Id == unit));
        var standing = organisation.Units.Single(known => known.Id == unit);
        if ((standing.Name, standing.Parent?.Id) != (seen.Name, seen.ParentId)) throw new RuleViolation([Changed]);
        organisation.ChangeUnit(unit, form.Name, form.ParentId);
    });

    /// <summary>Removes a unit that nothing and nobody is tied to.</summary>
    public Task RemoveAsync(int unit, int administrator) => InTransactionAsync(administrator, async () =>
    {
        if ((await UnitSummary.AllAsync(db, unit)).SingleOrDefault() is not { } standing) return;
        if (standing.IsUsed) throw new RuleViolation("This unit is in use: it has people or units below it, is asked to act, or has or had an action. Move what can be moved first; a unit that stands in a history stays.");
        // With the addresses of its calendars, which the database would take away untold.
        db.RemoveRange(await db.CalendarSecrets.Where(secret => secret.UnitId == unit).ToListAsync());
        db.Units.Remove(await db.Units.SingleAsync(known => known.Id == unit));
    });

    /// <summary>Sets an organisation's words and deadlines, unless somebody else did since they were seen.</summary>
    public Task SetPracticeAsync(string organisation, ResponsePractice practice, ResponsePractice seen, int administrator) => InTransactionAsync(administrator, async () =>
    {
        var standing = await OrganisationAsync(o => o.Key == organisation);
        if (standing.Practice != seen) throw new RuleViolation([Changed]);
        standing.Practice = practice.Checked();
    });

    private async Task InTransactionAsync(int administrator, Func<Task> act)
    {
        await db.ActingAsync(administrator, Roles.Administrator);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
        await act();
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task<Organisation> OrganisationAsync(System.Linq.Expressions.Expression<Func<Organisation, bool>> which) =>
        await db.Organisations.Include(o => o.Units).ThenInclude(unit => unit.Parent).SingleOrDefaultAsync(which) ?? throw new RuleViolation("Choose an organisation.", nameof(UnitForm.OrganisationId));
}
