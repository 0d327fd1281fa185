using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

/// <summary>A unit that is asked to act, and how the report names it there.</summary>
public sealed record UnitRow(string Key, string Name, string Printed);

/// <summary>A recommendation in the list, with the units that are asked to act.</summary>
public sealed record AskedRow(RecommendationRow Recommendation, IReadOnlyList<UnitRow> Units)
{
    private const string Unanswered = "none";

    /// <summary>The position as addresses have it.</summary>
    public string PositionKey => Recommendation.Position is { } position ? Words.Kebab(position) : Unanswered;

    /// <summary>A position of an address in the house's words.</summary>
    public static string? PositionName(string key, ResponsePractice practice) => key == Unanswered ? "No response yet"
        : Enum.GetValues<Position>().Where(position => Words.Kebab(position) == key).Select(position => Words.Capital(practice.Word(position))).FirstOrDefault();

    /// <summary>All recommendations of an evaluation, in their order: there are never so many that a filter must go to the database.</summary>
    public static async Task<IReadOnlyList<AskedRow>> ListAsync(PortalDb db, int evaluationId)
    {
        var rows = await db.Recommendations.Of(evaluationId).Select(RecommendationRow.Of).ToListAsync();
        var units = await db.Recommendations.Of(evaluationId)
            .Select(r => new { r.Key, Units = r.Units.OrderBy(u => u.Order).Select(u => new UnitRow(u.Unit.Key, u.Unit.Name, u.Printed ?? u.Unit.Name)).ToList() })
            .ToDictionaryAsync(r => r.Key, r => r.Units);
        return [.. rows.Select(row => new AskedRow(row, units[row.Key]))];
    }
}
