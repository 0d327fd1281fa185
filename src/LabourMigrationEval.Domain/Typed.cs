using System.Text;

namespace LabourMigrationEval.Domain;

/// <summary>Words as somebody typed or pasted them, before they are kept.</summary>
public static class Typed
{
    /// <summary>
    /// The words without signs that no page shows and not every database keeps: control characters and halves of
    /// letters. Line breaks of any kind become plain ones; no letter is lost. Null stays null.
    /// </summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(words))]
    public static string? Clean(string? words)
    {
        if (words is null) return null;
        var kept = new StringBuilder(words.Length);
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\v' or '\u2028' or '\u2029') kept.Append('\n');
            else if (rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF or 0xFFFD))) kept.Append(rune);
        }
        return kept.ToString();
    }
}
