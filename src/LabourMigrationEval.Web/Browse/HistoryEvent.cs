using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

/// <summary>A published revision of a response; its words are plain in <see cref="Parts"/> wherever they come from.</summary>
public sealed record RevisionRow(
    int Number, Position? Position, string? StatedAs, string Text, string? Reason, string? Reservations, DateTime? PublishedAt, string? By, bool FromReport)
{
    /// <summary>"revision 2, 12 September 2026".</summary>
    public string Name => $"revision {Number}, {(PublishedAt is { } at ? Words.Day(at) : "with the report")}";

    /// <summary>What it says, part by part; a part that it lacks is empty.</summary>
    public IEnumerable<(string Label, string Words)> Parts(ResponsePractice? practice) =>
    [
        ("Position", StatedAs ?? (Position is { } position ? practice.WordOf(position) : "")),
        ("Response", Plain(Text)),
        ("Reason", Plain(Reason)),
        ("Reservations", Plain(Reservations)),
    ];

    /// <summary>All revisions that were published in answer to a recommendation, the first first.</summary>
    public static Task<List<RevisionRow>> OfAsync(PortalDb db, int recommendationId) =>
        db.Revisions.Where(r => r.Response!.RecommendationId == recommendationId).OrderBy(r => r.Number).Select(r => new RevisionRow(
            r.Number, r.Position, r.StatedAs, r.Text, r.Reason, r.Reservations, r.PublishedAt,
            r.Response!.Steps.Where(s => s.Order == r.StepOrder).Select(s => s.By!.Name).FirstOrDefault(), r.Passages.Any())).ToListAsync();

    /// <summary>The figures of a part, with the lines of the report that hold them.</summary>
    public IEnumerable<TextPiece> FiguresOf(string label)
    {
        var words = label switch { "Response" => Text, "Reason" => Reason, "Reservations" => Reservations, _ => null };
        return FromReport && words is not null ? FiguredText.Pieces(words).Where(piece => piece.Lines is not null) : [];
    }

    private string Plain(string? words) => words is null ? "" : FromReport ? FiguredText.Plain(words) : words;
}

/// <summary>Something that readers may know happened to a response or its actions.</summary>
/// <param name="At">When (UTC); null where the report gives no day.</param>
/// <param name="What">What happened, in the portal's words.</param>
/// <param name="By">Who; null where nobody is named.</param>
/// <param name="Said">What was said about it.</param>
/// <param name="Action">The action that it is about; null where it is about the response.</param>
public sealed record HistoryEvent(DateTime? At, string What, string? By = null, string? Said = null, ActionRow? Action = null)
{
    /// <summary>Revisions, reports, changed due dates, evidence and verdicts, the newest first.</summary>
    public static IReadOnlyList<HistoryEvent> Of(IEnumerable<RevisionRow> revisions, IEnumerable<ActionRow> actions, ResponsePractice? practice) =>
        [.. revisions.Select(revision => new HistoryEvent(revision.PublishedAt, $"Revision {revision.Number} of the response published", revision.By))
            .Concat(actions.SelectMany(action => OfAction(action, practice)))
            .OrderByDescending(told => told.At)];

    private static IEnumerable<HistoryEvent> OfAction(ActionRow action, ResponsePractice? practice) =>
    [
        .. action.Updates.Select(update => new HistoryEvent(update.At, $"Reported as {practice.WordOf(update.Status)}", update.By, update.Text, action)),
        .. action.DueChanges.Select(change => new HistoryEvent(change.At,
            $"Due date moved from {(change.From is { } from ? Words.Day(from) : "no day")} to {Words.Day(change.To)}", change.By, change.Reason, action)),
        .. action.Evidence.Select(piece => new HistoryEvent(piece.At, $"Evidence attached: {piece.Title}", null, null, action)),
        .. action.Verifications.Select(verification => new HistoryEvent(verification.At,
            $"The evaluation office’s verdict: {Words.Of(verification.Verdict)}", verification.By, verification.Remark, action)),
    ];
}
