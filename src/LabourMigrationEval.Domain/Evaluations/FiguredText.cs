using System.Text.RegularExpressions;

namespace LabourMigrationEval.Domain.Evaluations;

/// <summary>A piece of a text: plain words, or a figure with the lines of the report that hold it.</summary>
/// <param name="Shown">The words to show.</param>
/// <param name="Value">The figure as the report prints it; null for plain words.</param>
/// <param name="Lines">Where the figure stands; null for plain words.</param>
public sealed record TextPiece(string Shown, string? Value, Lines? Lines);

/// <summary>
/// Text in our own words whose figures are tied to lines of the report, as <c>docs/evaluation-format.md</c> describes:
/// <c>{19@2363}</c>, <c>{six=6@663}</c>, <c>{12.5 per cent@85}</c>.
/// </summary>
public static partial class FiguredText
{
    /// <summary>The paragraphs of a text (parted by an empty line), each as its pieces in order.</summary>
    /// <exception cref="FormatException">A brace is not part of a well-formed figure.</exception>
    public static IReadOnlyList<IReadOnlyList<TextPiece>> Paragraphs(string text) =>
        [.. ParagraphTexts(text).Select(Pieces)];

    /// <summary>The paragraphs of a text as they are written, without the empty lines between them.</summary>
    public static IEnumerable<string> ParagraphTexts(string text) =>
        EmptyLine().Split(text).Where(paragraph => !string.IsNullOrWhiteSpace(paragraph)).Select(paragraph => paragraph.Trim());

    /// <summary>The pieces of one run of text, in order.</summary>
    /// <exception cref="FormatException">A brace is not part of a well-formed figure.</exception>
    public static IReadOnlyList<TextPiece> Pieces(string text)
    {
        List<TextPiece> pieces = [];
        var at = 0;
        foreach (Match figure in Figure().Matches(text))
        {
            AddWords(pieces, text[at..figure.Index]);
            pieces.Add(Read(figure));
            at = figure.Index + figure.Length;
        }
        AddWords(pieces, text[at..]);
        return pieces;
    }

    /// <summary>The text as a reader sees it, without the braces: for titles of pages, files and search.</summary>
    public static string Plain(string text) => Figure().Replace(text, m => m.Groups["shown"].Value);

    private static void AddWords(List<TextPiece> pieces, string words)
    {
        if (words.AsSpan().IndexOfAny('{', '}') >= 0)
            throw new FormatException($"“{words.Trim()}” holds a brace that is not part of a figure. Write figures as {{19@2363}}.");
        if (words.Length > 0) pieces.Add(new TextPiece(words, null, null));
    }

    private static TextPiece Read(Match figure)
    {
        var shown = figure.Groups["shown"].Value;
        var value = figure.Groups["value"] is { Success: true } given ? given.Value : Number().Match(shown).Value;
        if (value.Length == 0) throw new FormatException($"“{figure.Value}” shows no number. Name it, as in {{six=6@663}}.");
        return new TextPiece(shown, value, Lines.Parse(figure.Groups["lines"].Value));
    }

    [GeneratedRegex(@"\r?\n\s*\r?\n")]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"\{(?<shown>[^{}=@]+)(?:=(?<value>[^{}@]+))?@(?<lines>[0-9-]+)\}")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\d(?:[\d,]*\d)?(?:\.\d+)?")]
    private static partial Regex Number();
}
