using LabourMigrationEval.Data.Trails;
using LabourMigrationEval.Domain.Trails;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace LabourMigrationEval.Data;

/// <content>Every save tells the trail what it did, in the same transaction.</content>
public sealed partial class PortalDb
{
    private const string Savepoint = "BeforeTrail";

    private (Guid Transaction, List<TrailLink> Links) appended = (Guid.Empty, []);

    public DbSet<TrailEntry> Trail => Set<TrailEntry>();

    /// <summary>Identity of the person who acts, for the trail; null where the portal does so by itself.</summary>
    public int? ActingPerson { get; set; }

    private IDbContextOptions Options => this.GetService<IDbContextOptions>();

    private TimeProvider Clock =>
        Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService(typeof(TimeProvider)) as TimeProvider ?? TimeProvider.System;

    /// <summary>The entries that a transaction of this context appended.</summary>
    internal IReadOnlyList<TrailLink> Appended(Guid transaction) => appended.Transaction == transaction ? appended.Links : [];

    /// <summary>The same, once.</summary>
    internal IReadOnlyList<TrailLink> TakeAppended(Guid transaction)
    {
        var taken = Appended(transaction);
        appended = (Guid.Empty, []);
        return taken;
    }

    /// <summary>Chains entries to the trail's end. Nobody else can until the transaction that is open ends.</summary>
    internal async Task AppendAsync(IReadOnlyList<TrailNote> notes, CancellationToken cancel)
    {
        if (notes.Count == 0) return;
        var transaction = Database.CurrentTransaction ?? throw new InvalidOperationException("The trail is written in a transaction with what it tells.");
        // A context of its own over the same connection: what this one tracks stays as it is, should the append fail.
        await using var trail = new PortalDb((DbContextOptions<PortalDb>)Options);
        trail.Database.SetDbConnection(Database.GetDbConnection());
        trail.Database.AutoSavepointsEnabled = false;
        await trail.Database.UseTransactionAsync(transaction.GetDbTransaction(), cancel).ConfigureAwait(false);

        await trail.TakeTurnAsync(cancel).ConfigureAwait(false);
        var last = await trail.Trail.OrderByDescending(e => e.Number).Select(e => new TrailLink(e.Number, e.Hash)).FirstOrDefaultAsync(cancel).ConfigureAwait(false)
            ?? TrailLink.Origin;
        if (appended.Transaction != transaction.TransactionId) appended = (transaction.TransactionId, []);
        var at = Clock.GetUtcNow().UtcDateTime;
        var links = new List<TrailLink>();
        foreach (var note in notes)
        {
            var entry = TrailEntry.Next(last, note, ActingPerson, at);
            last = entry.Link;
            links.Add(last);
            trail.Add(entry);
        }
        await trail.SaveChangesAsync(cancel).ConfigureAwait(false);
        appended.Links.AddRange(links);
    }

    /// <summary>Waits until nobody else appends; until the transaction that is open ends, nobody else can.</summary>
    internal async Task TakeTurnAsync(CancellationToken cancel)
    {
        if (await Set<TrailTurn>().ExecuteUpdateAsync(turn => turn.SetProperty(t => t.Taken, t => t.Taken + 1), cancel).ConfigureAwait(false) != 1)
            throw new InvalidOperationException("The row of table TrailTurn is gone. Add it again, with Id 1 and Taken 0: without it nothing can be saved.");
    }

    private void RequireNothingTrailed()
    {
        if (ChangeTracker.Entries().Any(Trailed.IsDue)) throw new NotSupportedException("The trail has to be told of this: save with SaveChangesAsync.");
    }

    private async Task<int> SaveTrailedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel)
    {
        if (!ChangeTracker.Entries().Any(Trailed.IsDue)) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel).ConfigureAwait(false);

        var savepoints = Database.AutoSavepointsEnabled;
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel).ConfigureAwait(false) : null;
        if (own is null) await Database.CurrentTransaction!.CreateSavepointAsync(Savepoint, cancel).ConfigureAwait(false);
        // In a transaction of its own a save is undone with it, in a caller's by the savepoint above.
        Database.AutoSavepointsEnabled = false;
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel).ConfigureAwait(false);
            await AppendAsync(TrailNotes.Of(ChangeTracker), cancel).ConfigureAwait(false);
            if (own is not null) await own.CommitAsync(cancel).ConfigureAwait(false);
            if (acceptAllChangesOnSuccess) ChangeTracker.AcceptAllChanges();
            return saved;
        }
        catch when (own is null)
        {
            await Database.CurrentTransaction!.RollbackToSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        finally
        {
            Database.AutoSavepointsEnabled = savepoints;
        }
    }
}
