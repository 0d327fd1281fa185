using System.Globalization;
using System.Text.RegularExpressions;
using LabourMigrationEval.Domain.Evaluations;

namespace Tests;

/// <summary>Whether lines of a report hold a figure, in digits or in English words.</summary>
public static partial class PrintedIn
{
    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static IEnumerable<string> Slice(IReadOnlyList<string> report, Lines lines) =>
        Enumerable.Range(lines.First - 1, lines.Count).Where(i => i < report.Count).Select(i => report[i]);

    public static bool Lines(IReadOnlyList<string> report, Lines lines, string figure)
    {
        var text = Thousands().Replace(string.Join(' ', Slice(report, lines)), "");
        var number = Digits().Match(Thousands().Replace(figure, "")).Value;
        if (number.Length == 0) return false;
        // The mark of a footnote can be glued to a figure ("122138"): up to three digits more are no other figure.
        if (Regex.IsMatch(text, $@"(?<![\d.]){Regex.Escape(number)}(?:\d{{1,3}})?(?!\.?\d)")) return true;
        return int.TryParse(number, CultureInfo.InvariantCulture, out var whole)
            && InWords(whole).Any(words => Regex.IsMatch(text, $@"\b{words}\b", RegexOptions.IgnoreCase));
    }

    private static IEnumerable<string> InWords(int number) => number switch
    {
        1 => ["one", "a", "an", "single", "first", "once"],
        2 => ["two", "both", "second", "twice"],
        3 => ["three", "third"],
        >= 0 and < 20 => [Ones[number]],
        < 100 => [number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}[- ]{Ones[number % 10]}"],
        _ => [],
    };

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();

    // "13,000" and "13 000" are one number.
    [GeneratedRegex(@"(?<=\d)[,   ](?=\d{3}(?!\d))")]
    private static partial Regex Thousands();
}
