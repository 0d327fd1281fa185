using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Queries;

/// <summary>What was put on record before the public, newest first.</summary>
public static class PublicChanges
{
    /// <summary>The newest changes of one evaluation.</summary>
    public static Task<IReadOnlyList<PublicChange>> ChangesOfEvaluationAsync(this PortalDb db, int evaluationId, int most, CancellationToken cancel = default) => ChangesAsync(
        db.Revisions.Where(v => v.Response!.EvaluationId == evaluationId), db.Actions.Where(a => a.Response!.EvaluationId == evaluationId), most, cancel);

    /// <summary>The newest changes of one unit: of responses to recommendations that ask it to act, and of the actions that are its own now.</summary>
    public static Task<IReadOnlyList<PublicChange>> ChangesOfUnitAsync(this PortalDb db, int unitId, int most, CancellationToken cancel = default) => ChangesAsync(
        db.Revisions.Where(v => v.Response!.Recommendation!.Units.Any(u => u.UnitId == unitId)), db.Actions.Where(a => a.UnitId == unitId), most, cancel);

    private static async Task<IReadOnlyList<PublicChange>> ChangesAsync(IQueryable<ResponseRevision> revisions, IQueryable<FollowUpAction> actions, int most, CancellationToken cancel)
    {
        var open = actions.Announced().Where(a => a.Response!.Evaluation!.PublishedAt != null);
        IEnumerable<PublicChange> all =
        [
            .. await Published(revisions).Take(most).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false),
            .. await Reported(open, most).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false),
            .. await Moved(open, most).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false),
            .. await Given(open, most).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false),
            .. await Verified(open, most).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false),
        ];
        return [.. all.OrderByDescending(change => change.At).Take(most)];
    }

    // A revision that a report holds without a day is no news.
    private static IQueryable<RevisionPublished> Published(IQueryable<ResponseRevision> revisions) =>
        revisions.Where(v => v.PublishedAt != null && v.Response!.Evaluation!.PublishedAt != null).OrderByDescending(v => v.PublishedAt).ThenByDescending(v => v.Id)
            .Select(v => new RevisionPublished(
                new ChangedPlace(v.Response!.Evaluation!.Slug, v.Response.Evaluation.Title, v.Response.Evaluation.Fictional, v.Response.Evaluation.Organisation.Name,
                    v.Response.Evaluation.Organisation.Practice, v.Response.Recommendation!.Key, v.Response.Recommendation.Number),
                v.PublishedAt!.Value, v.Response.Steps.Where(s => s.Order == v.StepOrder).Select(s => s.By!.Name).FirstOrDefault(), v.Number,
                v.Position, v.StatedAs, v.Text, v.Passages.Count > 0));

    // What earlier releases noted themselves, that a promise begins, is told by the revision that announced it.
    private static IQueryable<ProgressReported> Reported(IQueryable<FollowUpAction> actions, int most) =>
        actions.SelectMany(a => a.Updates.Where(u => u.ById != null || u.Text != null), (a, u) => new { Action = a, Update = u })
            .OrderByDescending(c => c.Update.At).ThenByDescending(c => c.Update.Id).Take(most)
            .Select(c => new ProgressReported(
                new ChangedPlace(c.Action.Response!.Evaluation!.Slug, c.Action.Response.Evaluation.Title, c.Action.Response.Evaluation.Fictional, c.Action.Response.Evaluation.Organisation.Name,
                    c.Action.Response.Evaluation.Organisation.Practice, c.Action.Response.Recommendation!.Key, c.Action.Response.Recommendation.Number),
                c.Update.At, c.Update.By!.Name, c.Update.Order, c.Action.Order, c.Action.Title, c.Action.Lines != null, c.Update.Status, c.Update.Text));

    private static IQueryable<DueMoved> Moved(IQueryable<FollowUpAction> actions, int most) =>
        actions.SelectMany(a => a.DueChanges, (a, d) => new { Action = a, Change = d })
            .OrderByDescending(c => c.Change.At).ThenByDescending(c => c.Change.Id).Take(most)
            .Select(c => new DueMoved(
                new ChangedPlace(c.Action.Response!.Evaluation!.Slug, c.Action.Response.Evaluation.Title, c.Action.Response.Evaluation.Fictional, c.Action.Response.Evaluation.Organisation.Name,
                    c.Action.Response.Evaluation.Organisation.Practice, c.Action.Response.Recommendation!.Key, c.Action.Response.Recommendation.Number),
                c.Change.At, c.Change.By!.Name, c.Change.Order, c.Action.Order, c.Action.Title, c.Action.Lines != null, c.Change.From, c.Change.To, c.Change.Reason));

    // Who in a unit sees to an action is not told to the public.
    private static IQueryable<ActionGiven> Given(IQueryable<FollowUpAction> actions, int most) =>
        actions.SelectMany(a => a.Reassignments.Where(r => r.FromUnitId != r.ToUnitId), (a, r) => new { Action = a, Given = r })
            .OrderByDescending(c => c.Given.At).ThenByDescending(c => c.Given.Id).Take(most)
            .Select(c => new ActionGiven(
                new ChangedPlace(c.Action.Response!.Evaluation!.Slug, c.Action.Response.Evaluation.Title, c.Action.Response.Evaluation.Fictional, c.Action.Response.Evaluation.Organisation.Name,
                    c.Action.Response.Evaluation.Organisation.Practice, c.Action.Response.Recommendation!.Key, c.Action.Response.Recommendation.Number),
                c.Given.At, c.Given.By!.Name, c.Given.Order, c.Action.Order, c.Action.Title, c.Action.Lines != null, c.Given.FromUnit!.Name, c.Given.ToUnit.Name));

    private static IQueryable<ActionVerified> Verified(IQueryable<FollowUpAction> actions, int most) =>
        actions.SelectMany(a => a.Verifications, (a, v) => new { Action = a, Said = v })
            .OrderByDescending(c => c.Said.At).ThenByDescending(c => c.Said.Id).Take(most)
            .Select(c => new ActionVerified(
                new ChangedPlace(c.Action.Response!.Evaluation!.Slug, c.Action.Response.Evaluation.Title, c.Action.Response.Evaluation.Fictional, c.Action.Response.Evaluation.Organisation.Name,
                    c.Action.Response.Evaluation.Organisation.Practice, c.Action.Response.Recommendation!.Key, c.Action.Response.Recommendation.Number),
                c.Said.At, c.Said.By!.Name, c.Said.Order, c.Action.Order, c.Action.Title, c.Action.Lines != null, c.Said.Verdict, c.Said.Remark));
}
