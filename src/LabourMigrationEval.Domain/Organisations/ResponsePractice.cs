using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Domain.Organisations;

/// <summary>
/// How a house answers evaluations: what it calls positions and statuses, and by when it answers and reports. The
/// defaults follow the practice of UNEG members (UNEG Norms and Standards 2016, norm 14, asks for a response and for
/// follow-up, and leaves words and days to the house): an answer within six weeks, reports every six months for 18 months.
/// </summary>
public sealed record ResponsePractice
{
    /// <summary>Most letters of a word for a position or a status.</summary>
    public const int LongestWord = 60;

    /// <summary>Days from an evaluation's publication in the portal until its recommendations are to be answered; 1 to 730.</summary>
    public int ResponseDays { get; init; } = 42;

    /// <summary>Months between two reports on an action; 1 to 24.</summary>
    public int ReportEveryMonths { get; init; } = 6;

    /// <summary>Months after the publication of a response during which reports are asked for; 1 to 120.</summary>
    public int ReportForMonths { get; init; } = 18;

    /// <summary>What the house says for <see cref="Position.Accepted"/>.</summary>
    public string Accepted { get; init; } = "accepted";

    /// <summary>What the house says for <see cref="Position.PartiallyAccepted"/>.</summary>
    public string PartiallyAccepted { get; init; } = "partially accepted";

    /// <summary>What the house says for <see cref="Position.Rejected"/>.</summary>
    public string Rejected { get; init; } = "rejected";

    /// <summary>What the house says for <see cref="ActionStatus.NotStarted"/>.</summary>
    public string NotStarted { get; init; } = "not started";

    /// <summary>What the house says for <see cref="ActionStatus.InProgress"/>.</summary>
    public string InProgress { get; init; } = "in progress";

    /// <summary>What the house says for <see cref="ActionStatus.Completed"/>.</summary>
    public string Completed { get; init; } = "completed";

    /// <summary>What the house says for <see cref="ActionStatus.NoLongerApplicable"/>.</summary>
    public string NoLongerApplicable { get; init; } = "no longer applicable";

    /// <summary>The house's word for a position.</summary>
    public string Word(Position position) => position switch
    {
        Position.Accepted => Accepted,
        Position.PartiallyAccepted => PartiallyAccepted,
        Position.Rejected => Rejected,
        _ => throw new ArgumentOutOfRangeException(nameof(position), position, null),
    };

    /// <summary>The house's word for a status.</summary>
    public string Word(ActionStatus status) => status switch
    {
        ActionStatus.NotStarted => NotStarted,
        ActionStatus.InProgress => InProgress,
        ActionStatus.Completed => Completed,
        ActionStatus.NoLongerApplicable => NoLongerApplicable,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The day by which recommendations are to be answered that went before the Office on a day.</summary>
    public DateOnly AnswerDue(DateOnly publishedAt) => publishedAt.AddDays(ResponseDays);

    /// <summary>The days on which a report on each open action is due after a response went public on a day.</summary>
    public IEnumerable<DateOnly> ReportsDue(DateOnly publishedAt)
    {
        for (var month = ReportEveryMonths; month <= ReportForMonths; month += ReportEveryMonths) yield return publishedAt.AddMonths(month);
    }

    /// <summary>
    /// The day on which the next report on an open action is due: so many months after the last one, or after the day on
    /// which it was announced. Null once the time in which reports are asked for is over.
    /// </summary>
    public DateOnly? NextReport(DateOnly announced, DateOnly? lastReport)
    {
        var next = (lastReport > announced ? lastReport.Value : announced).AddMonths(ReportEveryMonths);
        return next > announced.AddMonths(ReportForMonths) ? null : next;
    }

    /// <summary>The practice with its words cleaned, if a house can keep to it.</summary>
    /// <exception cref="RuleViolation">A number is out of its range, or a word is missing, too long or stands for two things.</exception>
    public ResponsePractice Checked()
    {
        var kept = this with
        {
            Accepted = Word(Accepted),
            PartiallyAccepted = Word(PartiallyAccepted),
            Rejected = Word(Rejected),
            NotStarted = Word(NotStarted),
            InProgress = Word(InProgress),
            Completed = Word(Completed),
            NoLongerApplicable = Word(NoLongerApplicable),
        };
        var problems = kept.Wrong().ToList();
        return problems.Count == 0 ? kept : throw new RuleViolation(problems);

        static string Word(string? typed) => (Typed.Clean(typed) ?? "").ReplaceLineEndings(" ").Trim();
    }

    private IEnumerable<Problem> Wrong()
    {
        if (ResponseDays is < 1 or > 730) yield return new("Give a response 1 to 730 days.", nameof(ResponseDays));
        if (ReportEveryMonths is < 1 or > 24) yield return new("Ask for a report every 1 to 24 months.", nameof(ReportEveryMonths));
        if (ReportForMonths is < 1 or > 120) yield return new("Ask for reports during 1 to 120 months.", nameof(ReportForMonths));
        foreach (var group in (IReadOnlyList<(string Name, string Word)>[])
            [
                [(nameof(Accepted), Accepted), (nameof(PartiallyAccepted), PartiallyAccepted), (nameof(Rejected), Rejected)],
                [(nameof(NotStarted), NotStarted), (nameof(InProgress), InProgress), (nameof(Completed), Completed), (nameof(NoLongerApplicable), NoLongerApplicable)],
            ])
        {
            foreach (var (name, word) in group)
            {
                if (word.Length == 0) yield return new("Give a word.", name);
                if (word.Length > LongestWord) yield return new($"This is longer than {LongestWord} letters. Shorten it.", name);
                if (word.Length > 0 && group.Any(other => other.Name != name && string.Equals(other.Word, word, StringComparison.OrdinalIgnoreCase)))
                    yield return new("This word stands for two things. Choose another.", name);
            }
        }
    }
}
