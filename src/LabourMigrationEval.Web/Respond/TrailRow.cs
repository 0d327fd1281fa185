using System.Globalization;
using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Trails;

namespace LabourMigrationEval.Web.Respond;

/// <summary>An entry of the trail with who did it, by the name that the person has today.</summary>
public sealed record TrailRow(long Number, DateTime At, int? PersonId, string? Who, string Subject, TrailChange Change, string? Words)
{
    /// <summary>Whoever acted; an erased person has no name any more.</summary>
    public string By => Who ?? (PersonId is null ? "the portal itself" : "somebody who is not here any more");

    /// <summary>Number of an entry in an address; null for anything else.</summary>
    public static long? NumberIn(string? typed) => long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static IQueryable<TrailRow> From(PortalDb db, IQueryable<TrailEntry> entries) =>
        from entry in entries
        join known in db.People on entry.PersonId equals known.Id into people
        from person in people.DefaultIfEmpty()
        orderby entry.Number descending
        select new TrailRow(entry.Number, entry.At, entry.PersonId, person!.Name, entry.Subject, entry.Change, entry.Words);
}
