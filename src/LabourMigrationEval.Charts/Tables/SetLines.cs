using LabourMigrationEval.Charts.Drawing;

namespace LabourMigrationEval.Charts.Tables;

/// <summary>A line of text as it is set.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Set">How it is set.</param>
/// <param name="Above">Space above it, in points.</param>
/// <param name="StaysWithNext">Whether it may not be the last one on a page.</param>
/// <param name="Paragraph">Which paragraph it is of.</param>
/// <param name="Tag">What that is.</param>
internal sealed record SetLine(string Text, SetLook Set, double Above, bool StaysWithNext, int Paragraph, Tag Tag)
{
    public double Height => Above + Set.Leading;
}

/// <summary>How lines of a look are set, in points.</summary>
internal sealed record SetLook(Face Face, double Size, double Leading, Role Role, double Before)
{
    private static readonly SetLook Title = new(Face.SerifStrong, 20, 25, Role.Text, 0);
    private static readonly SetLook Heading = new(Face.SerifStrong, 13, 17, Role.Text, 12);
    private static readonly SetLook Strong = new(Face.SansStrong, 8.5, 11, Role.Text, 4);
    private static readonly SetLook Text = new(Face.Sans, 8.5, 11, Role.Text, 3);
    private static readonly SetLook Soft = new(Face.Sans, 8, 10.5, Role.Soft, 2);

    public static SetLook Of(LineLook look) => look switch
    {
        LineLook.Title => Title,
        LineLook.Heading => Heading,
        LineLook.Strong => Strong,
        LineLook.Text => Text,
        LineLook.Soft => Soft,
        _ => throw new ArgumentOutOfRangeException(nameof(look), look, null),
    };
}

/// <summary>Paragraphs broken into lines of a width.</summary>
internal static class SetLines
{
    private const int Short = 6;

    public static List<SetLine> Of(IEnumerable<PrintedLine> paragraphs, double width)
    {
        var lines = new List<SetLine>();
        foreach (var (number, paragraph) in paragraphs.Index())
        {
            var set = SetLook.Of(paragraph.Look);
            var broken = paragraph.Text.ReplaceLineEndings("\n").Split('\n')
                .SelectMany(part => Typesetter.Wrap(Typesetter.Shown(PlainText.Of(part), set.Face), set.Face, set.Size, width)).ToList();
            foreach (var (place, text) in broken.Index())
            {
                var above = place == 0 && lines.Count > 0 ? set.Before : 0;
                var isLabel = paragraph.Look is LineLook.Strong or LineLook.Heading;
                // A short paragraph stays whole; of a long one, no line is left alone on its page.
                lines.Add(new SetLine(text, set, above, isLabel || (place < broken.Count - 1 && (broken.Count <= Short || place == 0 || place == broken.Count - 2)), number, TagOf(paragraph.Look)));
            }
        }
        return lines;
    }

    private static Tag TagOf(LineLook look) => look switch { LineLook.Title => Tag.Title, LineLook.Heading => Tag.Heading, _ => Tag.Paragraph };

    public static double Height(IEnumerable<SetLine> lines) => lines.Sum(line => line.Height);

    /// <summary>How many of the lines go into a height, without leaving one behind that stays with the next; all where none may part.</summary>
    public static int Fitting(IReadOnlyList<SetLine> lines, double height)
    {
        var (count, used) = (0, 0.0);
        while (count < lines.Count && used + lines[count].Height <= height) used += lines[count++].Height;
        if (count == lines.Count) return count;
        var parted = count;
        while (parted > 0 && lines[parted - 1].StaysWithNext) parted--;
        return parted;
    }
}
