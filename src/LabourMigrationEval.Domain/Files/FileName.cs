using System.Globalization;
using System.Text;

namespace LabourMigrationEval.Domain.Files;

/// <summary>The name of a file as somebody's computer gave it.</summary>
public static class FileName
{
    /// <summary>Most letters of a name.</summary>
    public const int Longest = 150;

    private const string NeverInNames = "<>:\"|?*";

    /// <summary>
    /// The name without a path, without signs that no system keeps in names, and without those that turn the direction
    /// of writing: they make the end of a name look like something else.
    /// </summary>
    public static string Clean(string? given)
    {
        var name = new StringBuilder();
        foreach (var rune in (given ?? "").EnumerateRunes())
        {
            if (rune.Value is '/' or '\\') name.Clear();
            else if (rune.Value is not 0xFFFD && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
                name.Append(rune.IsBmp && NeverInNames.Contains((char)rune.Value, StringComparison.Ordinal) ? "-" : rune.ToString());
        }
        var clean = name.ToString().Trim(' ', '.');
        return clean.Length == 0 ? "file" : Shortened(clean);
    }

    /// <summary>How a name ends, in lower case and without its dot; empty where it has no such end.</summary>
    public static string Extension(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    private static string Shortened(string name)
    {
        if (name.Length <= Longest) return name;
        var end = Path.GetExtension(name);
        if (end.Length > 10) end = "";
        var stem = name[..(Longest - end.Length)];
        if (char.IsHighSurrogate(stem[^1])) stem = stem[..^1];
        return stem.TrimEnd(' ', '.') + end;
    }
}
