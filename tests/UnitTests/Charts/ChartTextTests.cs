using System.Xml.Linq;
using LabourMigrationEval.Charts;
using LabourMigrationEval.Charts.Drawing;
using Xunit;

namespace UnitTests.Charts;

public class ChartTextTests
{
    private const string Arabic = "تقييم الجسور: أفضل النتائج في الملاءمة (2018–22)";

    public static TheoryData<int> Widths => [ChartLook.Wide, ChartLook.Medium, ChartLook.Narrow];

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_long_title_wraps_and_loses_no_word(int width)
    {
        var lines = TitleLines(Sample.File(Sample.Chart, new ChartLook(Width: width)));

        Assert.True(lines.Count > 1);
        Assert.Equal(Sample.Chart.Title, string.Join(' ', lines.Select(line => line.Value)));
        Assert.All(lines, line => Assert.True(Width(line) <= width));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_line_of_text_stays_on_the_page_and_no_two_lines_cross(int width)
    {
        var odd = Sample.Chart with
        {
            Title = string.Concat(Enumerable.Repeat("Word ", 400)),
            Notes = [new string('x', 500), Arabic],
            Bars =
            [
                .. Sample.Chart.Bars,
                new() { Name = "Gender equality, non-discrimination and the inclusion of all", Value = new(6), Shown = "6.00" },
                new() { Name = "Unbreakable" + new string('n', 80), Shown = "neither report nor annexes state any number for this" },
                new() { Name = "Lowest", Value = new(1, 6), Shown = "1.00–6.00" },
            ],
        };

        var texts = Sample.File(odd, new ChartLook(Width: width)).Texts().Select(Box).ToList();
        Assert.All(texts, text => Assert.True(text.Left >= -1 && text.Right <= width + 1, $"“{text.Text}” leaves the page."));
        Assert.All(texts.SelectMany((one, index) => texts.Skip(index + 1).Select(other => (one, other))), pair => Assert.False(
            Cross(pair.one, pair.other), $"“{pair.one.Text}” and “{pair.other.Text}” cross."));
    }

    [Fact]
    public void The_text_alternative_is_made_from_the_data()
    {
        var svg = Sample.File(Sample.Chart);

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("en", svg.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("title desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal(Sample.Chart.Title, Assert.Single(svg.Having("title", "id", "title")).Value);
        Assert.Equal(
            "Fictional example. Bridges, 2018–22: weighted score for each criterion, on a scale from 1 to 6. "
            + "Relevance: 5.09 (satisfactory); Efficiency: 3.20 (somewhat unsatisfactory); Impact: 3.28 to 4.53; Overall: 3.86–4.27. "
            + "Weights: team 4, synthesis 2, surveys 1 each. Overall is the mean of the criteria. "
            + "Source: Bridges, 2018–22, assessment version 2.",
            Assert.Single(svg.Having("desc", "id", "desc")).Value);
    }

    [Fact]
    public void The_mark_stands_in_the_drawing() => Sample.File(Sample.Chart).Text("Fictional example");

    [Theory]
    [InlineData("""<script>alert("1")</script> & 'so' ]]>""")]
    [InlineData(Arabic)]
    [InlineData("职业安全")]
    public void Any_words_come_back_as_they_were_given(string words)
    {
        var chart = Sample.Chart with { Title = words, Bars = [.. Sample.Chart.Bars, new() { Name = "Last", Shown = words }] };

        var svg = Sample.File(chart);
        Assert.Equal(words, string.Join(' ', TitleLines(svg).Select(line => line.Value)));
        Assert.Contains("Last: " + words, svg.Having("desc", "id", "desc")[0].Value, StringComparison.Ordinal);
        Assert.Contains("Last: " + words, Sample.Inline(chart).Attribute("aria-label")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_file_can_hold_is_replaced_and_spaces_are_folded()
    {
        var svg = Sample.File(Sample.Chart with { Title = " a\r\n\t\u0001b  \uD800 " });

        Assert.Equal("a \uFFFDb \uFFFD", svg.Having("title", "id", "title")[0].Value);
    }

    private static List<XElement> TitleLines(XElement svg) =>
        [.. svg.Texts().Where(text => text.Attribute("font-family")?.Value.StartsWith("'Chart Serif'", StringComparison.Ordinal) == true)];

    private static double Width(XElement text)
    {
        var strong = text.Attribute("font-weight") is not null;
        var face = text.Attribute("font-family") is not null ? Face.SerifStrong : strong ? Face.SansStrong : Face.Sans;
        return Typesetter.Width(text.Value, face, text.Number("font-size"));
    }

    private static (string Text, double Left, double Right, double Top, double Bottom) Box(XElement text)
    {
        var width = Width(text);
        var left = text.Number("x") - text.Attribute("text-anchor")?.Value switch { "middle" => width / 2, "end" => width, _ => 0 };
        return (text.Value, left, left + width, text.Number("y") - 0.7 * text.Number("font-size"), text.Number("y"));
    }

    private static bool Cross(
        (string Text, double Left, double Right, double Top, double Bottom) one,
        (string Text, double Left, double Right, double Top, double Bottom) other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
