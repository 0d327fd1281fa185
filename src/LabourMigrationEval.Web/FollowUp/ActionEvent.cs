using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.FollowUp;

/// <summary>Something that happened to an action.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="What">What, as the beginning of a sentence: "Reported as completed".</param>
/// <param name="By">Who; null where nobody is named.</param>
/// <param name="Said">What was said about it.</param>
public sealed record ActionEvent(DateTime At, string What, string? By, string? Said)
{
    /// <summary>"Reported as completed by A. Diallo".</summary>
    public string Sentence => By is null ? What : $"{What} by {By}";

    /// <summary>All that happened to an action, the newest first.</summary>
    public static IReadOnlyList<ActionEvent> Of(FollowUpAction action, ResponsePractice practice) =>
    [
        .. action.Updates.Select(update => (update.Order, Event: new ActionEvent(update.At, $"Reported as {practice.Word(update.Status)}", update.By?.Name, update.Text)))
            .Concat(action.DueChanges.Select(change => (change.Order, Event: new ActionEvent(change.At,
                $"Due date moved from {(change.From is { } from ? Words.Day(from) : "no day")} to {Words.Day(change.To)}", change.By?.Name, change.Reason))))
            .Concat(action.Reassignments.Select(given => (given.Order, Event: new ActionEvent(given.At,
                $"Given from {Hands(given.FromUnit?.Name, given.FromOwner?.Name)} to {Hands(given.ToUnit.Name, given.ToOwner?.Name)}", given.By?.Name, null))))
            .Concat(action.Evidence.Select(piece => (piece.Order, Event: new ActionEvent(piece.At, $"“{piece.Title}” attached", piece.By?.Name, null))))
            .Concat(action.Verifications.Select(said => (said.Order, Event: new ActionEvent(said.At, $"Verified as {Words.Of(said.Verdict)}", said.By?.Name, said.Remark))))
            .OrderByDescending(happened => happened.Event.At).ThenByDescending(happened => happened.Order)
            .Select(happened => happened.Event),
    ];

    private static string Hands(string? unit, string? owner) => $"{unit ?? "no unit"} ({owner ?? "nobody named"})";
}
