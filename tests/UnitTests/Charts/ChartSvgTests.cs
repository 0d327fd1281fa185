using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LabourMigrationEval.Charts;
using Xunit;

namespace UnitTests.Charts;

public partial class ChartSvgTests
{
    [Fact]
    public void A_file_carries_the_fonts_that_it_needs_and_stays_small()
    {
        var svg = ChartSvg.File(Sample.Chart);

        Assert.Equal(3, Faces().Count(svg));
        Assert.DoesNotContain("unicode-range", svg, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 50_000, 100_000);
    }

    [Fact]
    public void Extended_letters_bring_their_part_of_the_font_along()
    {
        var svg = ChartSvg.File(Sample.Chart with { Title = "Mosty w Łodzi", Notes = ["Źródło"], Mark = "Przykład" });

        Assert.Equal(6, Faces().Count(svg));
        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 100_000, 200_000);
    }

    [Fact]
    public void Fonts_can_be_left_out()
    {
        var svg = ChartSvg.File(Sample.Chart, embedFonts: false);

        Assert.DoesNotContain("@font-face", svg, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 1_000, 15_000);
    }

    [Theory]
    [InlineData(ChartTheme.Light, "#ffffff", "#48637d", "#15202b")]
    [InlineData(ChartTheme.Dark, "#12181f", "#93abc2", "#e9edf1")]
    [InlineData(ChartTheme.PrintGrey, "#ffffff", "#555555", "#000000")]
    public void A_theme_gives_the_colours(ChartTheme theme, string paper, string bar, string overall)
    {
        var svg = Sample.File(Sample.Chart, new ChartLook(theme));

        var rectangles = svg.Elements().Where(element => element.Name.LocalName == "rect").ToList();
        Assert.Equal(paper, rectangles[0].Attribute("fill")!.Value);
        Assert.Equal(3, svg.Having("rect", "fill", bar).Count);
        Assert.Single(svg.Having("rect", "fill", overall));
    }

    [Fact]
    public void Grey_print_has_no_colour() => Assert.All(
        Colours().Matches(ChartSvg.File(Sample.Chart, new ChartLook(ChartTheme.PrintGrey), embedFonts: false)),
        colour => Assert.Single(colour.Value[1..].Chunk(2).Select(pair => new string(pair)).Distinct()));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_element_for_a_page_leaves_fonts_and_colours_to_the_page(bool plotOnly)
    {
        var svg = ChartSvg.Inline(Sample.Chart, ChartLook.Wide, plotOnly);

        Assert.DoesNotMatch(Colours(), svg);
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("id=", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<title", svg, StringComparison.Ordinal);
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plot_alone_has_the_bars_and_neither_title_nor_notes()
    {
        var whole = Sample.Inline(Sample.Chart);
        var plot = XElement.Parse(ChartSvg.Inline(Sample.Chart, ChartLook.Wide, plotOnly: true));

        Assert.Equal(Widths(whole), Widths(plot));
        Assert.Empty(plot.Having("text", "class", "t c-text"));
        Assert.DoesNotContain(plot.Texts(), text => text.Value.StartsWith("Source", StringComparison.Ordinal));
        Assert.Equal("Relevance: 5.09 (satisfactory)", plot.Attribute("aria-label")!.Value.Split(';')[0]);

        static IEnumerable<string> Widths(XElement svg) =>
            svg.Having("rect", "class", "c-bar").Select(bar => bar.Attribute("width")!.Value);
    }

    [Fact]
    public void Two_runs_give_the_same_file_also_at_the_same_time()
    {
        var first = ChartSvg.File(Sample.Chart);

        Assert.All(Enumerable.Range(0, 16).AsParallel().Select(_ => ChartSvg.File(Sample.Chart)).ToList(), svg => Assert.Equal(first, svg));
    }

    [Theory]
    [InlineData(279)]
    [InlineData(2001)]
    public void A_width_that_cannot_hold_a_chart_is_refused(int width) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartSvg.Inline(Sample.Chart, width));

    [GeneratedRegex("@font-face")]
    private static partial Regex Faces();

    [GeneratedRegex("#[0-9a-fA-F]{6}")]
    private static partial Regex Colours();
}
