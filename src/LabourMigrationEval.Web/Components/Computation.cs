using System.Globalization;

namespace LabourMigrationEval.Web.Components;

/// <summary>A figure that the portal computed.</summary>
/// <param name="Value">The figure in digits.</param>
/// <param name="Formula">How it is computed, in words: "result minus target".</param>
/// <param name="Inputs">What went in: "19 − 12".</param>
public sealed record Computation(string Value, string Formula, string Inputs)
{
    /// <summary>A count of things that the page lists or links to.</summary>
    public static Computation Count(int number, string things) =>
        new(number.ToString(CultureInfo.InvariantCulture), "count", $"{things} in this portal");
}
