using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace LabourMigrationEval.Domain.Assessments;

/// <content>Reading from text, and rounding for show.</content>
public readonly partial record struct Fraction
{
    /// <summary>Reads what <see cref="TryParse"/> reads, or says what is wrong.</summary>
    /// <exception cref="FormatException">The text is neither a decimal number nor a fraction.</exception>
    public static Fraction Parse(string text) => TryParse(text, out var value)
        ? value
        : throw new FormatException($"“{text}” is not a number. Write 4.5 or 9/2.");

    /// <summary>
    /// Reads a decimal number with a point ("4.5") or a fraction ("155/36"), in any culture the same.
    /// A comma, an exponent or a separator of thousands is refused: each reads differently in another place.
    /// </summary>
    public static bool TryParse(string? text, out Fraction value)
    {
        value = default;
        if (text is null || text.Length > MaxLength || Number().Match(text) is not { Success: true } match)
            return false;

        var decimals = match.Groups["decimals"].ValueSpan;
        var numerator = Whole(string.Concat(match.Groups["sign"].ValueSpan, match.Groups["whole"].ValueSpan, decimals));
        var denominator = match.Groups["below"] is { Success: true } below ? Whole(below.Value) : BigInteger.Pow(10, decimals.Length);
        if (denominator.IsZero)
            return false;

        value = new Fraction(numerator, denominator);
        return true;
    }

    /// <summary>
    /// The value as a decimal string with exactly <paramref name="places"/> decimals, a half going away from zero:
    /// 155/36 to two places is "4.31". The rule is that of the portal's published scores (docs/scoring.md).
    /// </summary>
    /// <param name="places">Number of decimals, 0 or more.</param>
    public string Round(int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        var unit = BigInteger.Pow(10, places);
        var scaled = (BigInteger.Abs(Numerator) * unit * 2 + Denominator) / (Denominator * 2);
        var sign = Sign < 0 && !scaled.IsZero ? "-" : "";
        var digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return places == 0 ? sign + digits : $"{sign}{digits[..^places]}.{digits[^places..]}";
    }

    [GeneratedRegex(@"\A\s*(?<sign>[+-]?)(?<whole>[0-9]+)(?:\.(?<decimals>[0-9]+)|/(?<below>[0-9]+))?\s*\z")]
    private static partial Regex Number();

    private static BigInteger Whole(string digits) =>
        BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
