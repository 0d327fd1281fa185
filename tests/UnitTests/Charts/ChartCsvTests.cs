using System.Globalization;
using LabourMigrationEval.Charts;
using Xunit;

namespace UnitTests.Charts;

public class ChartCsvTests
{
    private const string Header = "criterion,low,high,score,label,stated,mark";

    [Fact]
    public void Each_bar_has_a_row_and_a_range_has_no_score() => Assert.Equal(
        [
            Header,
            "Relevance,5.09,5.09,5.09,satisfactory,true,Fictional example",
            "Efficiency,3.20,3.20,3.20,somewhat unsatisfactory,true,Fictional example",
            "Impact,3.28,4.53,,,true,Fictional example",
            "Overall,3.86,4.27,,,true,Fictional example",
            "",
        ],
        ChartCsv.File(Sample.Chart).Split("\r\n"));

    [Fact]
    public void Cells_stay_empty_where_nothing_is_stated() => Assert.Equal(
        [Header, "Relevance,,,,,false,", "Efficiency,,,,,false,", "Impact,,,,,false,", "Overall,,,,,false,", ""],
        ChartCsv.File(Sample.NothingStated).Split("\r\n"));

    [Theory]
    [InlineData("=HYPERLINK(1)", "\"'=HYPERLINK(1)\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@x", "\"'@x\"")]
    [InlineData("\t=1", "\"'=1\"")]
    [InlineData("a \"b\", c", "\"a \"\"b\"\", c\"")]
    [InlineData("two\r\nlines", "two lines")]
    public void Text_that_a_spreadsheet_would_run_is_made_inert(string name, string cell) =>
        Assert.Equal(cell + ",,,,,false,", ChartCsv.File(With(new ScaleBar { Name = name, Shown = "none" })).Split("\r\n")[1]);

    [Fact]
    public void A_number_below_zero_stays_a_number_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            var csv = ChartCsv.File(With(new ScaleBar { Name = "Impact", Value = new(-0.5m, 1.25m), Shown = "−0,5–1,25" }) with
            {
                Steps = [new(-2), new(2)],
            });
            Assert.Equal("Impact,-0.5,1.25,,,true,", csv.Split("\r\n")[1]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ScaleChart With(ScaleBar bar) => Sample.Chart with { Bars = [bar], Mark = null };
}
