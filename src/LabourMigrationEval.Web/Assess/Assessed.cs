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
        var input = assessment.ToInput();
        var outcome = Scoring.Compute(input);
        return new Assessed(assessment, input, outcome, AssessmentDrawing.Of(assessment, input, outcome, caption));
    }
}
