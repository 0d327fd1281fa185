using LabourMigrationEval.Charts;
using Xunit;

namespace UnitTests.Charts;

public class ScaleChartTests
{
    public static TheoryData<string, ScaleChart> Untrue => new()
    {
        { "two steps or more", Sample.Chart with { Steps = [new(1)] } },
        { "from the lowest up", Sample.Chart with { Steps = [new(6), new(1)] } },
        { "isn't on the scale", Sample.Chart with { Bars = [new() { Name = "Impact", Value = new(6.01m), Shown = "6.01" }] } },
        { "isn't on the scale", Sample.Chart with { Bars = [new() { Name = "Impact", Value = new(0.99m, 3), Shown = "0.99–3.00" }] } },
        { "isn't on the scale", Sample.Chart with { Bars = [new() { Name = "Impact", Value = new(4, 3), Shown = "4.00–3.00" }] } },
        { "needs a name", Sample.Chart with { Bars = [new() { Name = " ", Shown = "none" }] } },
        { "needs a name", Sample.Chart with { Bars = [new() { Name = "Impact", Shown = "" }] } },
    };

    [Theory]
    [MemberData(nameof(Untrue))]
    public void A_chart_that_cannot_be_drawn_truly_is_refused_in_every_form(string message, ScaleChart chart)
    {
        Func<object>[] forms =
            [() => ChartSvg.File(chart), () => ChartSvg.Inline(chart, 820), () => ChartPng.File(chart), () => ChartCsv.File(chart)];

        Assert.All(forms, form => Assert.Contains(message, Assert.Throws<ArgumentException>(form).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_chart_without_bars_is_still_a_chart() =>
        Assert.Empty(Sample.Inline(Sample.Chart with { Bars = [] }).Having("rect", "class", "c-bar"));
}
