using LabourMigrationEval.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Queries;

/// <summary>Loading of all that an evaluation's recommendations, responses and actions say, for a matrix of them.</summary>
public static class MatrixQueries
{
    /// <summary>An evaluation with all that the verbs of its responses and actions look at; null where there is none of that name.</summary>
    public static async Task<Evaluation?> WithResponsesAsync(this PortalDb db, string slug, CancellationToken cancel = default)
    {
        var evaluation = await db.Evaluations.Include(e => e.Organisation).SingleOrDefaultAsync(e => e.Slug == slug, cancel).ConfigureAwait(false);
        if (evaluation is null) return null;
        // Each list is read once and put in its place by the context: one query over all of them would multiply the rows.
        await db.Units.Include(unit => unit.People).Where(unit => unit.OrganisationId == evaluation.OrganisationId).LoadAsync(cancel).ConfigureAwait(false);
        await db.Recommendations.Include(r => r.Units).Where(r => r.EvaluationId == evaluation.Id).LoadAsync(cancel).ConfigureAwait(false);
        var responses = db.Responses.Where(r => r.EvaluationId == evaluation.Id);
        await responses.Include(r => r.Passages).LoadAsync(cancel).ConfigureAwait(false);
        await responses.Include(r => r.Steps).ThenInclude(step => step.By).LoadAsync(cancel).ConfigureAwait(false);
        await responses.Include(r => r.Revisions).ThenInclude(revision => revision.Passages).LoadAsync(cancel).ConfigureAwait(false);
        var actions = db.Actions.Where(a => a.Response!.EvaluationId == evaluation.Id);
        await actions.Include(a => a.Owner).Include(a => a.AlsoFor).LoadAsync(cancel).ConfigureAwait(false);
        await actions.Include(a => a.Updates).ThenInclude(update => update.By).LoadAsync(cancel).ConfigureAwait(false);
        await actions.Include(a => a.DueChanges).LoadAsync(cancel).ConfigureAwait(false);
        await actions.Include(a => a.Reassignments).LoadAsync(cancel).ConfigureAwait(false);
        await actions.Include(a => a.Evidence).LoadAsync(cancel).ConfigureAwait(false);
        await actions.Include(a => a.Verifications).LoadAsync(cancel).ConfigureAwait(false);
        return evaluation;
    }
}
