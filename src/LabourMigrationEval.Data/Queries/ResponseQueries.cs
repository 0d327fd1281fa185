using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Queries;

/// <summary>Loading and saving of responses, as those who write and clear them need it.</summary>
public static class ResponseQueries
{
    /// <summary>A recommendation with its response and all that the verbs of a response look at; null where there is none of that key.</summary>
    public static async Task<Recommendation?> ToAnswerAsync(this PortalDb db, string slug, string key, CancellationToken cancel = default)
    {
        var recommendation = await db.Recommendations.Include(r => r.Evaluation!.Organisation).Include(r => r.Units).ThenInclude(responsible => responsible.Unit)
            .SingleOrDefaultAsync(r => r.Evaluation!.Slug == slug && r.Key == key, cancel).ConfigureAwait(false);
        if (recommendation is not null) await db.Responses.WithParts().Where(r => r.RecommendationId == recommendation.Id).LoadAsync(cancel).ConfigureAwait(false);
        return recommendation;
    }

    /// <summary>An evaluation with its general response and all that the verbs of that look at; null where there is none of that name.</summary>
    public static async Task<Evaluation?> ToAnswerAsync(this PortalDb db, string slug, CancellationToken cancel = default)
    {
        var evaluation = await db.Evaluations.Include(e => e.Organisation).SingleOrDefaultAsync(e => e.Slug == slug, cancel).ConfigureAwait(false);
        if (evaluation is null) return null;
        await db.Recommendations.Include(r => r.Units).ThenInclude(responsible => responsible.Unit).Where(r => r.EvaluationId == evaluation.Id).LoadAsync(cancel).ConfigureAwait(false);
        await db.Responses.WithParts().Where(r => r.EvaluationId == evaluation.Id && r.RecommendationId == null).LoadAsync(cancel).ConfigureAwait(false);
        return evaluation;
    }

    /// <summary>What the actions of a plan may name: the organisation's units with their people, and the evaluation's recommendations.</summary>
    public static async Task<PlanChoices> ChoicesAsync(this PortalDb db, Evaluation evaluation, CancellationToken cancel = default) => new(
        await db.Units.Include(unit => unit.People).Where(unit => unit.OrganisationId == evaluation.OrganisationId).OrderBy(unit => unit.Name).ToListAsync(cancel).ConfigureAwait(false),
        await db.Recommendations.Where(r => r.EvaluationId == evaluation.Id).OrderBy(r => r.Order).ToListAsync(cancel).ConfigureAwait(false));

    /// <summary>A follow-up action with all that its verbs look at; null where there is none of that identity.</summary>
    public static Task<FollowUpAction?> ToFollowUpAsync(this PortalDb db, int id, CancellationToken cancel = default) =>
        db.Actions
            .Include(a => a.Response!.Evaluation)
            .Include(a => a.Response!.Steps)
            .Include(a => a.Response!.Recommendation!).ThenInclude(r => r.Units).ThenInclude(responsible => responsible.Unit)
            .Include(a => a.AlsoFor).Include(a => a.Unit).Include(a => a.Owner)
            .Include(a => a.Updates).ThenInclude(update => update.By)
            .Include(a => a.DueChanges).ThenInclude(change => change.By)
            .Include(a => a.Reassignments).ThenInclude(given => given.By)
            .Include(a => a.Reassignments).ThenInclude(given => given.FromUnit)
            .Include(a => a.Reassignments).ThenInclude(given => given.FromOwner)
            .Include(a => a.Reassignments).ThenInclude(given => given.ToUnit)
            .Include(a => a.Reassignments).ThenInclude(given => given.ToOwner)
            .Include(a => a.Evidence).ThenInclude(piece => piece.By)
            .Include(a => a.Verifications).ThenInclude(verification => verification.By)
            .SingleOrDefaultAsync(a => a.Id == id, cancel);

    private static IQueryable<OfficeResponse> WithParts(this IQueryable<OfficeResponse> responses) => responses
        .Include(response => response.Passages)
        .Include(response => response.Revisions)
        .Include(response => response.Steps).ThenInclude(step => step.By)
        .Include(response => response.Actions).ThenInclude(action => action.Updates)
        .Include(response => response.Actions).ThenInclude(action => action.AlsoFor)
        .Include(response => response.Actions).ThenInclude(action => action.Owner)
        .Include(response => response.Actions).ThenInclude(action => action.Unit);

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
            var now = await db.Responses.Where(r => r.EvaluationId == response.EvaluationId && r.RecommendationId == response.RecommendationId).Select(r => (Guid?)r.Version)
                .SingleOrDefaultAsync(cancel).ConfigureAwait(false);
            if (now == seen) throw;
            return false;
        }
    }

    /// <summary>Saves what was done to an action, unless somebody else saved first.</summary>
    /// <inheritdoc cref="TrySaveAsync(PortalDb, OfficeResponse, Guid?, CancellationToken)"/>
    public static async Task<bool> TrySaveAsync(this PortalDb db, FollowUpAction action, Guid seen, CancellationToken cancel = default)
    {
        db.Entry(action).Property(a => a.Version).OriginalValue = seen;
        try
        {
            await db.SaveChangesAsync(cancel).ConfigureAwait(false);
            return true;
        }
        catch (Exception fault) when (fault.IsOfDatabase())
        {
            db.ChangeTracker.Clear();
            if (await db.Actions.Where(a => a.Id == action.Id).Select(a => (Guid?)a.Version).SingleOrDefaultAsync(cancel).ConfigureAwait(false) == seen) throw;
            return false;
        }
    }
}
