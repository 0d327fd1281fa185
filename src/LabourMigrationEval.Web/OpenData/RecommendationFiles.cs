using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.OpenData;

/// <summary>Files of recommendations, published responses and what followed. Drafts and remarks on them stay private.</summary>
internal static class RecommendationFiles
{
    private sealed record AskedUnit(string Key, string Name, string? Printed, bool IsLead);

    private sealed record Asked(
        string Key, string? Number, IReadOnlyList<AskedUnit> Units, IReadOnlyList<Implication> Priority, IReadOnlyList<Implication> Time,
        IReadOnlyList<Implication> Resources, string? Place, IReadOnlyList<SuggestedAction> Suggested);

    public static async Task<IReadOnlyList<DataFile>> OfAsync(PortalDb db, int evaluationId, CancellationToken cancel)
    {
        var asked = await db.Recommendations.Of(evaluationId).Select(r => new Asked(
            r.Key, r.Number, r.Units.OrderBy(u => u.Order).Select(u => new AskedUnit(u.Unit.Key, u.Unit.Name, u.Printed, u.IsLead)).ToList(), r.Priority, r.Time, r.Resources, r.Place,
            r.SuggestedActions.OrderBy(a => a.Order).ToList())).AsNoTracking().ToListAsync(cancel);
        var responses = await db.Responses.Published().Where(r => r.EvaluationId == evaluationId)
            .Include(r => r.Recommendation).Include(r => r.Revisions).ThenInclude(v => v.Passages).Include(r => r.Steps).ThenInclude(s => s.By)
            .AsNoTracking().ToListAsync(cancel);
        responses.Sort((left, right) => (left.Recommendation?.Order ?? -1).CompareTo(right.Recommendation?.Order ?? -1));
        return [Recommendations(asked, responses), Units(asked), Suggested(asked), Responses(responses), Revisions(responses), Steps(responses)];
    }

    private static DataFile Recommendations(IReadOnlyList<Asked> asked, List<OfficeResponse> responses) =>
        DataFile.Of("recommendations.csv", "Recommendations: who is asked to act, what it takes, and where the Office stands.", asked,
            new("number", "number as printed", r => r.Number ?? r.Key),
            new("responsible_units", "units asked to act, as printed", r => r.Units.Select(unit => unit.Printed ?? unit.Name)),
            new("priority", "priority as printed, with its condition in brackets", r => r.Priority.Select(p => p.ToString())),
            new("time_implication", "time that it takes, as printed", r => r.Time.Select(t => t.ToString())),
            new("resource_implication", "resources that it takes, as printed", r => r.Resources.Select(i => i.ToString())),
            new("office_stance", "the Office's position in its own words, else the portal's word; empty while no response is published",
                r => responses.Find(a => a.Recommendation?.Key == r.Key) is { } answer ? answer.Standing!.StatedAs ?? Stance(answer.Standing.Position) : null),
            new("place", "where the report prints it", r => r.Place));

    private static string? Stance(Position? position) => position is { } known ? Words.Of(known) : null;

    private static DataFile Units(IReadOnlyList<Asked> asked) =>
        DataFile.Of("responsible-units.csv", "Units that are asked to act: who leads the answer, and who contributes.",
            asked.SelectMany(r => r.Units.Select(u => (Recommendation: r, Unit: u))),
            new("recommendation", "key of the recommendation", u => u.Recommendation.Key),
            new("unit", "key of the unit, unique in its organisation", u => u.Unit.Key),
            new("name", "full name of the unit", u => u.Unit.Name),
            new("printed", "how the report names it there; empty where it was asked in the portal", u => u.Unit.Printed),
            new("part", "lead or contributes; the unit that a report names first leads, unless another one was asked to", u => u.Unit.IsLead ? "lead" : "contributes"));

    private static DataFile Suggested(IReadOnlyList<Asked> asked) =>
        DataFile.Of("suggested-actions.csv", "Steps that the evaluators suggest under recommendations.",
            asked.SelectMany(r => r.Suggested.Select(a => (Recommendation: r, Action: a))),
            new("recommendation", "key of the recommendation", a => a.Recommendation.Key),
            new("key", "letter or short name under the recommendation", a => a.Action.Key),
            new("text", "what to do", a => FiguredText.Plain(a.Action.Text)),
            new("lines", "lines that say so", a => a.Action.Lines));

    private static DataFile Responses(List<OfficeResponse> responses) =>
        DataFile.Of("responses.csv", "The Office's published responses.", responses,
            new("recommendation", "key of the recommendation; empty for the response on the whole", r => r.Recommendation?.Key),
            new("position", "accepted, partially-accepted or rejected", r => r.Standing!.Position),
            new("stated_as", "the Office's own words for it", r => r.Standing!.StatedAs),
            new("text", "the response", r => r.Standing!.PlainText),
            new("reason", "why it isn't accepted, or not in full", r => r.Standing!.PlainReason),
            new("reservations", "what the Office points out beside it", r => r.Standing!.PlainReservations),
            new("passages", "lines that it was read from; empty where it was written in the portal", r => r.Standing!.Passages.OrderBy(p => p.FirstLine).Select(p => p.Lines.ToString())),
            new("revision", "number of the revision that stands, from 1", r => r.LastRevision),
            new("published_at", "when that was published (UTC); empty where the report gives no day", r => r.Standing!.PublishedAt));

    private static DataFile Revisions(List<OfficeResponse> responses) =>
        DataFile.Of("response-revisions.csv", "Every published revision of every response, the first first.",
            responses.SelectMany(r => r.Revisions.OrderBy(v => v.Number).Select(v => (Response: r, Revision: v))),
            new("recommendation", "key of the recommendation; empty for the response on the whole", v => v.Response.Recommendation?.Key),
            new("revision", "its number, from 1", v => v.Revision.Number),
            new("published_at", "when it was published (UTC); empty where the report gives no day", v => v.Revision.PublishedAt),
            new("position", "accepted, partially-accepted or rejected", v => v.Revision.Position),
            new("stated_as", "the Office's own words for it", v => v.Revision.StatedAs),
            new("text", "the response", v => v.Revision.PlainText),
            new("reason", "why it isn't accepted, or not in full", v => v.Revision.PlainReason),
            new("reservations", "what the Office points out beside it", v => v.Revision.PlainReservations),
            new("passages", "lines that it was read from; empty where it was written in the portal", v => v.Revision.Passages.OrderBy(p => p.FirstLine).Select(p => p.Lines.ToString())));

    private static DataFile Steps(List<OfficeResponse> responses) =>
        DataFile.Of("response-steps.csv", "What happened to published responses; drafts and remarks are private.",
            responses.SelectMany(r => r.Steps.Where(s => s.Kind != ResponseStepKind.Drafted && s.Order <= r.Standing!.StepOrder).OrderBy(s => s.Order).Select(s => (Response: r, Step: s))),
            new("recommendation", "key of the recommendation; empty for the response on the whole", s => s.Response.Recommendation?.Key),
            new("step", "submitted, returned, cleared, published or amended (taken up again)", s => s.Step.Kind),
            new("at", "when (UTC); empty where the report gives no day", s => s.Step.At),
            new("by", "who; empty where the report gives no name", s => s.Step.By?.Name));
}
