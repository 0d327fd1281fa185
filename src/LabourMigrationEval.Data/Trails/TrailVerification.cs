using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using LabourMigrationEval.Domain.Trails;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Trails;

/// <summary>Reads the trail of a database against the heads that were signed of it.</summary>
public static class TrailVerification
{
    /// <summary>
    /// What came of reading the trail and, where it holds, of comparing all records with it. The portal may go on writing:
    /// both are read as they stood at one moment.
    /// </summary>
    /// <exception cref="TrailHeadsException">A head is not signed by the key.</exception>
    public static async Task<TrailVerdict> VerifyAsync(this PortalDb db, TrailHeads heads, ECDsa key, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(heads);
        // Its last head must be reached; what is signed ahead is signed before it can be seen in the database.
        var before = await heads.ReadAsync(key, cancel).ConfigureAwait(false);
        await using var moment = await db.Database.BeginTransactionAsync(db.OneMoment(), cancel).ConfigureAwait(false);
        await db.Trail.AnyAsync(cancel).ConfigureAwait(false);
        var signed = await heads.ReadAsync(key, cancel).ConfigureAwait(false);
        var verdict = (await db.CheckAsync(new(signed, before.Latest), cancel).ConfigureAwait(false)).End();
        return verdict.Fault is null ? verdict with { Fault = await TrailedRecords.FaultAsync(db, cancel).ConfigureAwait(false) } : verdict;
    }

    internal static async Task<TrailCheck> CheckAsync(this PortalDb db, TrailCheck check, CancellationToken cancel, long? until = null)
    {
        // From the first entry on also what was put in before it.
        var from = check.Next;
        var entries = from == 1 ? db.Trail : db.Trail.Where(entry => entry.Number >= from);
        if (until is not null) entries = entries.Where(entry => entry.Number <= until);
        await using var reading = entries.AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().GetAsyncEnumerator(cancel);
        while (await NextAsync(reading, check).ConfigureAwait(false)) check.Read(reading.Current);
        return check;
    }

    // On SQLite each transaction that only reads sees one moment; any level but this would keep the portal from writing meanwhile.
    private static IsolationLevel OneMoment(this PortalDb db) =>
        db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead;

    private static async Task<bool> NextAsync(IAsyncEnumerator<TrailEntry> reading, TrailCheck check)
    {
        try
        {
            return await reading.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is InvalidOperationException or InvalidCastException or FormatException or OverflowException
            && fault.GetBaseException() is not DbException)
        {
            // Somebody wrote there what is no number, day or change.
            check.Fail();
            return false;
        }
    }
}
