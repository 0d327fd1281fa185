using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LabourMigrationEval.Web.Rates;

/// <summary>
/// What figures of follow-up are replayed from, loaded once for each edition of the public pages: another day, or another
/// choice of actions, costs no query. It holds what anybody may read, and no more than a bound of it.
/// </summary>
public sealed class FollowUpRecord(IDbContextFactory<PortalDb> databases, PublicPages pages) : IDisposable
{
    /// <summary>About how many bytes are held at most. A record that is larger alone is loaded for each page that needs it.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    // About what an action and each thing said of it take beside their letters.
    private const int OfAction = 400, OfSaying = 64;

    private readonly MemoryCache records = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly SemaphoreSlim loading = new(1);

    /// <summary>The announced actions of a public evaluation, or of all of them, each once.</summary>
    public async Task<IReadOnlyList<TrackedAction>> ActionsAsync(int? evaluationId)
    {
        // Told apart before it is read: what is loaded while something changes is kept under an edition that is over.
        var key = (pages.Edition, evaluationId);
        if (records.TryGetValue(key, out IReadOnlyList<TrackedAction>? known)) return known!;
        // Many ask for many days at once when a page is crawled; one of them loads.
        await loading.WaitAsync();
        try
        {
            if (records.TryGetValue(key, out known)) return known!;
            await using var db = await databases.CreateDbContextAsync();
            var actions = await db.TrackedAsync(evaluationId);
            return records.Set<IReadOnlyList<TrackedAction>>(key, actions, new MemoryCacheEntryOptions { Size = actions.Sum(Weight), AbsoluteExpirationRelativeToNow = PublicPages.Longest });
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose()
    {
        records.Dispose();
        loading.Dispose();
    }

    private static long Weight(TrackedAction action) => OfAction
        + sizeof(char) * (action.Title.Length + action.Evaluation.Length + (action.Unit?.Name.Length ?? 0))
        + OfSaying * (action.Reports.Count + action.Moves.Count + action.Given.Count + action.Verdicts.Count + action.ServedPriorities.Count);
}
