using System.Globalization;
using System.Text;

namespace LabourMigrationEval.Domain;

/// <summary>Text as a search sees it: lower case, without accents, the same in memory and in both databases.</summary>
public static class Folded
{
    /// <summary>Folds a text. What is no letter of Unicode, or none that a database keeps, is left out.</summary>
    public static string Text(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune != Rune.ReplacementChar && !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned)
                letters.Append(rune);
            else
                letters.Append(' ');
        var folded = new StringBuilder(letters.Length);
        foreach (var letter in letters.ToString().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(letter));
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
