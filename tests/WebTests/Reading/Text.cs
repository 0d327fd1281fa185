using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace WebTests.Reading;

/// <summary>The words of a page, as a reader sees them.</summary>
public static partial class Text
{
    private static readonly HashSet<string> Inline =
        ["a", "abbr", "b", "cite", "data", "em", "i", "ins", "del", "q", "small", "span", "strong", "sub", "sup", "time"];

    /// <summary>With single spaces.</summary>
    public static string Of(INode node) => Plain(node.TextContent);

    /// <summary>White space counts once, the joiner that keeps a period on one line not at all.</summary>
    public static string Plain(string text) => White().Replace(text.Replace("\u2060", "", StringComparison.Ordinal), " ").Trim();

    /// <summary>The runs of text between the edges of blocks; what <paramref name="leaveOut"/> names is left out.</summary>
    public static IEnumerable<string> Runs(INode root, Func<IElement, bool> leaveOut)
    {
        var text = new System.Text.StringBuilder();
        Add(root);
        return text.ToString().Split('\n').Select(Plain).Where(run => run.Length > 0);

        void Add(INode node)
        {
            if (node is IText words)
            {
                text.Append(words.Data.Replace('\n', ' '));
                return;
            }
            if (node is not IElement element) return;
            if (leaveOut(element))
            {
                text.Append('…');
                return;
            }
            var edge = Inline.Contains(element.LocalName) ? ' ' : '\n';
            text.Append(edge);
            foreach (var child in element.ChildNodes) Add(child);
            text.Append(edge);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
