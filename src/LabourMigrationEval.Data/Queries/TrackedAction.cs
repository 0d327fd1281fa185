using System.Globalization;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Queries;

/// <summary>An announced action with what its state on any day follows from, and with what figures group it by.</summary>
/// <param name="Place">Which one it is.</param>
/// <param name="Title">What is to be done; figured text where <paramref name="Figured"/>.</param>
/// <param name="Figured">Whether the report announces it.</param>
/// <param name="Priority">Priority of the recommendation that it answers; null under the general response.</param>
/// <param name="ServedPriorities">Priorities of the recommendations that it serves too.</param>
/// <param name="Due">The day by which it is to be done after all moves.</param>
/// <param name="Reports">What management reported, oldest first.</param>
/// <param name="Moves">How its due date moved, oldest first.</param>
/// <param name="Verdicts">What the evaluation office verified, oldest first.</param>
/// <param name="Unit">The unit that does it now.</param>
/// <param name="Given">How it went from unit to unit, oldest first.</param>
/// <param name="Slug">The evaluation.</param>
/// <param name="Evaluation">Its title.</param>
/// <param name="Organisation">Key of the organisation.</param>
/// <param name="Fictional">Whether the evaluation is invented.</param>
public sealed record TrackedAction(
    ActionPlace Place, string Title, bool Figured, IReadOnlyList<Implication>? Priority, IReadOnlyList<IReadOnlyList<Implication>> ServedPriorities,
    DateOnly? Due, IReadOnlyList<Said<ActionStatus>> Reports, IReadOnlyList<MovedDue> Moves, IReadOnlyList<Said<VerificationVerdict>> Verdicts,
    ActingUnit? Unit, IReadOnlyList<GivenOver> Given, string Slug, string Evaluation, string Organisation, bool Fictional)
{
    /// <summary>What its state on any day follows from.</summary>
    public ActionHistory History => new(Place.Id, Place.AnnouncedAt, Due, Reports, Moves, Verdicts, Unit, Given);

    /// <summary>The grades of priority of all recommendations that it serves, in lower case, each once.</summary>
    public IEnumerable<string> Priorities =>
        ServedPriorities.Prepend(Priority ?? []).SelectMany(grades => grades).Select(grade => grade.Value.ToLowerInvariant()).Distinct();

    /// <summary>The year in which it was announced; null where a report gives no day.</summary>
    public string? Year => Place.AnnouncedAt?.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The page that tells its story.</summary>
    public string Address => $"/evaluations/{Slug}/{Place.Address}";
}

/// <summary>What figures of follow-up are replayed from.</summary>
public static class TrackedActions
{
    /// <summary>The announced actions of a public evaluation, or of all of them, each once.</summary>
    public static Task<List<TrackedAction>> TrackedAsync(this PortalDb db, int? evaluationId = null, CancellationToken cancel = default) =>
        db.Actions.Announced().Where(a => a.Response!.Evaluation!.PublishedAt != null && (evaluationId == null || a.Response.EvaluationId == evaluationId))
            .OrderBy(a => a.Response!.Evaluation!.Title).ThenBy(a => a.Response!.RecommendationId == null ? -1 : a.Response.Recommendation!.Order).ThenBy(a => a.Order)
            .Select(a => new TrackedAction(
                new ActionPlace(a.Id, a.Response!.Recommendation!.Key, a.Response.Recommendation.Number, a.Order, a.AnnouncedIn!.Value,
                    a.Response.Revisions.Where(v => v.Number == a.AnnouncedIn).Select(v => v.PublishedAt).FirstOrDefault()),
                a.Title, a.Lines != null, a.Response.Recommendation.Priority, a.AlsoFor.OrderBy(r => r.Order).Select(r => r.Priority).ToList(),
                a.Due,
                a.Updates.OrderBy(u => u.Order).Select(u => new Said<ActionStatus>(u.Status, u.At)).ToList(),
                a.DueChanges.OrderBy(c => c.Order).Select(c => new MovedDue(c.From, c.To, c.At)).ToList(),
                a.Verifications.OrderBy(v => v.Order).Select(v => new Said<VerificationVerdict>(v.Verdict, v.At)).ToList(),
                a.Unit == null ? null : new ActingUnit(a.Unit.Key, a.Unit.Name),
                a.Reassignments.Where(r => r.FromUnitId != r.ToUnitId).OrderBy(r => r.Order).Select(r => new GivenOver(r.FromUnit == null ? null : new ActingUnit(r.FromUnit.Key, r.FromUnit.Name), r.At)).ToList(),
                a.Response.Evaluation!.Slug, a.Response.Evaluation.Title, a.Response.Evaluation.Organisation.Key, a.Response.Evaluation.Fictional))
            .AsNoTracking().ToListAsync(cancel);
}
