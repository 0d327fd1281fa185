using System.Globalization;
using System.Text;

namespace LabourMigrationEval.Charts.Drawing;

/// <summary>The embedded fonts: whole ones to draw with, and the parts of them that go into an SVG file.</summary>
internal static class FontFiles
{
    // What the file of extended Latin letters holds beyond the basic one (its publisher's unicode-range).
    private static readonly (int First, int Last)[] Extended =
        [(0x0100, 0x02BA), (0x1E00, 0x1E9F), (0x1EF2, 0x1EFF), (0x20A0, 0x20C4), (0x2C60, 0x2C7F), (0xA720, 0xA7FF)];

    public static Stream Open(Face face) => Open(face switch
    {
        Face.Sans => "SourceSans3-Regular.ttf",
        Face.SansStrong => "SourceSans3-SemiBold.ttf",
        Face.SerifStrong => "SourceSerif4-SemiBold.ttf",
        _ => throw new ArgumentOutOfRangeException(nameof(face)),
    });

    /// <summary>The @font-face rules for the faces and letters of a picture, with the fonts in them.</summary>
    public static string Css(Picture picture)
    {
        var css = new StringBuilder();
        foreach (var face in picture.Shapes.OfType<Words>().GroupBy(words => words.Face).OrderBy(group => group.Key))
        {
            css.Append(Rule(face.Key, "latin", range: null));
            // Of two rules for one face the last that has the letter counts, so the extended part names its range.
            if (face.Any(words => words.Text.EnumerateRunes().Any(IsExtended)))
                css.Append(Rule(face.Key, "latin-ext", string.Join(',', Extended.Select(range => $"U+{range.First:X}-{range.Last:X}"))));
        }

        return css.ToString();
    }

    // The name isn't that of the font: a reader's own copy of it must not stand in for the one that was measured.
    public static string Family(Face face) => face == Face.SerifStrong ? "Chart Serif" : "Chart Sans";

    public static int Weight(Face face) => face == Face.Sans ? 400 : 600;

    private static bool IsExtended(Rune rune) => Array.Exists(Extended, range => rune.Value >= range.First && rune.Value <= range.Last);

    private static string Rule(Face face, string part, string? range)
    {
        var family = face == Face.SerifStrong ? "source-serif-4" : "source-sans-3";
        using var file = Open(string.Create(CultureInfo.InvariantCulture, $"{family}-{part}-{Weight(face)}-normal.woff2"));
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return $"@font-face{{font-family:\"{Family(face)}\";font-weight:{Weight(face)};"
            + $"src:url(data:font/woff2;base64,{Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length)}) format(\"woff2\")"
            + (range is null ? "}" : $";unicode-range:{range}}}");
    }

    private static Stream Open(string name) => typeof(FontFiles).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The font {name} isn't embedded.");
}
