using System.Globalization;
using System.Text;

namespace LabourMigrationEval.Data;

/// <summary>Text as a search sees it: lower case, without accents, the same in memory and in both databases.</summary>
public static class Folded
{
    /// <summary>Folds a text.</summary>
    public static string Text(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(letter));
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
