using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Trails;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Respond;

/// <summary>Two versions of one thing, and all that could be chosen.</summary>
/// <param name="Versions">Its entries, the newest first.</param>
/// <param name="From">The entry after which it was as in <paramref name="Before"/>.</param>
/// <param name="To">The entry after which it was as in <paramref name="After"/>.</param>
/// <param name="Before">The earlier version.</param>
/// <param name="After">The later one.</param>
public sealed record TrailComparison(IReadOnlyList<TrailRow> Versions, long From, long To, TrailVersion Before, TrailVersion After)
{
    private const int MostVersions = 200;

    /// <summary>What both versions say, field by field.</summary>
    public IEnumerable<(string Field, string? Value)> Fields =>
        new[] { Before, After }.SelectMany(version => version.Fields.Select(told => (told.Key, (string?)told.Value)));

    /// <summary>Compares the versions that an address asks for, or the first and the last; null where there is only one.</summary>
    public static async Task<TrailComparison?> OfAsync(PortalDb db, string subject, string? from, string? to)
    {
        var versions = await TrailRow.From(db, db.Trail.Where(entry => entry.Subject == subject)).Take(MostVersions).ToListAsync();
        if (versions.Count < 2) return null;
        var (one, other) = (Chosen(from) ?? versions[^1].Number, Chosen(to) ?? versions[0].Number);
        (one, other) = (Math.Min(one, other), Math.Max(one, other));
        return new(versions, one, other, await db.VersionAsync(subject, one), await db.VersionAsync(subject, other));

        long? Chosen(string? asked) => TrailRow.NumberIn(asked) is { } number && versions.Exists(version => version.Number == number) ? number : null;
    }
}
