using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Results;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

/// <summary>An evaluation in the portfolio, with its recommendations.</summary>
public sealed record PortfolioRow(
    string Slug, string Title, string Organisation, string Kind, string? Audience, string? Published, bool Fictional, string Lede, int Findings,
    IReadOnlyList<RecommendationRow> Recommendations, IReadOnlyList<ActionState> General, IReadOnlyList<ResultRow> Totals, ResponsePractice Practice)
{
    /// <summary>The counts that the entry shows.</summary>
    public (Computation Findings, Computation Recommendations) Counts =>
        (Computation.Count(Findings, $"findings of {Title}"), Computation.Count(Recommendations.Count, $"recommendations of {Title}"));

    /// <summary>How many actions are overdue; null where none is.</summary>
    public Computation? Overdue(DateOnly today) =>
        Recommendations.SelectMany(row => row.Actions).Concat(General).Count(action => action.DaysOverdue(today) is not null) is > 0 and var overdue
            ? Computation.Count(overdue, $"open actions of {Title} with a due date before {Words.Day(today)}")
            : null;

    /// <summary>How many targets were reached, of how many; null where no table prints totals.</summary>
    public (Computation Reached, Computation Of)? Targets => Totals.Count == 0 ? null : DeliveredPlots.Score(Totals, Title);

    /// <summary>All that the entry computes.</summary>
    public IEnumerable<Computation> Computations(DateOnly today) =>
        new[] { Counts.Findings, Counts.Recommendations, Targets?.Reached, Targets?.Of, Overdue(today) }.OfType<Computation>();

    /// <summary>All public evaluations: real ones before invented ones, the latest first.</summary>
    public static async Task<IReadOnlyList<PortfolioRow>> AllAsync(PortalDb db) =>
        await db.Evaluations.Published().OrderBy(e => e.Fictional).ThenByDescending(e => e.PeriodTo).ThenBy(e => e.Title)
            .Select(e => new PortfolioRow(e.Slug, e.Title, e.Organisation.Acronym, e.Kind, e.Audience, e.Published, e.Fictional, e.Lede,
                e.Items.Count(i => i is Finding),
                e.Items.OfType<Recommendation>().OrderBy(r => r.Order).AsQueryable().Select(RecommendationRow.Of).ToList(),
                e.Responses.Where(r => r.RecommendationId == null).SelectMany(r => r.Actions).Where(a => a.AnnouncedIn != null).AsQueryable().Select(ActionState.Of).ToList(),
                e.Items.OfType<Indicator>().SelectMany(i => i.Results).Where(r => r.Region == Result.TotalRegion).AsQueryable().Select(ResultRow.Of).ToList(),
                e.Organisation.Practice)).ToListAsync();
}
