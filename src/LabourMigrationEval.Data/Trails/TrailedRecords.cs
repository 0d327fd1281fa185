using System.Security.Cryptography;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Trails;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Trails;

/// <summary>The records themselves, beside the trail: what was there before it, and whether all stands as it was told.</summary>
internal static class TrailedRecords
{
    private const int Batch = 500;

    /// <summary>
    /// Tells an empty trail of the records of a database that is older than it. Never more than once: what appears later
    /// without an entry was put in.
    /// </summary>
    public static async Task AdoptAsync(this PortalDb db, CancellationToken cancel)
    {
        if (await db.Trail.AnyAsync(cancel).ConfigureAwait(false)) return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel).ConfigureAwait(false);
        // Two portals may start at once: the second finds that the first has told.
        await db.TakeTurnAsync(cancel).ConfigureAwait(false);
        if (await db.Trail.AnyAsync(cancel).ConfigureAwait(false)) return;
        foreach (var kind in Trailed.All)
        {
            var notes = await NotesAsync(db, kind, cancel).Select(standing => standing.Note).ToListAsync(cancel).ConfigureAwait(false);
            foreach (var batch in notes.Chunk(Batch)) await db.AppendAsync(batch, cancel).ConfigureAwait(false);
        }
        await transaction.CommitAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>The first record that isn't as the trail's last entry about it says; null where all are. The trail must hold.</summary>
    public static async Task<TrailFault?> FaultAsync(PortalDb db, CancellationToken cancel)
    {
        var told = new Dictionary<string, ToldRecord>();
        await foreach (var entry in db.Trail.AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(cancel).ConfigureAwait(false))
        {
            if (!told.TryGetValue(entry.Subject, out var record)) told[entry.Subject] = record = new();
            record.Take(entry);
        }
        TrailFault? first = null;
        foreach (var kind in Trailed.All)
            await foreach (var (note, row) in NotesAsync(db, kind, cancel).ConfigureAwait(false))
            {
                var fault = told.Remove(note.Subject, out var record) && record.Stands ? FaultOf(note, row, record) : PutIn(note, record);
                if (fault is not null && !(first?.Number <= fault.Number)) first = fault;
            }
        var kinds = Trailed.All.Select(kind => kind.Subject).ToHashSet();
        var missing = told.Where(left => left.Value.Stands && kinds.Contains(left.Key[..left.Key.IndexOf(':', StringComparison.Ordinal)]))
            .OrderBy(left => left.Value.Last).Select(left => new TrailFault(left.Value.Last, $"{left.Key} is missing: entry {left.Value.Last} left it standing, and no entry says that it was removed.")).FirstOrDefault();
        return missing is not null && !(first?.Number <= missing.Number) ? missing : first;
    }

    private static TrailFault? FaultOf(TrailNote note, object row, ToldRecord record)
    {
        if (record.DifferenceFrom(note.Words) is { } difference)
            return new(difference.Number, $"{note.Subject} is altered: its {difference.Field} isn’t what entry {difference.Number} says.");
        return row is EvidenceFile file && file.Sha256 != Convert.ToHexStringLower(SHA256.HashData(file.Bytes))
            ? new(record.Last, $"{note.Subject} is altered: its bytes aren’t those that entry {record.Last} tells the hash of.")
            : null;
    }

    private static TrailFault PutIn(TrailNote note, ToldRecord? record) => record is null
        ? new(null, $"{note.Subject} was put in: no entry tells of it.")
        : new(record.Last, $"{note.Subject} was put in: entry {record.Last} says that it was removed.");

    // One record at a time: files are large.
    private static async IAsyncEnumerable<(TrailNote Note, object Row)> NotesAsync(PortalDb db, Trailed kind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in kind.Rows(db).AsTracking().AsAsyncEnumerable().WithCancellation(cancel).ConfigureAwait(false))
        {
            var note = TrailNotes.AsAdded(db.Entry(row), kind);
            db.ChangeTracker.Clear();
            yield return (note, row);
        }
    }
}
