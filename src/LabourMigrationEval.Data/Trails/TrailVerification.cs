using System.Data.Common;
using LabourMigrationEval.Domain.Trails;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Trails;

/// <summary>Reads the trail of a database against the heads that were signed of it.</summary>
public static class TrailVerification
{
    /// <summary>What came of reading the trail. The heads have to be read before, since the portal may go on writing.</summary>
    public static async Task<TrailVerdict> VerifyAsync(this PortalDb db, SignedHeads heads, CancellationToken cancel = default) =>
        (await db.CheckAsync(heads, from: 1, cancel).ConfigureAwait(false)).End();

    internal static async Task<TrailCheck> CheckAsync(this PortalDb db, SignedHeads heads, long from, CancellationToken cancel)
    {
        var check = new TrailCheck(heads, from);
        // From the first entry on also what was put in before it.
        var entries = from == 1 ? db.Trail : db.Trail.Where(entry => entry.Number >= from);
        await using var reading = entries.AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().GetAsyncEnumerator(cancel);
        while (await NextAsync(reading, check).ConfigureAwait(false)) check.Read(reading.Current);
        return check;
    }

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
