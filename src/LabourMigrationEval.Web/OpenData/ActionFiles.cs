using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.FollowUp;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.OpenData;

/// <summary>Files of announced actions and of all that was appended to them.</summary>
internal static class ActionFiles
{
    public static async Task<IReadOnlyList<DataFile>> OfAsync(PortalDb db, Evaluation evaluation, CancellationToken cancel)
    {
        var actions = await db.Actions.Announced().Where(a => a.Response!.EvaluationId == evaluation.Id)
            .Include(a => a.Response!.Recommendation).Include(a => a.Response!.Revisions).Include(a => a.AlsoFor).Include(a => a.Unit)
            .Include(a => a.Updates).ThenInclude(u => u.By).Include(a => a.DueChanges).ThenInclude(c => c.By)
            .Include(a => a.Reassignments).ThenInclude(r => r.By).Include(a => a.Reassignments).ThenInclude(r => r.FromUnit).Include(a => a.Reassignments).ThenInclude(r => r.ToUnit)
            .Include(a => a.Evidence).ThenInclude(e => e.By)
            .Include(a => a.Verifications).ThenInclude(v => v.By)
            .OrderBy(a => a.Response!.RecommendationId == null ? -1 : a.Response.Recommendation!.Order).ThenBy(a => a.Order)
            .AsNoTracking().ToListAsync(cancel);
        // The names alone: the bytes stay where they are.
        var files = await db.Evidence.Where(e => e.IsPublic && e.File != null && db.Actions.Any(a => a.Id == e.ActionId && a.AnnouncedIn != null && a.Response!.EvaluationId == evaluation.Id))
            .Select(e => new { e.Id, e.File!.Name }).ToDictionaryAsync(e => e.Id, e => EvidenceFiles.Address(evaluation.Slug, e.Id, e.Name, isPublic: true), cancel);
        return [Actions(actions), Updates(actions), DueChanges(actions), Reassignments(actions), Evidence(actions, files), Verifications(actions)];
    }

    private static DataFile Actions(List<FollowUpAction> actions) =>
        DataFile.Of("follow-up-actions.csv", "What the Office means to do.", actions,
            new("recommendation", "key of the recommendation; empty under the response on the whole", a => a.Response!.Recommendation?.Key),
            new("action", "place under the response, from 1", a => a.Order + 1),
            new("title", "what is to be done", a => a.PlainTitle),
            new("text", "more on it", a => a.Lines is null || a.Text is null ? a.Text : FiguredText.Plain(a.Text)),
            new("unit", "the unit that does it", a => a.Unit?.Name),
            new("due", "day by which it is to be done", a => a.Due),
            new("status", "last status reported; empty where nothing was", a => a.Status),
            new("lines", "lines that announce it; empty where it was entered in the portal", a => a.Lines),
            new("unit_key", "key of that unit, unique in its organisation", a => a.Unit?.Key),
            new("starts", "day on which it begins", a => a.Starts),
            new("first_due", "day that was promised first", a => a.FirstDue),
            new("resources", "money, people or time that it takes", a => a.Resources),
            new("expected_evidence", "what will show that it is done", a => a.ExpectedEvidence),
            new("serves", "keys of further recommendations that it serves", a => a.AlsoFor.OrderBy(r => r.Order).Select(r => r.Key)),
            new("announced_in", "revision of the response that announced it", a => a.AnnouncedIn),
            new("announced_at", "when that was published (UTC); empty where the report gives no day", a => a.Response!.Revisions.Find(v => v.Number == a.AnnouncedIn)?.PublishedAt),
            new("verdict", "what the evaluation office said last; empty while it has verified nothing", a => a.LastVerification?.Verdict));

    private static DataFile Updates(List<FollowUpAction> actions) =>
        Appended("action-updates.csv", "What was reported of follow-up actions.", actions, a => a.Updates.OrderBy(u => u.Order),
            new("status", "not-started, in-progress, completed or no-longer-applicable", u => u.What.Status),
            new("at", "when it was reported (UTC)", u => u.What.At),
            new("by", "who reported it", u => u.What.By?.Name),
            new("text", "what was said about it", u => u.What.Text));

    private static DataFile DueChanges(List<FollowUpAction> actions) =>
        Appended("due-changes.csv", "How due dates of follow-up actions moved.", actions, a => a.DueChanges.OrderBy(c => c.Order),
            new("from", "the day before; empty where there was none", c => c.What.From),
            new("to", "the day since then", c => c.What.To),
            new("reason", "why it moved", c => c.What.Reason),
            new("at", "when it moved (UTC)", c => c.What.At),
            new("by", "who moved it", c => c.What.By?.Name));

    // Who in a unit sees to an action is not told to the public.
    private static DataFile Reassignments(List<FollowUpAction> actions) =>
        Appended("action-units.csv", "How follow-up actions went from unit to unit.", actions, a => a.Reassignments.Where(r => r.ChangesUnit).OrderBy(r => r.Order),
            new("from", "key of the unit before; empty where there was none", r => r.What.FromUnit?.Key),
            new("to", "key of the unit since then", r => r.What.ToUnit.Key),
            new("at", "when it was given over (UTC)", r => r.What.At),
            new("by", "who gave it over", r => r.What.By?.Name));

    private static DataFile Evidence(List<FollowUpAction> actions, Dictionary<int, string> files) =>
        Appended("action-evidence.csv", "What was attached to show how far actions got.", actions, a => a.Evidence.OrderBy(e => e.Order),
            new("title", "what it is", e => e.What.Title),
            new("public", "whether anybody may open it", e => e.What.IsPublic),
            new("address", "where it can be opened; empty where it is kept for the evaluation office", e => e.What.IsPublic ? e.What.Link ?? files.GetValueOrDefault(e.What.Id) : null),
            new("at", "when it was attached (UTC)", e => e.What.At),
            new("by", "who attached it", e => e.What.By?.Name));

    private static DataFile Verifications(List<FollowUpAction> actions) =>
        Appended("action-verifications.csv", "What the evaluation office said after it looked for itself; the last one counts.", actions, a => a.Verifications.OrderBy(v => v.Order),
            new("verdict", "implemented, partly-implemented or not-implemented", v => v.What.Verdict),
            new("remark", "what was looked at and found", v => v.What.Remark),
            new("at", "when (UTC)", v => v.What.At),
            new("by", "who verified it", v => v.What.By?.Name));

    /// <summary>A file of what was appended to actions, each row with the action that it belongs to.</summary>
    private static DataFile Appended<T>(
        string name, string about, List<FollowUpAction> actions, Func<FollowUpAction, IEnumerable<T>> appended, params IReadOnlyList<Column<(FollowUpAction Action, T What)>> columns) =>
        DataFile.Of(name, about, actions.SelectMany(action => appended(action).Select(what => (Action: action, What: what))),
        [
            new("recommendation", "key of the recommendation; empty under the response on the whole", row => row.Action.Response!.Recommendation?.Key),
            new("action", "place under the response, from 1", row => row.Action.Order + 1),
            .. columns,
        ]);
}
