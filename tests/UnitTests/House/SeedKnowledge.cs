using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace UnitTests.House;

/// <summary>What is particular to the evaluations that ship with the portal, and so must not stand in its code.</summary>
internal sealed partial class SeedKnowledge
{
    private const int RunLength = 8;
    private const int FewestDigits = 3;

    private static readonly string[] PrintedCells =
        ["printed", "target", "result", "count", "regularBudget", "xbdc", "rbsa", "total", "sample"];

    private static readonly HashSet<decimal> Ordinary =
    [
        .. Enum.GetValues<HttpStatusCode>().Select(code => (decimal)code),
        .. Enumerable.Range(7, 24).Select(power => (decimal)(1 << power)),
    ];

    private readonly HashSet<string> names = [];
    private readonly HashSet<decimal> figures = [];
    private readonly HashSet<string> runs = [];

    public SeedKnowledge(IEnumerable<string> documents)
    {
        foreach (var document in documents)
        {
            using var json = JsonDocument.Parse(document);
            if (json.RootElement.TryGetProperty("evaluation", out var evaluation)) LearnNames(evaluation);
            if (json.RootElement.TryGetProperty("units", out var units)) LearnUnits(units);
            LearnTexts(json.RootElement, member: "");
        }
    }

    /// <summary>What of it stands in a source file.</summary>
    public IEnumerable<string> In(string source) =>
        names.Where(name => Regex.IsMatch(source, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])"))
            .Concat(Figures(source).Where(figures.Contains).Select(figure => figure.ToString(CultureInfo.InvariantCulture)))
            .Concat(Runs(source).Where(runs.Contains))
            .Distinct();

    private void LearnNames(JsonElement evaluation)
    {
        var organisation = evaluation.GetProperty("organisation");
        names.Add(evaluation.GetProperty("slug").GetString()!);
        foreach (var member in organisation.EnumerateObject()) names.Add(member.Value.GetString()!);
    }

    private void LearnUnits(JsonElement units)
    {
        foreach (var unit in units.EnumerateArray()) names.Add(unit.GetProperty("key").GetString()!);
    }

    private void LearnTexts(JsonElement element, string member)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) LearnTexts(property.Value, property.Name);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) LearnTexts(item, member);
                break;
            case JsonValueKind.String:
                var text = element.GetString()!;
                runs.UnionWith(Runs(Figured().Replace(text, "$1")));
                var printed = PrintedCells.Contains(member) ? text : string.Join(' ', Figured().Matches(text).Select(figure => figure.Groups[1].Value));
                figures.UnionWith(Figures(printed).Where(IsTelling));
                break;
        }
    }

    /// <summary>
    /// A figure that code would hardly hold by chance: three digits or more, and neither round, nor a year, a power of two
    /// or a status code of HTTP.
    /// </summary>
    private static bool IsTelling(decimal figure) =>
        figure == decimal.Truncate(figure)
            ? figure >= 100 && figure % 10 != 0 && figure is not (>= 1900 and < 2100) && !Ordinary.Contains(figure)
            : figure.ToString("G29", CultureInfo.InvariantCulture).Count(char.IsAsciiDigit) >= FewestDigits;

    private static IEnumerable<decimal> Figures(string text) =>
        Number().Matches(text).Select(number =>
            decimal.Parse(number.Groups[1].Value.Replace("_", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture));

    private static IEnumerable<string> Runs(string text)
    {
        var words = Word().Matches(text).Select(word => word.Value.ToLowerInvariant()).ToArray();
        for (var start = 0; start + RunLength <= words.Length; start++)
            yield return string.Join(' ', words[start..(start + RunLength)]);
    }

    /// <summary>A figure in a text of the seed: {shown@lines} or {shown=value@lines}.</summary>
    [GeneratedRegex(@"\{([^{}@]*)@[^{}]*\}")]
    private static partial Regex Figured();

    /// <summary>Not a colour, a part of a version or a length in px; with a literal's suffix or separators it is one.</summary>
    [GeneratedRegex(@"(?<![\w.#-])(\d{1,3}(?:[,_]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?=[mMdDfFlLuU]{0,2}(?!\w|\.\d))")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
