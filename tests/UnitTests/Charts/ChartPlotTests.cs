using System.Xml.Linq;
using LabourMigrationEval.Charts;
using LabourMigrationEval.Charts.Drawing;
using Xunit;

namespace UnitTests.Charts;

/// <summary>The plot as every renderer gets it, read from the element for a page, where a class says what a shape is.</summary>
public class ChartPlotTests
{
    public static TheoryData<int> Widths => [ChartLook.Wide, ChartLook.Medium, ChartLook.Narrow, 888, 320];

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_bar_is_as_long_as_its_value_is_above_the_lowest_step(int width)
    {
        var svg = Sample.Inline(Sample.Chart, width);
        var (left, right) = Scale(svg);

        var bars = svg.Having("rect", "class", "c-bar");
        Assert.Equal(3, bars.Count);
        Assert.All(bars, bar => Assert.Equal(left, bar.Number("x")));
        Assert.Equal(4.09 / 5 * (right - left), bars[0].Number("width"), 0.02);
        Assert.Equal(2.20 / 5 * (right - left), bars[1].Number("width"), 0.02);
        Assert.Equal(2.28 / 5 * (right - left), bars[2].Number("width"), 0.02);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_range_is_solid_to_its_low_end_and_pale_with_whiskers_to_its_high_end(int width)
    {
        var svg = Sample.Inline(Sample.Chart, width);
        var (left, right) = Scale(svg);

        var solid = svg.Having("rect", "class", "c-bar")[2];
        var pale = svg.Having("rect", "class", "c-may")[0];
        Assert.Equal(solid.End(), pale.Number("x"), 0.02);
        Assert.Equal(left + 3.53 / 5 * (right - left), pale.End(), 0.02);
        var whiskers = svg.Having("line", "class", "c-whisk").Take(3).ToList();
        Assert.Equal(pale.Number("x"), whiskers[0].Number("x1"), 0.01);
        Assert.Equal(pale.End(), whiskers[1].Number("x1"), 0.02);
        Assert.True(whiskers[0].Number("y1") < pale.Number("y") && whiskers[0].Number("y2") > pale.Number("y") + pale.Number("height"));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void What_is_not_stated_is_an_outline_over_the_whole_scale_and_never_a_bar(int width)
    {
        var svg = Sample.Inline(Sample.NothingStated, width);
        var (left, right) = Scale(svg);

        Assert.All(["c-bar", "c-all", "c-may", "c-whisk"], name => Assert.DoesNotContain(svg.Descendants(), Is(name)));
        var outlines = svg.Having("rect", "class", "c-none");
        Assert.Equal(4, outlines.Count);
        Assert.All(outlines, outline => Assert.Equal((left, right), (outline.Number("x"), outline.End())));
        Assert.Equal(4, svg.Texts().Count(text => text.Value == "no number printed"));
    }

    [Fact]
    public void Overall_is_drawn_in_ink_and_set_apart_by_a_rule()
    {
        var svg = Sample.Inline(Sample.Chart);

        var overall = Assert.Single(svg.Having("rect", "class", "c-all"));
        var above = svg.Having("rect", "class", "c-bar")[^1];
        var rule = Assert.Single(svg.Having("line", "class", "c-grid"), line => line.Number("y1") == line.Number("y2"));
        Assert.InRange(rule.Number("y1"), above.Number("y") + above.Number("height"), overall.Number("y"));
    }

    [Fact]
    public void On_a_narrow_page_the_name_stands_above_its_bar_and_the_value_at_the_right_edge()
    {
        var svg = Sample.Inline(Sample.Chart, ChartLook.Narrow);

        var bar = svg.Having("rect", "class", "c-bar")[0];
        Assert.True(svg.Text("Relevance").Number("y") < bar.Number("y"));
        Assert.Equal(ChartLook.Narrow, svg.Text("5.09").Number("x"));
        Assert.Equal("end", svg.Text("5.09").Attribute("text-anchor")!.Value);
    }

    [Fact]
    public void On_a_wide_page_the_value_stands_just_past_the_end_of_its_bar()
    {
        var svg = Sample.Inline(Sample.Chart);

        Assert.InRange(svg.Text("5.09").Number("x") - svg.Having("rect", "class", "c-bar")[0].End(), 5, 15);
        Assert.InRange(svg.Text("3.28–4.53").Number("x") - svg.Having("rect", "class", "c-may")[0].End(), 5, 15);
    }

    [Fact]
    public void A_score_on_the_lowest_step_is_still_seen()
    {
        var lowest = Sample.Chart with { Bars = [new() { Name = "Impact", Value = new(1), Shown = "1.00" }] };

        Assert.Equal(2, Assert.Single(Sample.Inline(lowest).Having("rect", "class", "c-bar")).Number("width"));
    }

    [Fact]
    public void Labels_of_the_scale_stand_at_every_step_or_where_they_have_no_room_whole_at_both_ends()
    {
        Assert.Equal(10, Sample.Inline(Sample.Chart).Having("text", "font-size", "12.5").Count(IsLabel));

        var ends = Sample.Inline(Sample.Chart, ChartLook.Medium).Having("text", "font-size", "12.5").Where(IsLabel);
        Assert.Equal(["highly unsatisfactory", "highly satisfactory"], ends.Select(text => text.Value));

        static bool IsLabel(XElement text) => text.Attribute("font-weight") is null && text.Attribute("class")!.Value == "c-soft"
            && Sample.Chart.Steps.Any(step => step.Label!.Contains(text.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_scale_of_many_steps_shows_only_numbers_that_do_not_touch()
    {
        var percent = Sample.Chart with
        {
            Steps = [.. Enumerable.Range(0, 101).Select(step => new ScaleStep(step))],
            Bars = [new() { Name = "Impact", Value = new(50), Shown = "50 %" }],
        };

        var numbers = Sample.Inline(percent).Texts().Where(text => int.TryParse(text.Value, out _)).ToList();
        Assert.Equal(("0", "100"), (numbers[0].Value, numbers[^1].Value));
        Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(pair.Second.Number("x") - pair.First.Number("x")
            > Typesetter.Width(pair.Second.Value, Face.SansStrong, 15)));
    }

    private static (double Left, double Right) Scale(XElement svg)
    {
        var grid = svg.Having("line", "class", "c-grid").Where(line => line.Number("x1") == line.Number("x2")).ToList();
        return (grid[0].Number("x1") - 0.5, grid[^1].Number("x1") - 0.5);
    }

    private static Predicate<XElement> Is(string name) => element => element.Attribute("class")?.Value == name;
}
