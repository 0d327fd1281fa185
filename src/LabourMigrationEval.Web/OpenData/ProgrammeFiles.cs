using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.OpenData;

/// <summary>Files of indicators, results, country programme outcomes and money, as printed.</summary>
internal static class ProgrammeFiles
{
    public static async Task<IReadOnlyList<DataFile>> OfAsync(PortalDb db, int evaluationId, CancellationToken cancel)
    {
        var indicators = await db.Set<Indicator>().Of(evaluationId).Include(i => i.Outcome).Include(i => i.Output).Include(i => i.Previous)
            .Include(i => i.Passages).ThenInclude(p => p.Passage).AsNoTracking().ToListAsync(cancel);
        var outcomes = await db.Set<Cpo>().Of(evaluationId).Include(c => c.Outcome).Include(c => c.Output)
            .Include(c => c.Passages).ThenInclude(p => p.Passage).AsNoTracking().ToListAsync(cancel);
        var results = await db.Results.Where(r => r.Indicator!.EvaluationId == evaluationId).OrderBy(r => r.Order)
            .Include(r => r.Indicator).AsNoTracking().ToListAsync(cancel);
        var tallies = await db.Set<CpoTally>().Where(t => t.EvaluationId == evaluationId).OrderBy(t => t.Order).AsNoTracking().ToListAsync(cancel);
        var resources = await db.Set<Resource>().Where(r => r.EvaluationId == evaluationId).OrderBy(r => r.Order).AsNoTracking().ToListAsync(cancel);
        return [Indicators(indicators), Results(results), Outcomes(outcomes), Tallies(tallies), Resources(resources)];
    }

    private static DataFile Indicators(IEnumerable<Indicator> indicators) =>
        DataFile.Of("indicators.csv", "Indicators, each as defined for one biennium.", indicators,
            new("key", "its name in addresses; never changes", i => i.Key),
            new("code", "number in the programme", i => i.Code),
            new("period", "the biennium that the definition holds for", i => i.Period),
            new("title", "a sentence of the portal's", i => FiguredText.Plain(i.Title)),
            new("definition", "what it measures", i => FiguredText.Plain(i.Definition)),
            new("unit", "what is counted", i => i.Unit),
            new("outcome", "key of the outcome above it", i => i.Outcome?.Key),
            new("output", "key of the output above it", i => i.Output?.Key),
            new("previous", "key of the definition that it replaced", i => i.Previous?.Key),
            new("text", "the portal's summary", i => FiguredText.Plain(i.Text)),
            new("passages", "lines of the passages it rests on", i => i.Passages.OrderBy(p => p.Order).Select(p => p.Passage!.Lines.ToString())));

    private static DataFile Results(IEnumerable<Result> results) =>
        DataFile.Of("results.csv", "Targets and results by indicator and region, as printed.", results,
            new("biennium", "the biennium", r => r.Indicator!.Period),
            new("indicator", "number of the indicator in the programme", r => r.Indicator!.Code),
            new("region", $"region as printed; {Result.TotalRegion} for the printed total", r => r.Region),
            new("target", "what was promised, as printed", r => r.Target.Text),
            new("result", "what was reported as reached, as printed", r => r.Actual.Text),
            new("source", "the table", r => r.Source));

    private static DataFile Outcomes(IEnumerable<Cpo> outcomes) =>
        DataFile.Of("country-programme-outcomes.csv", "Single country programme outcomes that the report names.", outcomes,
            new("key", "its name in addresses; never changes", c => c.Key),
            new("code", "code in the programme", c => c.Code),
            new("period", "the biennium that it was planned for", c => c.Period),
            new("country", "country as printed", c => c.Country),
            new("region", "region as printed", c => c.Region),
            new("title", "a sentence of the portal's", c => FiguredText.Plain(c.Title)),
            new("text", "the portal's summary", c => FiguredText.Plain(c.Text)),
            new("outcome", "key of the outcome that it serves", c => c.Outcome?.Key),
            new("output", "key of the output that it serves", c => c.Output?.Key),
            new("reported", "what the report says became of it", c => c.Reported),
            new("passages", "lines of the passages it rests on", c => c.Passages.OrderBy(p => p.Order).Select(p => p.Passage!.Lines.ToString())));

    private static DataFile Tallies(IEnumerable<CpoTally> tallies) =>
        DataFile.Of("cpos.csv", "How many country programme outcomes a table counts, as printed.", tallies,
            new("biennium", "biennium or year", t => t.Period),
            new("outcome", "the outcome or output that they serve, as printed", t => t.Heading),
            new("region", $"region as printed; {Result.TotalRegion} for the printed total", t => t.Region),
            new("cpos", "the count, as printed", t => t.Count.Text),
            new("source", "the table", t => t.Source));

    private static DataFile Resources(IEnumerable<Resource> resources) =>
        DataFile.Of("resources.csv", "Money by source of funds, as printed.", resources,
            new("period", "biennium or year", r => r.Period),
            new("line", "line of the table, as printed", r => r.Heading),
            new("regular_budget", "regular budget, as printed", r => r.RegularBudget.Text),
            new("xbdc", "extra-budgetary development cooperation, as printed", r => r.Xbdc.Text),
            new("rbsa", "regular budget supplementary account, as printed", r => r.Rbsa.Text),
            new("total", "total, as printed", r => r.Total.Text),
            new("unit", "what the cells count", r => r.Unit),
            new("source", "the table", r => r.Source));
}
