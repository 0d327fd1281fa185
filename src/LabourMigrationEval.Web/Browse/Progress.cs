using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Browse;

/// <summary>How many of the actions under a recommendation stand in one way.</summary>
public sealed record Progress(string Label, Computation Count)
{
    /// <summary>All actions, and those completed, verified, overdue or dropped; nothing where there is no action.</summary>
    public static IReadOnlyList<Progress> Of(IReadOnlyCollection<ActionRow> actions, DateOnly today, ResponsePractice practice)
    {
        var now = Implementation.On(today, actions.Select(action => action.History));
        var (completed, dropped) = (practice.Word(ActionStatus.Completed), practice.Word(ActionStatus.NoLongerApplicable));
        return actions.Count == 0 ? [] :
        [
            Counted("Actions announced", now.Announced.Count, "actions"),
            Counted($"{Words.Capital(completed)}, says management", now.Completed.Count, $"actions reported as {completed}"),
            Counted("Verified as implemented", now.Verified.Count, "actions that the evaluation office found implemented"),
            Counted("Overdue", now.Overdue.Count, $"open actions due before {Words.Day(today)}"),
            .. now.LongOverdue.Count == 0 ? Array.Empty<Progress>() : [Counted("Long overdue, a year and more", now.LongOverdue.Count, $"open actions due a year or more before {Words.Day(today)}")],
            Counted(Words.Capital(dropped), now.Dropped.Count, $"actions reported as {dropped}"),
        ];

        static Progress Counted(string label, int number, string things) =>
            new(label, Computation.Count(number, things) with { Inputs = $"{things} on this page" });
    }
}
