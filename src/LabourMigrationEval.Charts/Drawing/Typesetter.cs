using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;
using Buffer = HarfBuzzSharp.Buffer;

namespace LabourMigrationEval.Charts.Drawing;

/// <summary>Measures and breaks text with the very fonts that it is drawn with, so that a chart is laid out the same everywhere.</summary>
internal static class Typesetter
{
    private const int NonBreakingHyphen = 0x2011;

    // The three faces are read once; they don't change after that and may be used by several threads.
    private static readonly Dictionary<Face, SKShaper> Shapers = Enum.GetValues<Face>().ToDictionary(face => face, face =>
    {
        using var stream = FontFiles.Open(face);
        return new SKShaper(SKTypeface.FromStream(stream));
    });

    public static SKFont Font(Face face, double size) => new(Shapers[face].Typeface, (float)size)
    {
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        Subpixel = true,
        LinearMetrics = true,
    };

    /// <summary>The glyphs of a line with kerning and ligatures, and where they stand.</summary>
    public static SKShaper.Result Shape(string text, Face face, SKFont font)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        // The fonts have no letters that run from the right, and a figure in such a line must not be turned round.
        buffer.Direction = Direction.LeftToRight;
        return Shapers[face].Shape(buffer, font);
    }

    /// <summary>
    /// The text with letters that the font has: composed ones where they stand apart, and a mark for each that it lacks.
    /// Spaces of all widths are spaces, and signs that show nothing are left out.
    /// </summary>
    public static string Shown(string text, Face face)
    {
        var shown = new StringBuilder();
        using var font = Font(face, 1);
        foreach (var rune in text.Normalize().EnumerateRunes())
        {
            if (font.ContainsGlyph(rune.Value)) shown.Append(rune);
            else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator) shown.Append(' ');
            else if (rune.Value == NonBreakingHyphen) shown.Append('-');
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format) shown.Append(Tables.PrintedTable.NoLetter);
        }

        return shown.ToString();
    }

    public static double Width(string text, Face face, double size)
    {
        using var font = Font(face, size);
        return Shape(text, face, font).Width;
    }

    /// <summary>The text in lines that are at most <paramref name="max"/> wide; a word that is wider alone is broken within.</summary>
    public static IReadOnlyList<string> Wrap(string text, Face face, double size, double max) =>
        Fill(Words(text, face, size, max), Width(" ", face, size), max);

    /// <summary>As many lines as <see cref="Wrap"/> makes, but of lengths as even as can be.</summary>
    public static IReadOnlyList<string> WrapEvenly(string text, Face face, double size, double max)
    {
        var space = Width(" ", face, size);
        var words = Words(text, face, size, max);
        var lines = Fill(words, space, max);
        var narrowest = words.Select(word => word.Width).DefaultIfEmpty().Max();
        for (var narrower = max - 8; lines.Count > 1 && narrower >= narrowest; narrower -= 8)
        {
            var tighter = Fill(words, space, narrower);
            if (tighter.Count > lines.Count)
                break;
            lines = tighter;
        }

        return lines;
    }

    private static List<string> Fill(List<(string Text, double Width)> words, double space, double max)
    {
        var lines = new List<string>();
        var width = 0.0;
        foreach (var word in words)
        {
            if (lines.Count == 0 || width + space + word.Width > max)
            {
                lines.Add(word.Text);
                width = word.Width;
                continue;
            }

            lines[^1] += " " + word.Text;
            width += space + word.Width;
        }

        return lines;
    }

    private static List<(string Text, double Width)> Words(string text, Face face, double size, double max) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => Width(word, face, size) <= max ? [word] : Pieces(word, face, size, max))
            .Select(piece => (piece, Width(piece, face, size))),
    ];

    private static IEnumerable<string> Pieces(string word, Face face, double size, double max)
    {
        var piece = new StringBuilder();
        var characters = StringInfo.GetTextElementEnumerator(word);
        while (characters.MoveNext())
        {
            var character = characters.GetTextElement();
            if (piece.Length > 0 && Width(piece + character, face, size) > max)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(character);
        }

        yield return piece.ToString();
    }
}
