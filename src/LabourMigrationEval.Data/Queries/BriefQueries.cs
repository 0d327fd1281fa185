using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Queries;

/// <summary>Answers and actions in brief, for counts and for what is to be mended: three queries, however many there are.</summary>
public sealed record Briefs(IReadOnlyList<AnswerBrief> Answers, IReadOnlyList<ActionBrief> Actions)
{
    /// <summary>What may be wrong with them.</summary>
    public IReadOnlyList<Lint> Lint(DateOnly today) => Linting.Of(Answers, Actions, today);
}

/// <inheritdoc cref="Briefs"/>
public static class BriefQueries
{
    /// <summary>Those of one evaluation, or of all.</summary>
    public static async Task<Briefs> BriefsAsync(this PortalDb db, string? slug = null, CancellationToken cancel = default) => new(
        [
            .. await db.ToRecommendationsAsync(slug, cancel).ConfigureAwait(false),
            .. await db.ToEvaluationsAsync(slug, cancel).ConfigureAwait(false),
        ],
        await db.ActionsAsync(slug, cancel).ConfigureAwait(false));

    private static async Task<IEnumerable<AnswerBrief>> ToRecommendationsAsync(this PortalDb db, string? slug, CancellationToken cancel) =>
        (await db.Recommendations.Where(r => slug == null || r.Evaluation!.Slug == slug)
            .OrderBy(r => r.Evaluation!.Slug).ThenBy(r => r.Order)
            .Select(r => new
            {
                r.Evaluation!.Slug,
                r.Key,
                r.Title,
                r.Text,
                r.Evaluation.PublishedAt,
                r.Evaluation.Organisation.Practice.ResponseDays,
                Lead = r.Units.Where(unit => unit.IsLead).Select(unit => (int?)unit.UnitId).FirstOrDefault(),
                Last = r.Response!.Steps.OrderByDescending(step => step.Order).Select(step => (ResponseStepKind?)step.Kind).FirstOrDefault(),
                Revision = (int?)r.Response.LastRevision,
                r.Response.Position,
                Actions = r.Response.Actions.Count + r.ServedBy.Count,
            }).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false))
        .Select(r => new AnswerBrief(r.Slug, r.Key, $"{FiguredText.Plain(r.Title)} {FiguredText.Plain(r.Text)}", r.Lead, State(r.Last), r.Revision ?? 0, r.Position, r.Actions, Due(r.PublishedAt, r.ResponseDays)));

    private static async Task<IEnumerable<AnswerBrief>> ToEvaluationsAsync(this PortalDb db, string? slug, CancellationToken cancel) =>
        (await db.Evaluations.Where(e => (slug == null || e.Slug == slug) && db.Recommendations.Any(r => r.EvaluationId == e.Id))
            .OrderBy(e => e.Slug)
            .Select(e => new
            {
                e.Slug,
                e.PublishedAt,
                e.Organisation.Practice.ResponseDays,
                Last = db.Set<ResponseStep>().Where(step => e.Responses.Any(response => response.Id == step.ResponseId && response.RecommendationId == null))
                    .OrderByDescending(step => step.Order).Select(step => (ResponseStepKind?)step.Kind).FirstOrDefault(),
                Revision = e.Responses.Where(response => response.RecommendationId == null).Select(response => (int?)response.LastRevision).FirstOrDefault(),
                Position = e.Responses.Where(response => response.RecommendationId == null).Select(response => response.Position).FirstOrDefault(),
                Actions = e.Responses.Where(response => response.RecommendationId == null).Select(response => response.Actions.Count).FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false))
        .Select(e => new AnswerBrief(e.Slug, null, "", null, State(e.Last), e.Revision ?? 0, e.Position, e.Actions, Due(e.PublishedAt, e.ResponseDays)));

    private static async Task<IReadOnlyList<ActionBrief>> ActionsAsync(this PortalDb db, string? slug, CancellationToken cancel) =>
    [
        .. (await db.Actions.Where(a => slug == null || a.Response!.Evaluation!.Slug == slug)
            .OrderBy(a => a.Response!.Evaluation!.Slug).ThenBy(a => a.ResponseId).ThenBy(a => a.Order)
            .Select(a => new
            {
                a.Id, a.Response!.Evaluation!.Slug, a.Response.Recommendation!.Key, a.Title, Printed = a.Lines != null, a.UnitId, a.OwnerId, a.Due, a.EnteredAt, a.AnnouncedIn,
                Moved = a.DueChanges.Count > 0, First = a.DueChanges.OrderBy(change => change.Order).Select(change => change.From).FirstOrDefault(),
                Status = a.Updates.OrderByDescending(update => update.Order).Select(update => (ActionStatus?)update.Status).FirstOrDefault(),
                Evidence = a.Evidence.Count, Verified = a.Verifications.Any(looked => !a.Updates.Any(update => update.At > looked.At)),
            }).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false))
        .Select(a => new ActionBrief(
            a.Id, a.Slug, a.Key, a.Printed ? FiguredText.Plain(a.Title) : a.Title, a.UnitId, a.OwnerId is not null, a.Due, a.Moved ? a.First : a.Due,
            a.EnteredAt is { } entered ? DateOnly.FromDateTime(entered) : null, a.AnnouncedIn is not null, a.Status, a.Evidence, a.Verified)),
    ];

    private static ResponseState? State(ResponseStepKind? last) => last is { } kind ? OfficeResponse.StateAfter(kind) : null;

    private static DateOnly? Due(DateTime? published, int days) => published is { } day ? DateOnly.FromDateTime(day).AddDays(days) : null;
}
