using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Calendars;

/// <summary>A day by which a unit has to do something that the public knows of.</summary>
/// <param name="Key">Names it for as long as it stands in the calendar.</param>
/// <param name="IsAction">Whether an action is to be done; otherwise a response to be given.</param>
/// <param name="Title">Title of the action or the recommendation, in plain text; null for an evaluation as a whole.</param>
/// <param name="Day">The day.</param>
/// <param name="Slug">The evaluation.</param>
/// <param name="Evaluation">Its title.</param>
/// <param name="Recommendation">The recommendation's key; null for an evaluation as a whole.</param>
/// <param name="Changed">When the day was set or moved (UTC).</param>
/// <param name="Moved">How often the day was moved.</param>
public sealed record DueDate(
    string Key, bool IsAction, string? Title, DateOnly Day, string Slug, string Evaluation, string? Recommendation, DateTime Changed, int Moved);

/// <summary>What stands in the calendar of a unit.</summary>
public static class DueDateQueries
{
    /// <summary>The open days of a unit, the nearest first: of actions that are public, and of answers to public evaluations that are not.</summary>
    public static async Task<IReadOnlyList<DueDate>> DueDatesAsync(this PortalDb db, int unit, CancellationToken cancel = default)
    {
        var actions = await db.Open().Where(a => a.UnitId == unit && a.Due != null && a.Response!.Evaluation!.PublishedAt != null).Select(a => new
        {
            a.Id,
            a.Title,
            Printed = a.Lines != null,
            Day = a.Due!.Value,
            a.Response!.Evaluation!.Slug,
            Evaluation = a.Response.Evaluation.Title,
            Recommendation = a.Response.Recommendation!.Key,
            Shown = a.Response.Evaluation.PublishedAt!.Value,
            Announced = a.Response.Revisions.Where(revision => revision.Number == a.AnnouncedIn).Max(revision => revision.PublishedAt),
            LastMoved = a.DueChanges.Max(change => (DateTime?)change.At),
            Moved = a.DueChanges.Count,
        }).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false);
        var answers = await db.Recommendations
            .Where(r => r.Units.Any(asked => asked.UnitId == unit) && r.Evaluation!.PublishedAt != null && (r.Response == null || r.Response.LastRevision == 0))
            .Select(r => new { r.Id, r.Title, r.Evaluation!.Slug, Evaluation = r.Evaluation.Title, r.Key, Shown = r.Evaluation.PublishedAt!.Value, r.Evaluation.Organisation.Practice.ResponseDays })
            .AsNoTracking().ToListAsync(cancel).ConfigureAwait(false);
        var whole = await db.Evaluations.Published()
            .Where(e => db.Recommendations.Any(r => r.EvaluationId == e.Id && r.Units.Any(asked => asked.IsLead && asked.UnitId == unit))
                && !e.Responses.Any(response => response.RecommendationId == null && response.LastRevision > 0))
            .Select(e => new { e.Id, e.Slug, e.Title, Shown = e.PublishedAt!.Value, e.Organisation.Practice.ResponseDays })
            .AsNoTracking().ToListAsync(cancel).ConfigureAwait(false);
        return
        [
            .. actions.Select(a => new DueDate($"action-{a.Id}", true, a.Printed ? FiguredText.Plain(a.Title) : a.Title, a.Day, a.Slug, a.Evaluation, a.Recommendation, a.LastMoved ?? a.Announced ?? a.Shown, a.Moved))
                .Concat(answers.Select(r => new DueDate($"recommendation-{r.Id}", false, FiguredText.Plain(r.Title), Answer(r.Shown, r.ResponseDays), r.Slug, r.Evaluation, r.Key, r.Shown, 0)))
                .Concat(whole.Select(e => new DueDate($"evaluation-{e.Id}", false, null, Answer(e.Shown, e.ResponseDays), e.Slug, e.Title, null, e.Shown, 0)))
                .OrderBy(due => due.Day).ThenBy(due => due.Key, StringComparer.Ordinal),
        ];

        static DateOnly Answer(DateTime published, int days) => DateOnly.FromDateTime(published).AddDays(days);
    }
}
