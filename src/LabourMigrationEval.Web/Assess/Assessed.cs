using LabourMigrationEval.Charts;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Assess;

/// <summary>An assessment with its bars and its chart: what the page, the home of the evaluation and the exports show.</summary>
public sealed record Assessed(Assessment Assessment, ScoringInput Input, ScoringOutcome Outcome, ScaleChart Chart)
{
    /// <summary>The assessment of an evaluation; null where it has none.</summary>
    public static async Task<Assessed?> OfAsync(PortalDb db, EvaluationHead head, CancellationToken cancel = default)
    {
        var assessment = await db.Set<Assessment>().WithScores(head.Id).AsNoTracking().SingleOrDefaultAsync(cancel);
        return assessment is null ? null : Of(assessment, new AssessmentCaption(head.Title, head.OrganisationName, head.Published, head.Fictional));
    }

    /// <summary>Computes the bars and describes their chart.</summary>
    public static Assessed Of(Assessment assessment, AssessmentCaption caption)
    {
        var input = InputOf(assessment);
        var outcome = Scoring.Compute(input);
        return new Assessed(assessment, input, outcome, AssessmentDrawing.Of(assessment, input, outcome, caption));
    }

    private static ScoringInput InputOf(Assessment assessment) => new(
        new ScoringScale(assessment.ScaleMin, assessment.ScaleMax, assessment.Labels),
        [.. assessment.Criteria.Select(criterion => criterion.Name)],
        [.. assessment.Sources.Select(source => new ScoringSource(source.Name, WeightOf(source), source.Criteria.Count == 0
            ? null
            : [.. source.Criteria.Select(criterion => criterion.Name)]))],
        [.. from source in assessment.Sources
            from score in source.Scores
            select new SourceScore(source.Name, score.Criterion.Name, new ScoreRange(score.Low, score.High))],
        assessment.Method);

    private static Fraction WeightOf(EvidenceSource source) => Fraction.TryParse(source.Weight.Text, out var weight)
        ? weight
        : throw new ScoringException($"The weight of “{source.Name}” is “{source.Weight}”, which is no number.");
}
