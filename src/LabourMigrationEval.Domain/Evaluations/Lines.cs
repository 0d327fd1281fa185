using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LabourMigrationEval.Domain.Evaluations;

/// <summary>A run of lines in the text of a report, both ends included, counted from 1.</summary>
public readonly record struct Lines
{
    /// <summary>Makes a run of lines.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The first line is below 1, or the last before the first.</exception>
    public Lines(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        (First, Last) = (first, last);
    }

    /// <summary>Number of the first line, from 1.</summary>
    public int First { get; }

    /// <summary>Number of the last line, not before <see cref="First"/>.</summary>
    public int Last { get; }

    /// <summary>How many lines these are, at least 1.</summary>
    public int Count => Last - First + 1;

    /// <summary>Whether all of <paramref name="other"/> lies within these lines.</summary>
    public bool Cover(Lines other) => First <= other.First && other.Last <= Last;

    /// <summary>Reads "76" or "76-84".</summary>
    /// <exception cref="FormatException">The text is neither a line number nor two of them in order.</exception>
    public static Lines Parse(string text) => TryParse(text, out var lines)
        ? lines
        : throw new FormatException($"“{text}” names no lines. Write a line number or a range, such as 76 or 76-84.");

    /// <summary>Reads "76" or "76-84"; false where the text is neither.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Lines lines)
    {
        lines = default;
        if (text is null) return false;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var head = dash < 0 ? text : text[..dash];
        var tail = dash < 0 ? text : text[(dash + 1)..];
        if (!int.TryParse(head, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(tail, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            || first < 1 || last < first) return false;
        lines = new Lines(first, last);
        return true;
    }

    /// <summary>"76-84", or "76" for a single line: the form in addresses and files.</summary>
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
