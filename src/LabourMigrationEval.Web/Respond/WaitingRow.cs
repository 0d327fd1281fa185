using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Respond;

/// <summary>A step of a response as the list of work shows it.</summary>
public sealed record WaitingStep(ResponseStepKind Kind, DateTime? At, string? By, int? ById, string? Remark);

/// <summary>A recommendation whose response isn't public yet.</summary>
/// <param name="Slug">The evaluation.</param>
/// <param name="Evaluation">Its title.</param>
/// <param name="Fictional">Whether it is invented.</param>
/// <param name="Key">The recommendation.</param>
/// <param name="Number">Its printed number.</param>
/// <param name="Title">Its title, as figured text.</param>
/// <param name="Asked">Whether one of the person's units is asked to act.</param>
/// <param name="Steps">What was done, oldest first; none where there is no response.</param>
public sealed record WaitingRow(
    string Slug, string Evaluation, bool Fictional, string Key, string? Number, string Title, bool Asked, IReadOnlyList<WaitingStep> Steps)
{
    public WaitingStep? Last => Steps.Count == 0 ? null : Steps[^1];

    /// <summary>Null where there is no response.</summary>
    public ResponseState? State => Last is null ? null : OfficeResponse.StateAfter(Last.Kind);

    public string Address => $"/office/evaluations/{Slug}/recommendations/{Key}";

    /// <inheritdoc cref="OfficeResponse.WasWrittenBy"/>
    public bool WasWrittenBy(int person) =>
        Steps.Any(step => step.ById == person && step.Kind is ResponseStepKind.Drafted or ResponseStepKind.Submitted);

    /// <summary>All there are, longest untouched first, and those without a response before them.</summary>
    public static async Task<IReadOnlyList<WaitingRow>> AllAsync(PortalDb db, int person) =>
    [
        .. (await db.Recommendations
            .Where(r => r.Response == null || !r.Response.Steps.Any(step => step.Kind == ResponseStepKind.Published))
            .OrderBy(r => r.Evaluation!.Title).ThenBy(r => r.Order)
            .Select(r => new WaitingRow(
                r.Evaluation!.Slug, r.Evaluation.Title, r.Evaluation.Fictional, r.Key, r.Number, r.Title,
                r.Units.Any(responsible => responsible.Unit.People.Any(member => member.Id == person)),
                r.Response!.Steps.OrderBy(step => step.Order).Select(step => new WaitingStep(step.Kind, step.At, step.By!.Name, step.ById, step.Remark)).ToList()))
            .AsNoTracking().ToListAsync()).OrderBy(row => row.Last?.At),
    ];
}
