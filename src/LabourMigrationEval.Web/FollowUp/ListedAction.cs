using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.FollowUp;

/// <summary>An announced action as the list of all shows it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Title">What is to be done, as figured text where <paramref name="Lines"/> are given.</param>
/// <param name="Lines">The lines of the report that announce it.</param>
/// <param name="Evaluation">The evaluation's title.</param>
/// <param name="Fictional">Whether that is invented.</param>
/// <param name="Recommendation">Number or key of the recommendation; null for the response to the whole.</param>
/// <param name="Unit">The unit that does it.</param>
/// <param name="Owner">Who in it sees to it.</param>
/// <param name="Due">The day by which it is to be done.</param>
/// <param name="Status">What was reported last.</param>
/// <param name="Verdict">What the evaluation office said last.</param>
/// <param name="Practice">The house's words.</param>
public sealed record ListedAction(
    int Id, string Title, Lines? Lines, string Evaluation, bool Fictional, string? Recommendation, string? Unit, string? Owner, DateOnly? Due,
    ActionStatus? Status, VerificationVerdict? Verdict, ResponsePractice Practice)
{
    public string PlainTitle => Lines is null ? Title : FiguredText.Plain(Title);

    public ActionCursor Place => new(Due, Id);

    /// <summary>Some of those that a filter asks for, by due date.</summary>
    public static Task<List<ListedAction>> ListAsync(PortalDb db, ActionFilter filter, DateOnly today, ActionCursor? after, int most) =>
        db.Actions.Announced().Meeting(filter, today).ByDue(after).Take(most).Select(a => new ListedAction(
                a.Id, a.Title, a.Lines, a.Response!.Evaluation!.Title, a.Response.Evaluation.Fictional, a.Response.Recommendation!.Number ?? a.Response.Recommendation.Key,
                a.Unit!.Name, a.Owner!.Name, a.Due,
                a.Updates.OrderByDescending(u => u.Order).Select(u => (ActionStatus?)u.Status).FirstOrDefault(),
                a.Verifications.OrderByDescending(v => v.Order).Select(v => (VerificationVerdict?)v.Verdict).FirstOrDefault(),
                a.Response.Evaluation.Organisation.Practice))
            .AsNoTracking().ToListAsync();
}
