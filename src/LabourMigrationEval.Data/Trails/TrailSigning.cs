using System.Data.Common;
using System.Security.Cryptography;
using LabourMigrationEval.Domain.Trails;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LabourMigrationEval.Data.Trails;

/// <summary>
/// Signs what a context appended to the trail once it is committed, and writes it outside the database. A context whose
/// options don't name it (a test's, <c>dotnet ef</c>'s) writes entries without.
/// </summary>
public sealed class TrailSigning(ECDsa key, TrailHeads heads, TimeProvider clock, ILogger<TrailSigning> log) : DbTransactionInterceptor
{
    private readonly Lock signing = new();

    /// <inheritdoc/>
    public override async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData.Context is not PortalDb db || db.TakeAppended(eventData.TransactionId) is not { Count: > 0 } links) return;
        try
        {
            await SignAsync(links).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What was done is done: to tell that it failed would be wrong.
            log.LogError(fault, "The trail’s head could not be written to {Path}. Make it writable; the portal signs anew with the next change and at its next start", heads.Path);
        }
    }

    /// <summary>Signs an end that was committed but not signed, because the portal ended in between, if the trail holds from the last signed head on.</summary>
    /// <returns>What is wrong with the trail since that head; null where nothing is.</returns>
    public async Task<TrailFault?> CatchUpAsync(PortalDb db, CancellationToken cancel = default)
    {
        try
        {
            var signed = await heads.ReadLatestAsync(key, cancel).ConfigureAwait(false);
            var check = await db.CheckAsync(signed, signed.Latest?.Number ?? 1, cancel).ConfigureAwait(false);
            if (check.End().Fault is { } fault) return fault;
            if (check.Last is { } last && signed[last.Number] is null) await SignAsync([last]).ConfigureAwait(false);
            return null;
        }
        catch (TrailHeadsException foreign)
        {
            return new(foreign.Number, foreign.Message);
        }
    }

    private Task SignAsync(IReadOnlyList<TrailLink> links)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        return heads.AddAsync(links.Select(link => Sign(link, at)), CancellationToken.None);
    }

    // A key serves one at a time.
    private TrailHead Sign(TrailLink link, DateTime at)
    {
        lock (signing) return TrailHead.Sign(link, at, key);
    }
}
