using System.Linq.Expressions;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Results;

namespace LabourMigrationEval.Web.Components;

/// <summary>Target and result of an indicator in a region, as printed.</summary>
public sealed record ResultRow(string Region, Printed Target, Printed Actual, Lines Lines)
{
    public bool IsTotal => Region == Result.TotalRegion;

    /// <summary>For the projection of a query.</summary>
    public static Expression<Func<Result, ResultRow>> Of { get; } = r => new ResultRow(r.Region, r.Target, r.Actual, r.Lines);
}
