using System.Globalization;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>What may be wrong with answers and actions, in the order of weight.</summary>
public enum LintKind
{
    /// <summary>The days that the house gives for an answer are over.</summary>
    AnswerOverdue,

    /// <summary>Management says that it is done, and shows nothing.</summary>
    CompletedWithoutEvidence,

    /// <summary>It was late already when it was entered.</summary>
    DueBeforeEntered,

    /// <summary>The Office agrees, and says nothing of what it will do.</summary>
    AcceptedWithoutAction,

    /// <summary>Nobody in particular sees to it.</summary>
    NoOwner,

    /// <summary>Two recommendations, or two actions, say the same.</summary>
    SameTextTwice,
}

/// <summary>How much a find matters.</summary>
public enum LintSeverity
{
    /// <summary>Readers are misled, or somebody waits: it is to be mended.</summary>
    ToMend,

    /// <summary>It may be as it should be, but is worth a look.</summary>
    WorthALook,
}

/// <summary>Something to mend.</summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="What">What it is here, in words for those who can mend it.</param>
/// <param name="Slug">The evaluation in which it stands.</param>
/// <param name="Key">The recommendation at whose answer it is mended; null for the evaluation as a whole.</param>
/// <param name="ActionId">The announced action at which it is mended; null where it is mended with the answer.</param>
/// <param name="UnitId">The unit that can mend it; null where none is known.</param>
public sealed record Lint(LintKind Kind, string What, string Slug, string? Key, int? ActionId, int? UnitId)
{
    /// <summary>How much it matters.</summary>
    public LintSeverity Severity => Kind is LintKind.NoOwner or LintKind.SameTextTwice ? LintSeverity.WorthALook : LintSeverity.ToMend;
}

/// <summary>Finds what may be wrong with answers and actions (what users of other registers of recommendations complain of).</summary>
public static class Linting
{
    /// <summary>All there is to mend, heaviest first, as of a day.</summary>
    public static IReadOnlyList<Lint> Of(IReadOnlyCollection<AnswerBrief> answers, IReadOnlyCollection<ActionBrief> actions, DateOnly today) =>
    [
        .. answers.SelectMany(answer => Of(answer, today))
            .Concat(actions.SelectMany(Of))
            .Concat(Twins(answers.Where(answer => answer.Key is not null), answer => answer.Slug, answer => answer.Asked).Select(answer =>
                new Lint(LintKind.SameTextTwice, "Another recommendation of this evaluation says the same. Ask whoever entered it whether it was entered twice.", answer.Slug, answer.Key, null, answer.UnitId)))
            .Concat(Twins(actions, action => action.Slug, action => action.Title).Select(action =>
                At(action, LintKind.SameTextTwice, "Another action of this evaluation says the same. One action can serve several recommendations.")))
            .OrderBy(lint => lint.Kind),
    ];

    private static IEnumerable<Lint> Of(AnswerBrief answer, DateOnly today)
    {
        if (answer.Revision == 0 && answer.Due < today)
            yield return At(LintKind.AnswerOverdue, $"An answer was due on {Day(answer.Due.Value)} and isn't published.");
        if (answer.Key is not null && answer.Actions == 0 && answer.Position is Position.Accepted or Position.PartiallyAccepted)
            yield return At(LintKind.AcceptedWithoutAction, "It is accepted, and no action says what will be done.");

        Lint At(LintKind kind, string what) => new(kind, what, answer.Slug, answer.Key, null, answer.UnitId);
    }

    private static IEnumerable<Lint> Of(ActionBrief action)
    {
        if (action.Status == ActionStatus.Completed && action.Evidence == 0)
            yield return At(action, LintKind.CompletedWithoutEvidence, "Management says that this action is completed, and nothing is attached that shows it.");
        if (action.FirstDue < action.Entered)
            yield return At(action, LintKind.DueBeforeEntered, $"This action was entered on {Day(action.Entered.Value)}, after {Day(action.FirstDue.Value)}, the day by which it was to be done.");
        if (!action.HasOwner && !FollowUpAction.IsClosed(action.Status))
            yield return At(action, LintKind.NoOwner, action.UnitId is null
                ? "This action has neither a unit nor a person who sees to it."
                : "This action has no person who sees to it; its unit is reminded as a whole.");
    }

    /// <summary>Those whose text is another's too, letters and digits alone compared, in the same evaluation.</summary>
    private static IEnumerable<T> Twins<T>(IEnumerable<T> items, Func<T, string> evaluation, Func<T, string> text) =>
        items.Select(item => (Item: item, Said: string.Concat(Folded.Text(text(item)).Where(char.IsLetterOrDigit))))
            .Where(pair => pair.Said.Length > 0)
            .GroupBy(pair => (evaluation(pair.Item), pair.Said))
            .Where(same => same.Count() > 1)
            .SelectMany(same => same.Select(pair => pair.Item));

    private static Lint At(ActionBrief action, LintKind kind, string what) => new(kind, what, action.Slug, action.Key, action.Announced ? action.Id : null, action.UnitId);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
