using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Web.OpenData;

/// <summary>All public content of an evaluation as files, one for each kind of content.</summary>
public static class EvaluationData
{
    /// <summary>What every row of an invented evaluation says in its last column.</summary>
    public const string FictionalExample = "Fictional example";

    /// <summary>The files, in the order of the README.</summary>
    public static async Task<IReadOnlyList<DataFile>> FilesAsync(PortalDb db, Evaluation evaluation, CancellationToken cancel = default)
    {
        IReadOnlyList<DataFile> files =
        [
            Head(evaluation),
            .. await RecommendationFiles.OfAsync(db, evaluation.Id, cancel),
            .. await ActionFiles.OfAsync(db, evaluation, cancel),
            .. await ItemFiles.OfAsync(db, evaluation.Id, cancel),
            .. await ProgrammeFiles.OfAsync(db, evaluation.Id, cancel),
            .. await AssessmentFiles.OfAsync(db, evaluation.Id, cancel),
            .. await PlaceFiles.OfAsync(db, evaluation.Id, cancel),
        ];
        return evaluation.Fictional
            ? [.. files.Select(file => file.With("note", "says that the row is invented", FictionalExample))]
            : files;
    }

    private static DataFile Head(Evaluation evaluation) => DataFile.Of<Evaluation>("evaluation.csv", "The evaluation itself.", [evaluation],
        new("slug", "its name in addresses", e => e.Slug),
        new("title", "short title", e => e.Title),
        new("official_title", "the report's own title", e => e.OfficialTitle),
        new("kind", "what sort of evaluation it is", e => e.Kind),
        new("organisation", "the organisation evaluated", e => e.Organisation.Name),
        new("acronym", "the organisation's acronym", e => e.Organisation.Acronym),
        new("audience", "the body that it reports to", e => e.Audience),
        new("period_from", "first year of the work evaluated", e => e.PeriodFrom),
        new("period_to", "last year of the work evaluated", e => e.PeriodTo),
        new("published", "day, month or year of the report", e => e.Published),
        new("language", "language of the report (BCP 47)", e => e.Language),
        new("lede", "one sentence on it", e => FiguredText.Plain(e.Lede)),
        new("text", "what was judged, and how", e => FiguredText.Plain(e.Text)),
        new("text_note", "whose words the texts are", e => e.TextNote),
        new("document_title", "the document in whose lines passages are counted", e => e.DocumentTitle),
        new("document_lines", "how many lines it has", e => e.DocumentLines),
        new("document_note", "where its text comes from", e => e.DocumentNote));
}
