using System.Globalization;
using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Web.Components;

/// <summary>How far a result lies from its target.</summary>
/// <param name="Difference">Result minus target: above 0 where more came than was promised.</param>
/// <param name="Computation">How the portal computed the distance, which is never below 0.</param>
public sealed record ResultGap(decimal Difference, Computation Computation)
{
    /// <summary>Whether the target was reached.</summary>
    public bool Reached => Difference >= 0;

    /// <summary>The distance between two printed figures; null where one of them is missing.</summary>
    public static ResultGap? Of(Printed target, Printed actual)
    {
        if (target.Number is not { } promised || actual.Number is not { } reached) return null;
        var distance = Math.Abs(reached - promised).ToString(CultureInfo.InvariantCulture);
        return new ResultGap(reached - promised, reached >= promised
            ? new Computation(distance, "result minus target", $"{actual} − {target}")
            : new Computation(distance, "target minus result", $"{target} − {actual}"));
    }

    /// <summary>The distance of an indicator's printed total from its printed target; null where the table prints no total.</summary>
    public static ResultGap? OfTotal(IEnumerable<ResultRow> rows) =>
        rows.FirstOrDefault(row => row.IsTotal) is { } total ? Of(total.Target, total.Actual) : null;
}
