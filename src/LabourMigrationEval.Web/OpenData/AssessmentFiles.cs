using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.OpenData;

/// <summary>Files of an assessment: how sources weigh, and what scores they give. Bars are computed, so they stand in the chart's own CSV.</summary>
internal static class AssessmentFiles
{
    public static async Task<IReadOnlyList<DataFile>> OfAsync(PortalDb db, int evaluationId, CancellationToken cancel)
    {
        var assessments = await db.Set<Assessment>().Of(evaluationId)
            .Include(a => a.Sources).ThenInclude(s => s.Scores).ThenInclude(s => s.Criterion)
            .Include(a => a.Sources).ThenInclude(s => s.Scores).ThenInclude(s => s.EnteredBy)
            .AsNoTracking().ToListAsync(cancel);
        var sources = assessments.SelectMany(a => a.Sources).OrderBy(s => s.Order).ToList();
        return [Assessment(assessments), Weights(sources), Scores(sources)];
    }

    private static DataFile Assessment(IEnumerable<Assessment> assessments) =>
        DataFile.Of("assessment.csv", "The scale and the method of the assessment.", assessments,
            new("title", "a sentence of the portal's", a => FiguredText.Plain(a.Title)),
            new("text", "the portal's summary", a => FiguredText.Plain(a.Text)),
            new("scale_min", "lowest step of the scale", a => a.ScaleMin),
            new("scale_max", "highest step of the scale", a => a.ScaleMax),
            new("labels", "names of the steps", a => a.Labels.OrderBy(l => l.Key).Select(l => $"{l.Key} {l.Value}")),
            new("method", "how the overall bar comes about", a => a.Method),
            new("method_note", "where the method comes from", a => a.MethodNote is null ? null : FiguredText.Plain(a.MethodNote)),
            new("signed_off", "day on which the evaluators stood by the scores", a => a.SignedOff));

    private static DataFile Weights(IEnumerable<EvidenceSource> sources) =>
        DataFile.Of("weights.csv", "How much each source of evidence counts.", sources,
            new("source", "name as printed", s => s.Name),
            new("weight", "weight against the other sources, as printed", s => s.Weight.Text),
            new("applies_to", "the criteria it counts for, as the report says it", s => s.AppliesToPrinted),
            new("place", "where the report states it", s => s.Place));

    private static DataFile Scores(IEnumerable<EvidenceSource> sources) =>
        DataFile.Of("scores.csv", "What each source gives to each criterion; empty where the report prints no score and nobody entered one.",
            sources.SelectMany(s => s.CurrentScores.OrderBy(score => score.Criterion.Order).Select(score => (Source: s, Score: score))),
            new("source", "name of the source", s => s.Source.Name),
            new("criterion", "key of the criterion", s => s.Score.Criterion.Key),
            new("low", "lower end of what is known, on the scale", s => Exact(s.Score.Low)),
            new("high", "upper end; equal to low where the score is known exactly", s => Exact(s.Score.High)),
            new("lines", "lines that state it; empty where a person entered it", s => s.Score.Lines),
            new("justification", "what it rests on", s => s.Score.Justification),
            new("entered_by", "who entered it", s => s.Score.EnteredBy?.Name),
            new("entered_at", "when it was entered (UTC)", s => s.Score.EnteredAt));

    // As a decimal number wherever one is exact.
    private static string Exact(Fraction score) =>
        Enumerable.Range(0, 7).Select(score.Round).FirstOrDefault(text => Fraction.Parse(text) == score) ?? score.ToString();
}
