using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Queries;

/// <summary>Loading and saving of responses, as those who write and clear them need it.</summary>
public static class ResponseQueries
{
    /// <summary>A recommendation with its response and all that the verbs of a response look at; null where there is none of that key.</summary>
    public static Task<Recommendation?> ToAnswerAsync(this PortalDb db, string slug, string key, CancellationToken cancel = default) =>
        db.Recommendations
            .Include(r => r.Evaluation)
            .Include(r => r.Units).ThenInclude(responsible => responsible.Unit)
            .Include(r => r.Response!).ThenInclude(response => response.Passages)
            .Include(r => r.Response!).ThenInclude(response => response.Steps).ThenInclude(step => step.By)
            .Include(r => r.Response!).ThenInclude(response => response.Actions).ThenInclude(action => action.Updates)
            .Include(r => r.Response!).ThenInclude(response => response.Actions).ThenInclude(action => action.Unit)
            .SingleOrDefaultAsync(r => r.Evaluation!.Slug == slug && r.Key == key, cancel);

    /// <summary>Saves what was done to a response, unless somebody else saved first.</summary>
    /// <param name="db">The context that loaded it.</param>
    /// <param name="response">The response.</param>
    /// <param name="seen">The version that the person who acts had before them; null where there was no response yet.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>False where another version stands there now; nothing was saved then.</returns>
    public static async Task<bool> TrySaveAsync(this PortalDb db, OfficeResponse response, Guid? seen, CancellationToken cancel = default)
    {
        if (seen is { } version) db.Entry(response).Property(r => r.Version).OriginalValue = version;
        try
        {
            await db.SaveChangesAsync(cancel).ConfigureAwait(false);
            return true;
        }
        catch (Exception fault) when (fault.IsOfDatabase())
        {
            // A second first draft breaks the rule that a recommendation has one response, a second step the order of
            // steps: what was refused doesn't always tell that somebody else was faster, but the version does.
            db.ChangeTracker.Clear();
            var now = await db.Responses.Where(r => r.RecommendationId == response.RecommendationId).Select(r => (Guid?)r.Version)
                .SingleOrDefaultAsync(cancel).ConfigureAwait(false);
            if (now == seen) throw;
            return false;
        }
    }
}
