using System.Text.Json;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Trails;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Trails;

/// <summary>Takes words out of the trail, which goes on telling that they stood there and who took them out, and why.</summary>
public static class TrailRedaction
{
    /// <summary>Takes the words of an entry out, for good, and writes an entry that says so.</summary>
    /// <exception cref="RuleViolation">There is no such entry, its words are gone already, or no reason is given.</exception>
    public static async Task RedactAsync(this PortalDb db, long number, string why, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (string.IsNullOrWhiteSpace(why)) throw new RuleViolation("Say why the words are taken out: the trail keeps the reason.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel).ConfigureAwait(false);
        var entry = await db.Trail.AsNoTracking().SingleOrDefaultAsync(e => e.Number == number, cancel).ConfigureAwait(false)
            ?? throw new RuleViolation($"The trail has no entry {number}.");
        var taken = await db.Trail.Where(e => e.Number == number && e.Words != null)
            .ExecuteUpdateAsync(change => change.SetProperty(e => e.Words, (string?)null).SetProperty(e => e.Salt, (string?)null), cancel).ConfigureAwait(false);
        if (taken == 0) throw new RuleViolation($"The words of entry {number} were taken out before.");
        var words = JsonSerializer.Serialize(new { Why = Typed.Clean(why).Trim() }, TrailNotes.Readable);
        await db.AppendAsync([new(TrailEntry.SubjectOf(number), entry.Under, TrailChange.Redacted, words)], cancel).ConfigureAwait(false);
        await transaction.CommitAsync(cancel).ConfigureAwait(false);
    }
}
