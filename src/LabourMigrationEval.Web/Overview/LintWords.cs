using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Overview;

/// <summary>What is to be mended, in words, and where.</summary>
public static class LintWords
{
    /// <summary>A heading for all of one kind.</summary>
    public static string Title(LintKind kind) => kind switch
    {
        LintKind.AnswerOverdue => "Answer overdue",
        LintKind.CompletedWithoutEvidence => "Completed without evidence",
        LintKind.DueBeforeEntered => "Due before it was entered",
        LintKind.AcceptedWithoutAction => "Accepted without an action",
        LintKind.NoOwner => "No owner",
        LintKind.SameTextTwice => "The same text twice",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(LintSeverity severity) => severity == LintSeverity.ToMend ? "to be mended" : "worth a look";

    /// <summary>The page on which it is mended.</summary>
    public static string Address(Lint lint) => lint.ActionId is { } action
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/office/actions/{action}")
        : lint.Key is null ? $"/office/evaluations/{lint.Slug}/response" : $"/office/evaluations/{lint.Slug}/recommendations/{lint.Key}";
}
