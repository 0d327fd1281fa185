using System.Globalization;
using LabourMigrationEval.Data.Queries;

namespace LabourMigrationEval.Web.Reminders.Digests;

internal sealed class EnglishWords : DigestWords
{
    protected override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-GB");

    public override string Heading => "What waits for you";
    public override string OpenList => "Open the list";
    public override string Why => "You get this mail because something waits for you in the evaluation portal.";
    public override string Choices => "Choose its language, or stop it";
    public override string Whole => "The evaluation as a whole";
    public override string Fictional => "invented example";

    public override string Subject(int total, int overdue) =>
        (total == 1 ? "1 thing waits for you" : $"{Number(total)} things wait for you") + (overdue == 0 ? "" : $", {Number(overdue)} overdue");

    public override string Of(DigestPart part) => part switch
    {
        DigestPart.LongOverdue => "Overdue for a year or more",
        DigestPart.Overdue => "Overdue",
        DigestPart.DueSoon => $"Due within {Digest.DaysAhead} days",
        DigestPart.Returned => "Returned to you",
        DigestPart.ToClear => "To be cleared",
        DigestPart.ToVerify => "To be verified",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    public override string Of(WaitingKind kind) => kind switch
    {
        WaitingKind.Answer => "Write the response",
        WaitingKind.Mend => "Change the response",
        WaitingKind.Amend => "Finish the amendment",
        WaitingKind.Clear => "Clear the response, or return it",
        WaitingKind.Act => "Carry out the action",
        WaitingKind.Report => "Report on the action",
        WaitingKind.Verify => "Verify the action",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public override string Recommendation(string number) => $"recommendation {number}";
    public override string Remark(string remark) => $"Remark: “{remark}”";
    public override string More(int more) => $"And {Number(more)} more, in the list.";

    public override string Due(DateOnly day, int daysLeft) => daysLeft switch
    {
        0 => "Due today",
        -1 => $"It was due on {Day(day)}, yesterday",
        < 0 => $"It was due on {Day(day)}, {Number(-daysLeft)} days ago",
        _ => $"Due on {Day(day)}",
    };
}
