using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Overview;

/// <summary>How the answers and actions of an evaluation, or of a unit, stand.</summary>
/// <param name="Key">The evaluation's name in addresses, or the unit's identity; empty where no unit is known.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unanswered">Answers that nobody has begun.</param>
/// <param name="Written">Being written: drafts, returned ones, and amendments.</param>
/// <param name="Waiting">Waiting for clearance.</param>
/// <param name="Published">Published, and not being amended.</param>
/// <param name="Actions">Announced actions by status; those without a report under null.</param>
/// <param name="Overdue">Announced actions that are overdue.</param>
/// <param name="Unverified">Claims of completion that the evaluation office hasn't looked at.</param>
/// <param name="ToMend">Places to mend.</param>
public sealed record Tally(
    string Key, string Name, int Unanswered, int Written, int Waiting, int Published, IReadOnlyDictionary<string, int> Actions, int Overdue, int Unverified, int ToMend)
{
    /// <summary>How often a status was reported last; null for actions without a report.</summary>
    public int Count(ActionStatus? status) => Actions.GetValueOrDefault(StatusKey(status));

    /// <summary>One line for each evaluation or unit, in the order of their names.</summary>
    public static IReadOnlyList<Tally> By<T>(Briefs briefs, IReadOnlyList<Lint> lint, DateOnly today, Func<string, int?, T> key, Func<T, (string Key, string Name)> name) where T : notnull
    {
        var answers = briefs.Answers.ToLookup(answer => key(answer.Slug, answer.UnitId));
        var actions = briefs.Actions.Where(action => action.Announced).ToLookup(action => key(action.Slug, action.UnitId));
        var toMend = lint.ToLookup(found => key(found.Slug, found.UnitId));
        return
        [
            .. answers.Select(group => group.Key).Concat(actions.Select(group => group.Key)).Distinct()
                .Select(group => Of(name(group), [.. answers[group]], [.. actions[group]], toMend[group].Count(), today))
                .OrderBy(tally => tally.Key.Length == 0).ThenBy(tally => tally.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static Tally Of((string Key, string Name) of, List<AnswerBrief> answers, List<ActionBrief> actions, int toMend, DateOnly today) => new(
        of.Key, of.Name,
        answers.Count(answer => answer.State is null),
        answers.Count(answer => answer.State is ResponseState.Draft or ResponseState.Returned),
        answers.Count(answer => answer.State is ResponseState.Submitted or ResponseState.Cleared),
        answers.Count(answer => answer.State is ResponseState.Published),
        actions.GroupBy(action => StatusKey(action.Status)).ToDictionary(group => group.Key, group => group.Count()),
        actions.Count(action => action.DaysOverdue(today) is not null),
        actions.Count(action => action.IsUnverified),
        toMend);

    // A dictionary's key can't be null.
    private static string StatusKey(ActionStatus? status) => status?.ToString() ?? "";
}
