using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Respond;

/// <summary>What waits, in words.</summary>
public static class WaitingWords
{
    /// <summary>"Answer “Pay contractors in time”".</summary>
    public static string Do(WaitingTask task) => task.Kind switch
    {
        WaitingKind.Answer => $"Answer {Name(task)}",
        WaitingKind.Mend => $"Change the response to {Name(task)}",
        WaitingKind.Amend => $"Finish the amendment of the response to {Name(task)}",
        WaitingKind.Clear => $"Clear or return the response to {Name(task)}",
        WaitingKind.Act => $"Complete {Name(task)}",
        WaitingKind.Report => $"Report on {Name(task)}",
        WaitingKind.Verify => $"Verify {Name(task)}",
        _ => throw new ArgumentOutOfRangeException(nameof(task), task.Kind, null),
    };

    /// <summary>How it stands: "returned to you", "without a response".</summary>
    public static string State(WaitingTask task) => task.Kind switch
    {
        WaitingKind.Answer => task.Since is null ? "without a response" : $"draft, last changed {On(task.Since)}",
        WaitingKind.Mend => $"returned to you {On(task.Since)}",
        WaitingKind.Amend => $"amendment, last changed {On(task.Since)}",
        WaitingKind.Clear => $"to be cleared since {On(task.Since)}",
        WaitingKind.Act or WaitingKind.Report => task.Since is null ? "nothing reported yet" : $"last reported {On(task.Since)}",
        WaitingKind.Verify => $"completed, says management, {On(task.Since)}",
        _ => throw new ArgumentOutOfRangeException(nameof(task), task.Kind, null),
    };

    /// <summary>"55 days overdue", "in 3 days", "today"; a year and more is long overdue.</summary>
    public static string Left(int days) => days switch
    {
        <= -FollowUpAction.LongOverdueDays => $"long overdue, {Words.Count(-days, "day", "days")}",
        < 0 => $"{Words.Count(-days, "day", "days")} overdue",
        0 => "today",
        1 => "tomorrow",
        _ => $"in {days} days",
    };

    /// <summary>"Rural roads, recommendation 2 (fictional example)".</summary>
    public static string Place(WaitingTask task) =>
        $"{task.Evaluation}{(task.Key is null ? "" : $", recommendation {task.Number ?? task.Key}")}{(task.Fictional ? " (fictional example)" : "")}";

    private static string Name(WaitingTask task) => task.Title is null ? "the evaluation as a whole" : $"“{task.Title}”";

    private static string On(DateTime? at) => at is { } day ? Words.Day(day) : "on a day not known";
}
