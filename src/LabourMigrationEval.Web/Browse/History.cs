using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

/// <summary>A page of what readers may know happened to a response and its actions, the newest first.</summary>
/// <param name="Events">What happened.</param>
/// <param name="Earlier">From where it goes on; null on the last page.</param>
public sealed record History(IReadOnlyList<HistoryEvent> Events, HistoryCursor? Earlier)
{
    /// <summary>Most events of a page.</summary>
    public const int Most = 50;

    /// <summary>
    /// Revisions, reports, changed due dates and units, evidence and verdicts, from a place on. Each kind is asked for no more than a
    /// page holds, however long the history is.
    /// </summary>
    public static async Task<History> BeforeAsync(PortalDb db, int evaluationId, int? recommendationId, HistoryCursor? cursor)
    {
        var actions = db.Actions.Announced().Where(a => a.Response!.EvaluationId == evaluationId
            && (a.Response.RecommendationId == recommendationId || a.AlsoFor.Any(r => r.Id == recommendationId)));
        HistoryEvent[] found =
        [
            .. await Before(Published(RevisionRow.Of(db, evaluationId, recommendationId)), HistoryKind.Published, cursor),
            .. await Before(Reported(actions), HistoryKind.Reported, cursor),
            .. await Before(DueMoved(actions), HistoryKind.DueMoved, cursor),
            .. await Before(Given(actions), HistoryKind.Given, cursor),
            .. await Before(Attached(actions), HistoryKind.EvidenceAttached, cursor),
            .. await Before(Verified(actions), HistoryKind.Verified, cursor),
        ];
        var events = found.OrderByDescending(told => told.At ?? DateTime.MinValue).ThenByDescending(told => told.Kind).ThenByDescending(told => told.Id).Take(Most).ToList();
        var announced = await AnnouncedAsync(actions, recommendationId, [.. events.Select(told => told.Revision).OfType<int>()]);
        return new([.. events.Select(told => told with { Announced = [.. announced[told.Revision]] })], found.Length > events.Count ? events[^1].Cursor : null);
    }

    /// <summary>The actions of a response, by the revision that announced them.</summary>
    private static async Task<ILookup<int?, ToldAction>> AnnouncedAsync(IQueryable<FollowUpAction> actions, int? recommendationId, IReadOnlyList<int> revisions)
    {
        var announced = await actions.Where(a => a.Response!.RecommendationId == recommendationId && revisions.Contains(a.AnnouncedIn!.Value)).OrderBy(a => a.Order)
            .Select(a => new ToldAction(new ActionPlace(a.Id, a.Response!.Recommendation!.Key, a.Response.Recommendation.Number, a.Order, a.AnnouncedIn!.Value, null), a.Title, a.Lines != null))
            .ToListAsync();
        return announced.ToLookup(action => (int?)action.Place.Revision);
    }

    // One more than a page holds tells whether there is another page.
    private static Task<List<HistoryEvent>> Before(IQueryable<HistoryEvent> events, HistoryKind kind, HistoryCursor? cursor)
    {
        if (cursor is not null)
        {
            // At the same moment, kinds that come later in the order were seen already.
            var (at, last) = (cursor.At, kind < cursor.Kind ? int.MaxValue : kind == cursor.Kind ? cursor.Id : 0);
            events = at is null ? events.Where(told => told.At == null && told.Id < last) : events.Where(told => told.At < at || told.At == null || (told.At == at && told.Id < last));
        }
        return events.OrderBy(told => told.At == null).ThenByDescending(told => told.At).ThenByDescending(told => told.Id).Take(Most + 1).AsNoTracking().ToListAsync();
    }

    private static IQueryable<HistoryEvent> Published(IQueryable<ResponseRevision> revisions) => revisions.Select(v => new HistoryEvent
    {
        Kind = HistoryKind.Published,
        Id = v.Id,
        At = v.PublishedAt,
        Revision = v.Number,
        By = v.Response!.Steps.Where(s => s.Order == v.StepOrder).Select(s => s.By!.Name).FirstOrDefault(),
        Said = v.Response.Steps.Where(s => s.Kind == ResponseStepKind.Amended && s.Order < v.StepOrder).OrderByDescending(s => s.Order).Select(s => s.Remark).FirstOrDefault(),
    });

    // What the portal notes itself, that a promise begins, is told by the revision that announced it.
    private static IQueryable<HistoryEvent> Reported(IQueryable<FollowUpAction> actions) => actions.SelectMany(a => a.Updates.Where(u => u.ById != null || u.Text != null), (a, u) => new HistoryEvent
    {
        Kind = HistoryKind.Reported,
        Id = u.Id,
        At = u.At,
        By = u.By!.Name,
        Said = u.Text,
        Status = u.Status,
        Action = new ToldAction(new ActionPlace(a.Id, a.Response!.Recommendation!.Key, a.Response.Recommendation.Number, a.Order, a.AnnouncedIn!.Value, null), a.Title, a.Lines != null),
    });

    private static IQueryable<HistoryEvent> DueMoved(IQueryable<FollowUpAction> actions) => actions.SelectMany(a => a.DueChanges, (a, c) => new HistoryEvent
    {
        Kind = HistoryKind.DueMoved,
        Id = c.Id,
        At = c.At,
        By = c.By!.Name,
        Said = c.Reason,
        From = c.From,
        To = c.To,
        Action = new ToldAction(new ActionPlace(a.Id, a.Response!.Recommendation!.Key, a.Response.Recommendation.Number, a.Order, a.AnnouncedIn!.Value, null), a.Title, a.Lines != null),
    });

    // Who in a unit sees to an action is not told to the public.
    private static IQueryable<HistoryEvent> Given(IQueryable<FollowUpAction> actions) => actions.SelectMany(a => a.Reassignments.Where(r => r.FromUnitId != r.ToUnitId), (a, r) => new HistoryEvent
    {
        Kind = HistoryKind.Given,
        Id = r.Id,
        At = r.At,
        By = r.By!.Name,
        FromUnit = r.FromUnit!.Name,
        ToUnit = r.ToUnit.Name,
        Action = new ToldAction(new ActionPlace(a.Id, a.Response!.Recommendation!.Key, a.Response.Recommendation.Number, a.Order, a.AnnouncedIn!.Value, null), a.Title, a.Lines != null),
    });

    private static IQueryable<HistoryEvent> Attached(IQueryable<FollowUpAction> actions) => actions.SelectMany(a => a.Evidence, (a, e) => new HistoryEvent
    {
        Kind = HistoryKind.EvidenceAttached,
        Id = e.Id,
        At = e.At,
        Evidence = e.Title,
        Action = new ToldAction(new ActionPlace(a.Id, a.Response!.Recommendation!.Key, a.Response.Recommendation.Number, a.Order, a.AnnouncedIn!.Value, null), a.Title, a.Lines != null),
    });

    private static IQueryable<HistoryEvent> Verified(IQueryable<FollowUpAction> actions) => actions.SelectMany(a => a.Verifications, (a, v) => new HistoryEvent
    {
        Kind = HistoryKind.Verified,
        Id = v.Id,
        At = v.At,
        By = v.By!.Name,
        Said = v.Remark,
        Verdict = v.Verdict,
        Action = new ToldAction(new ActionPlace(a.Id, a.Response!.Recommendation!.Key, a.Response.Recommendation.Number, a.Order, a.AnnouncedIn!.Value, null), a.Title, a.Lines != null),
    });
}
