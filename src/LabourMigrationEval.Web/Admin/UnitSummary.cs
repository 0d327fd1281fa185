using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Admin;

/// <summary>A unit, and what is tied to it.</summary>
public sealed record UnitSummary(
    int Id, string Key, string Name, int OrganisationId, string Organisation, string OrganisationKey, int? ParentId, string? Parent,
    int People, int Leads, int Contributes, int Actions, int Given, int Below)
{
    /// <summary>Whether anything is tied to it, or once was: a unit that had an action stands in that action's history.</summary>
    public bool IsUsed => People + Leads + Contributes + Actions + Given + Below > 0;

    public static Task<List<UnitSummary>> AllAsync(PortalDb db, int? only = null) =>
        db.Units.Where(unit => only == null || unit.Id == only)
            .OrderBy(unit => unit.Organisation!.Acronym).ThenBy(unit => unit.Name)
            .Select(unit => new UnitSummary(
                unit.Id, unit.Key, unit.Name, unit.OrganisationId, unit.Organisation!.Acronym, unit.Organisation.Key, (int?)unit.Parent!.Id, unit.Parent!.Name,
                unit.People.Count, db.Recommendations.Count(r => r.Units.Any(asked => asked.UnitId == unit.Id && asked.IsLead)),
                db.Recommendations.Count(r => r.Units.Any(asked => asked.UnitId == unit.Id && !asked.IsLead)),
                db.Actions.Count(action => action.UnitId == unit.Id), db.Set<Reassignment>().Count(given => given.FromUnitId == unit.Id || given.ToUnitId == unit.Id), db.Units.Count(below => below.Parent!.Id == unit.Id)))
            .AsNoTracking().ToListAsync();
}

/// <summary>Something that a unit is asked to do, with the page on which it is done.</summary>
public sealed record UnitTask(string Title, string Part, string Address);
