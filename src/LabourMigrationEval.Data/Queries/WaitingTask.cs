namespace LabourMigrationEval.Data.Queries;

/// <summary>What somebody is to do about what waits for them.</summary>
public enum WaitingKind
{
    /// <summary>Write a response, or finish its draft.</summary>
    Answer,

    /// <summary>Change a response that was returned with a remark.</summary>
    Mend,

    /// <summary>Finish the amendment of a published response.</summary>
    Amend,

    /// <summary>Clear and publish a response that others wrote, or return it.</summary>
    Clear,

    /// <summary>Carry out an action by its due date.</summary>
    Act,

    /// <summary>Report on an action: the house asks for it before the action itself is due.</summary>
    Report,

    /// <summary>Verify what management says is completed.</summary>
    Verify,
}

/// <summary>Something that waits for a person.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Slug">The evaluation.</param>
/// <param name="Evaluation">Its title.</param>
/// <param name="Fictional">Whether it is invented.</param>
/// <param name="Key">The recommendation; null for the evaluation as a whole.</param>
/// <param name="Number">The recommendation's printed number.</param>
/// <param name="ActionId">The follow-up action; null for a response.</param>
/// <param name="Title">Title of the action or the recommendation, in plain text; null for the evaluation as a whole.</param>
/// <param name="Due">The day by which it is to be done; null where none is set.</param>
/// <param name="Since">When it came to wait (UTC): the last step of a response, the last report on an action.</param>
/// <param name="By">Who returned it.</param>
/// <param name="Remark">The remark with which it was returned.</param>
public sealed record WaitingTask(
    WaitingKind Kind, string Slug, string Evaluation, bool Fictional, string? Key, string? Number, int? ActionId, string? Title,
    DateOnly? Due, DateTime? Since = null, string? By = null, string? Remark = null)
{
    /// <summary>The page on which it is done.</summary>
    public string Address => ActionId is { } action ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/office/actions/{action}")
        : Key is null ? $"/office/evaluations/{Slug}/response" : $"/office/evaluations/{Slug}/recommendations/{Key}";

    /// <summary>Days until it is due, negative when that day is past; null where no day is set.</summary>
    public int? DaysLeft(DateOnly today) => Due?.DayNumber - today.DayNumber;

    /// <summary>By due date, what has none last and the longest waiting first among them: the same on every database.</summary>
    internal static IReadOnlyList<WaitingTask> InOrder(IEnumerable<WaitingTask> tasks) =>
    [
        .. tasks.OrderBy(task => task.Due is null).ThenBy(task => task.Due).ThenBy(task => task.Since is null).ThenBy(task => task.Since)
            .ThenBy(task => task.Evaluation, StringComparer.Ordinal).ThenBy(task => task.Address, StringComparer.Ordinal),
    ];
}
