using System.Text;
using System.Xml;

namespace LabourMigrationEval.Charts.Drawing;

/// <summary>Text as a chart may hold it: spaces folded, and nothing that no XML file or font can have.</summary>
internal static class PlainText
{
    public static string Of(string? text)
    {
        var plain = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var isSpace = rune.Value is ' ' or '\t' or '\n' or '\r' or 0x2028 or 0x2029;
            if (isSpace && (plain.Length == 0 || plain[^1] == ' '))
                continue;
            // A lone surrogate comes out of the enumeration as the replacement character already.
            var keep = rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);
            plain.Append(isSpace ? " " : keep ? rune.ToString() : "\uFFFD");
        }

        return plain.ToString().TrimEnd(' ');
    }
}
