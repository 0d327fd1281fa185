using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Reminders.Digests;

/// <summary>Parts of a digest, the most pressing first.</summary>
public enum DigestPart
{
    LongOverdue,
    Overdue,
    DueSoon,
    Returned,
    ToClear,
    ToVerify,
}

/// <summary>One part of a digest: its first tasks, and how many more there are.</summary>
public sealed record DigestSection(DigestPart Part, IReadOnlyList<WaitingTask> Tasks, int More);

/// <summary>What a person is reminded of on a day. What is due later, or by no day, is left to the page that lists all.</summary>
public sealed record Digest(DateOnly Day, IReadOnlyList<DigestSection> Sections)
{
    /// <summary>Days ahead of a due date from which somebody is reminded of it.</summary>
    public const int DaysAhead = 14;

    /// <summary>Most tasks that a section lists.</summary>
    public const int MostListed = 50;

    public int Total => Sections.Sum(section => section.Tasks.Count + section.More);

    public int Overdue => Sections.Where(section => section.Part is DigestPart.LongOverdue or DigestPart.Overdue).Sum(section => section.Tasks.Count + section.More);

    /// <summary>Sorts what waits for somebody into a digest; without sections where nothing is to be said.</summary>
    public static Digest Of(IEnumerable<WaitingTask> tasks, DateOnly today) => new(today,
    [
        .. from task in tasks
           let part = PartOf(task, today)
           where part is not null
           group task by part.Value into section
           orderby section.Key
           select new DigestSection(section.Key, [.. section.Take(MostListed)], Math.Max(0, section.Count() - MostListed)),
    ]);

    private static DigestPart? PartOf(WaitingTask task, DateOnly today) => (task.Kind, task.DaysLeft(today)) switch
    {
        (WaitingKind.Mend, _) => DigestPart.Returned,
        (WaitingKind.Clear, _) => DigestPart.ToClear,
        (WaitingKind.Verify, _) => DigestPart.ToVerify,
        (_, <= -FollowUpAction.LongOverdueDays) => DigestPart.LongOverdue,
        (_, < 0) => DigestPart.Overdue,
        (_, <= DaysAhead) => DigestPart.DueSoon,
        _ => null,
    };
}
