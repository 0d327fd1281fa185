using LabourMigrationEval.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Queries;

/// <summary>An assessment with all that its bars come from.</summary>
public static class AssessmentQueries
{
    /// <summary>The assessment of an evaluation, with its criteria, passages, sources and scores in their order.</summary>
    public static IQueryable<Assessment> WithScores(this IQueryable<Assessment> assessments, int evaluationId) => assessments.Of(evaluationId)
        .Include(a => a.Criteria.OrderBy(c => c.Order))
        .Include(a => a.Passages.OrderBy(p => p.Order)).ThenInclude(p => p.Passage)
        .Include(a => a.Sources.OrderBy(s => s.Order)).ThenInclude(s => s.Criteria)
        .Include(a => a.Sources).ThenInclude(s => s.Scores).ThenInclude(s => s.Criterion)
        .Include(a => a.Sources).ThenInclude(s => s.Scores).ThenInclude(s => s.EnteredBy);
}
