using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Results;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

/// <summary>Finds what rests on a passage beside whole items.</summary>
internal static class RestingRows
{
    /// <summary>Rows of tables, suggested actions, weights, stated figures and published answers on the passage.</summary>
    public static async Task<IReadOnlyList<RestingRow>> OnAsync(PortalDb db, int evaluationId, int passageId, Lines lines, string figure) =>
    [
        .. await ResultsAsync(db, passageId),
        .. await TalliesAsync(db, passageId),
        .. await ResourcesAsync(db, passageId),
        .. await WeightsAsync(db, passageId),
        .. await SurveyFactsAsync(db, passageId),
        .. await SuggestedActionsAsync(db, passageId, figure, evaluationId),
        .. await ResponsesAsync(db, evaluationId, passageId, lines, figure),
    ];

    private static async Task<IEnumerable<RestingRow>> ResultsAsync(PortalDb db, int passageId) =>
        (await db.Results.Where(r => r.Passage.Id == passageId).OrderBy(r => r.Order)
            .Select(r => new { r.Indicator!.Code, r.Indicator.Period, r.Indicator.Key, r.Region, r.Target, r.Actual, r.Lines }).ToListAsync())
        .Select(r => new RestingRow("Targets and results", $"Indicator {r.Code}, {Words.Period(r.Period)}, {r.Region}", $"results#indicator-{r.Key}",
            r.Lines, [new("target", r.Target), new("result", r.Actual)]));

    private static async Task<IEnumerable<RestingRow>> TalliesAsync(PortalDb db, int passageId) =>
        (await db.Set<CpoTally>().Where(t => t.Passage.Id == passageId).OrderBy(t => t.Order)
            .Select(t => new { t.Heading, t.Period, t.Region, t.Count, t.Lines }).ToListAsync())
        .Select(t => new RestingRow("Country programme outcomes", $"{t.Heading}, {Words.Period(t.Period)}, {t.Region}", "cpos#tallies", t.Lines, [new("CPOs", t.Count)]));

    private static async Task<IEnumerable<RestingRow>> ResourcesAsync(PortalDb db, int passageId) =>
        (await db.Set<Resource>().Where(r => r.Passage.Id == passageId).OrderBy(r => r.Order)
            .Select(r => new { r.Heading, r.Period, r.Unit, r.RegularBudget, r.Xbdc, r.Rbsa, r.Total, r.Lines }).ToListAsync())
        .Select(r => new RestingRow("Resources", $"{r.Heading}, {Words.Period(r.Period)}, {r.Unit}", "cpos#resources", r.Lines,
            [new("regular budget", r.RegularBudget), new("XBDC", r.Xbdc), new("RBSA", r.Rbsa), new("total", r.Total)]));

    private static async Task<IEnumerable<RestingRow>> WeightsAsync(PortalDb db, int passageId) =>
        (await db.Set<EvidenceSource>().Where(s => s.Passage.Id == passageId).OrderBy(s => s.Order)
            .Select(s => new { s.Name, s.AppliesToPrinted, s.Weight, s.Lines }).ToListAsync())
        .Select(s => new RestingRow("Weights of evidence", $"{s.Name}, {s.AppliesToPrinted}", "assessment", s.Lines, [new("weight", s.Weight)]));

    private static async Task<IEnumerable<RestingRow>> SurveyFactsAsync(PortalDb db, int passageId) =>
        (await db.Set<SurveyFact>().Where(f => f.Passage.Id == passageId).OrderBy(f => f.FigureId).ThenBy(f => f.Order)
            .Join(db.Set<Figure>(), f => f.FigureId, f => f.Id, (fact, figure) => new { figure.Key, fact.Statement, fact.Unit, fact.Printed, fact.Lines })
            .ToListAsync())
        .Select(f => new RestingRow("Stated of a figure", f.Unit is null ? f.Statement : $"{f.Statement} ({f.Unit})", $"sources#figure-{f.Key}", f.Lines, [new("", f.Printed)]));

    private static async Task<IEnumerable<RestingRow>> SuggestedActionsAsync(PortalDb db, int passageId, string figure, int evaluationId) =>
        (await db.Recommendations.Of(evaluationId)
            .SelectMany(r => r.SuggestedActions, (r, a) => new { r.Key, At = r.Order, a.Text, a.Lines, a.Passage.Id, a.Order })
            .Where(a => a.Id == passageId || a.Text.Contains(figure)).OrderBy(a => a.At).ThenBy(a => a.Order).ToListAsync())
        .Select(a => new RestingRow("Suggested actions", a.Text, $"recommendations/{a.Key}", a.Lines, []));

    private static async Task<IEnumerable<RestingRow>> ResponsesAsync(PortalDb db, int evaluationId, int passageId, Lines lines, string figure) =>
        (await db.Revisions.Standing().Where(r => r.Response!.EvaluationId == evaluationId
                && (r.Passages.Any(p => p.Id == passageId) || r.Text.Contains(figure)))
            .OrderBy(r => r.Response!.RecommendationId == null ? -1 : r.Response.Recommendation!.Order)
            .Select(r => new { r.Response!.Recommendation!.Number, Key = (string?)r.Response.Recommendation.Key }).ToListAsync())
        .Select(r => new RestingRow("The Office’s response",
            r.Key is null ? "General response" : $"Response to recommendation {r.Number ?? r.Key}",
            r.Key is null ? "recommendations" : $"recommendations/{r.Key}", lines, []));
}
