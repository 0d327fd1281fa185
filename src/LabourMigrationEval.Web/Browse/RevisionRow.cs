using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

/// <summary>A published revision without its words, as a list to choose from shows it.</summary>
public sealed record RevisionName(int Number, DateTime? PublishedAt)
{
    /// <summary>"revision 2, 12 September 2026".</summary>
    public override string ToString() => $"revision {Number}, {(PublishedAt is { } at ? Words.Day(at) : "with the report")}";

    /// <summary>All revisions that were published in answer to a recommendation, or to an evaluation as a whole, the first first.</summary>
    public static Task<List<RevisionName>> OfAsync(PortalDb db, int evaluationId, int? recommendationId) =>
        RevisionRow.Of(db, evaluationId, recommendationId).OrderBy(r => r.Number).Select(r => new RevisionName(r.Number, r.PublishedAt)).ToListAsync();
}

/// <summary>
/// A published revision of a response; its words are plain in <see cref="Parts"/> wherever they come from.
/// <paramref name="Why"/> says why the one before was amended; null for the first.
/// </summary>
public sealed record RevisionRow(
    RevisionName Name, Position? Position, string? StatedAs, string Text, string? Reason, string? Reservations, string? Why, bool FromReport)
{
    internal static IQueryable<ResponseRevision> Of(PortalDb db, int evaluationId, int? recommendationId) =>
        db.Revisions.Where(r => r.Response!.EvaluationId == evaluationId && r.Response.RecommendationId == recommendationId);

    /// <summary>Those revisions that are compared, the first first.</summary>
    public static Task<List<RevisionRow>> ComparedAsync(PortalDb db, int evaluationId, int? recommendationId, IReadOnlyList<int> numbers) =>
        Of(db, evaluationId, recommendationId).Where(r => numbers.Contains(r.Number)).OrderBy(r => r.Number).Select(r => new RevisionRow(
            new RevisionName(r.Number, r.PublishedAt), r.Position, r.StatedAs, r.Text, r.Reason, r.Reservations,
            r.Response!.Steps.Where(s => s.Kind == ResponseStepKind.Amended && s.Order < r.StepOrder).OrderByDescending(s => s.Order).Select(s => s.Remark).FirstOrDefault(),
            r.Passages.Any())).ToListAsync();

    /// <summary>What it says, part by part; a part that it lacks is empty.</summary>
    public IEnumerable<(string Label, string Words)> Parts(ResponsePractice? practice) =>
    [
        ("Position", StatedAs ?? (Position is { } position ? practice.WordOf(position) : "")),
        ("Response", Plain(Text)),
        ("Reason", Plain(Reason)),
        ("Reservations", Plain(Reservations)),
    ];

    /// <summary>The figures of a part, with the lines of the report that hold them.</summary>
    public IEnumerable<TextPiece> FiguresOf(string label)
    {
        var words = label switch { "Response" => Text, "Reason" => Reason, "Reservations" => Reservations, _ => null };
        return FromReport && words is not null ? FiguredText.Pieces(words).Where(piece => piece.Lines is not null) : [];
    }

    private string Plain(string? words) => words is null ? "" : FromReport ? FiguredText.Plain(words) : words;
}
