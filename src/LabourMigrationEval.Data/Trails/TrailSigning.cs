using System.Data.Common;
using System.Security.Cryptography;
using LabourMigrationEval.Domain.Trails;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LabourMigrationEval.Data.Trails;

/// <summary>
/// Signs what a context appended to the trail, and writes it outside the database: just before the commit, so that an entry
/// without a signature was never the portal's, and once more after it, so that an end that is cut off is missed. A context
/// whose options don't name it (a test's, <c>dotnet ef</c>'s) writes entries without.
/// </summary>
public sealed class TrailSigning(ECDsa key, TrailHeads heads, TimeProvider clock, ILogger<TrailSigning> log) : DbTransactionInterceptor
{
    private readonly Lock signing = new();

    /// <inheritdoc/>
    /// <exception cref="TrailUnwritableException">The file of heads can't be written, so nothing is committed.</exception>
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData.Context is not PortalDb db || db.Appended(eventData.TransactionId) is not { Count: > 0 } links) return result;
        try
        {
            await SignAsync(links, ahead: true).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.LogError(fault, "Nothing can be saved: the heads of the trail can't be written to {Path}. Make it writable", heads.Path);
            throw new TrailUnwritableException($"The trail of changes can’t be signed: {heads.Path} can’t be written.", fault);
        }
        return result;
    }

    /// <inheritdoc/>
    public override async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData.Context is not PortalDb db || db.TakeAppended(eventData.TransactionId) is not { Count: > 0 } links) return;
        try
        {
            await SignAsync(links, ahead: false).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What was done is done: to tell that it failed would be wrong. Signed ahead it is.
            log.LogError(fault, "The trail’s head could not be written to {Path}. Make it writable; the portal signs anew with the next change and at its next start", heads.Path);
        }
    }

    /// <summary>
    /// Tells the trail of records that are older than it, and signs an end that was committed but signed only ahead, because
    /// the portal ended in between: both if the trail holds from the last signed head on.
    /// </summary>
    /// <returns>What is wrong with the trail since that head; null where nothing is.</returns>
    public async Task<TrailFault?> CatchUpAsync(PortalDb db, CancellationToken cancel = default)
    {
        try
        {
            var reaches = (await heads.ReadLatestAsync(key, cancel).ConfigureAwait(false)).Latest;
            // Other portals may be writing: what they commit meanwhile was signed ahead, and is in the file when it is read again.
            var latest = await db.Trail.MaxAsync(entry => (long?)entry.Number, cancel).ConfigureAwait(false);
            var signed = await heads.ReadLatestAsync(key, cancel).ConfigureAwait(false);
            var check = await db.CheckAsync(new(signed, reaches, reaches?.Number ?? 1), cancel, latest).ConfigureAwait(false);
            if (check.End().Fault is { } fault) return fault;
            if (check.Last is { } last && signed[last.Number] is null) await SignAsync([last], ahead: false).ConfigureAwait(false);
            await db.AdoptAsync(cancel).ConfigureAwait(false);
            return null;
        }
        catch (TrailHeadsException foreign)
        {
            return new(foreign.Number, foreign.Message);
        }
    }

    private Task SignAsync(IReadOnlyList<TrailLink> links, bool ahead)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        return heads.AddAsync(links.Select(link => Sign(link, at, ahead)), CancellationToken.None);
    }

    // A key serves one at a time.
    private TrailHead Sign(TrailLink link, DateTime at, bool ahead)
    {
        lock (signing) return TrailHead.Sign(link, at, key, ahead);
    }
}

/// <summary>A change was not saved, because the trail could not be signed outside the database.</summary>
public sealed class TrailUnwritableException(string message, Exception inner) : Exception(message, inner);
