using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Browse;

/// <summary>How many of the actions under a response stand in one way.</summary>
public sealed record Progress(string Label, Computation Count)
{
    /// <summary>All actions, and those completed, overdue or dropped; nothing where there is no action.</summary>
    public static IReadOnlyList<Progress> Of(IReadOnlyCollection<ActionRow> actions, DateOnly today)
    {
        return actions.Count == 0 ? [] :
        [
            Counted("Actions announced", actions.Count, "actions"),
            Counted("Completed, says management", actions.Count(a => a.Status == ActionStatus.Completed), "actions reported as completed"),
            Counted("Overdue", actions.Count(a => a.DaysOverdue(today) is not null), $"open actions due before {Words.Day(today)}"),
            Counted("No longer applicable", actions.Count(a => a.Status == ActionStatus.NoLongerApplicable), "actions reported as no longer applicable"),
        ];

        static Progress Counted(string label, int number, string things) =>
            new(label, Computation.Count(number, things) with { Inputs = $"{things} on this page" });
    }
}
