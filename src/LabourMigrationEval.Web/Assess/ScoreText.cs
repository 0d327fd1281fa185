using System.Globalization;
using LabourMigrationEval.Domain.Assessments;

namespace LabourMigrationEval.Web.Assess;

/// <summary>Scores in digits.</summary>
internal static class ScoreText
{
    /// <summary>The exact value: as a decimal where three places hold it ("4.5"), else as a fraction ("155/36").</summary>
    public static string Exactly(this Fraction value) =>
        Enumerable.Range(0, 4).Select(value.Round).FirstOrDefault(text => Fraction.Parse(text) == value) ?? value.ToString();

    /// <summary>A score as reports print it, with one decimal at least: "5.0".</summary>
    public static string AsScore(this Fraction value) => value.Exactly() is var text && !text.Contains('.', StringComparison.Ordinal) && !text.Contains('/', StringComparison.Ordinal)
        ? value.Round(1)
        : text;

    /// <summary>A share in per cent, with one decimal unless it is whole: "50", "44.4".</summary>
    public static string AsPercent(this Fraction share) => (share * 100).Round((share * 100).Denominator.IsOne ? 0 : 1);

    /// <summary>The value as a chart draws it and a file of figures gives it: to twelve places, without zeros at the end.</summary>
    public static decimal AsDecimal(this Fraction value) =>
        decimal.Parse(value.Round(12).TrimEnd('0').TrimEnd('.'), CultureInfo.InvariantCulture);

    /// <summary>When a person last entered a score; null where all were read from the report.</summary>
    public static DateTime? LatestEntry(this Assessment assessment) =>
        assessment.Sources.SelectMany(source => source.Scores).Max(score => score.EnteredAt);
}
