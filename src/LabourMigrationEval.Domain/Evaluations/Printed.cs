using System.Globalization;
using System.Text.RegularExpressions;

namespace LabourMigrationEval.Domain.Evaluations;

/// <summary>
/// A cell or figure exactly as a report prints it ("410", "10.0%", "2.50", or empty). The text is kept, because
/// "410" and "410.0" are the same number and not the same print.
/// </summary>
public readonly partial record struct Printed(string Text)
{
    /// <summary>Nothing is printed there.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>The number in the text, without unit or sign of per cent; null where there is none.</summary>
    public decimal? Number =>
        Text is not null && Digits().Match(Text) is { Success: true } found
        && decimal.TryParse(found.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The text as printed.</summary>
    public override string ToString() => Text ?? "";

    // A comma parts thousands only where three digits follow.
    [GeneratedRegex(@"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?")]
    private static partial Regex Digits();
}
