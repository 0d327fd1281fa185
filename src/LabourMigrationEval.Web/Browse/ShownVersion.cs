using LabourMigrationEval.Data;
using LabourMigrationEval.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

/// <summary>The version of a recommendation's page that an address asks for.</summary>
/// <param name="Number">The published revision of the response; 0 before there was one.</param>
/// <param name="Current">The revision that stands now; 0 while there is none.</param>
/// <param name="Since">When the one shown was published (UTC); null where the report gives no day, or nothing was published.</param>
/// <param name="Until">When the next one took its place (UTC); null for the one that stands now.</param>
public sealed record ShownVersion(int Number, int Current, DateTime? Since, DateTime? Until)
{
    public bool IsCurrent => Number == Current;

    /// <summary>The last day on which it was the one that stood.</summary>
    public DateOnly LastDay(DateOnly today) => Until is { } until ? DateOnly.FromDateTime(until) : today;

    /// <summary>The version asked for, or the one that stands now; null where there is none of that number.</summary>
    public static async Task<ShownVersion?> LoadAsync(PortalDb db, int recommendationId, string? asked)
    {
        var revisions = db.Revisions.Where(r => r.Response!.RecommendationId == recommendationId);
        var current = await revisions.MaxAsync(r => (int?)r.Number) ?? 0;
        var number = asked is null ? current : CitedVersion.Read(asked);
        // Citations taken while nothing was published named version 1 once. What was cited keeps its address.
        if (current == 0 && number == CitedVersion.Only) number = 0;
        if (number is null || number > current) return null;
        var at = await revisions.Where(r => r.Number == number || r.Number == number + 1).ToDictionaryAsync(r => r.Number, r => r.PublishedAt);
        var until = at.GetValueOrDefault(number.Value + 1);
        // A response that came with the report had no time before it.
        if (number < current && until is null) return null;
        return new(number.Value, current, at.GetValueOrDefault(number.Value), until);
    }
}
