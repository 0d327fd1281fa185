using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Results;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Browse;

/// <summary>One printed count of country programme outcomes.</summary>
public sealed record TallyRow(string Period, string Heading, string Region, Printed Count, Lines Lines, TablePlace Place)
{
    public bool IsTotal => Region == Result.TotalRegion;

    /// <summary>The region with most CPOs in each period, as a sentence: "Delta has the most CPOs in 2020–21, Coast in 2022–23".</summary>
    public static string MostIn(IEnumerable<TallyRow> tallies)
    {
        var most = tallies.Where(tally => !tally.IsTotal).GroupBy(tally => tally.Period)
            .SelectMany(period => period.Where(tally => tally.Count.Number == period.Max(other => other.Count.Number)))
            .GroupBy(tally => tally.Region)
            .Select(region => (Region: region.Key, In: Words.Join(region.Select(tally => Words.Period(tally.Period)))))
            .ToList();
        return string.Join(", ", most.Select((region, at) => at == 0 ? $"{region.Region} has the most CPOs in {region.In}" : $"{region.Region} in {region.In}"));
    }
}

/// <summary>One country programme outcome.</summary>
public sealed record CpoRow(
    string Key, string Code, string Title, string Text, string Period, string Country, string? Region, string? Reported, IReadOnlyList<PassageRow> Passages);

/// <summary>One printed row of money by source of funds.</summary>
public sealed record ResourceRow(
    string Period, string Heading, Printed RegularBudget, Printed Xbdc, Printed Rbsa, Printed Total, string Unit, Lines Lines, TablePlace Place)
{
    /// <summary>The cells by source of funds, in the order of the columns.</summary>
    public IReadOnlyList<Printed> Parts => [RegularBudget, Xbdc, Rbsa];

    /// <summary>What the parts that are printed come to: the length of the drawn bar.</summary>
    public decimal Length => Parts.Sum(part => part.Number ?? 0);
}
