using System.Globalization;
using System.Xml.Linq;
using LabourMigrationEval.Charts;
using Xunit;

namespace UnitTests.Charts;

internal static class Sample
{
    public const int Margin = 28;

    public static readonly ScaleChart Chart = new()
    {
        Title = "Bridges score best on relevance, and lowest on efficiency and on what will last",
        Subtitle = "Bridges, 2018–22: weighted score for each criterion, on a scale from 1 to 6",
        Steps =
        [
            new(1, "highly unsatisfactory"), new(2, "unsatisfactory"), new(3, "somewhat unsatisfactory"),
            new(4, "somewhat satisfactory"), new(5, "satisfactory"), new(6, "highly satisfactory"),
        ],
        Bars =
        [
            new() { Name = "Relevance", Value = new(5.09m), Shown = "5.09", Label = "satisfactory" },
            new() { Name = "Efficiency", Value = new(3.20m), Shown = "3.20", Label = "somewhat unsatisfactory" },
            new() { Name = "Impact", Value = new(3.28m, 4.53m), Shown = "3.28–4.53", Spoken = "3.28 to 4.53" },
            new() { Name = "Overall", Value = new(3.86m, 4.27m), Shown = "3.86–4.27", Overall = true },
        ],
        Notes = ["Weights: team 4, synthesis 2, surveys 1 each. Overall is the mean of the criteria."],
        Source = "Source: Bridges, 2018–22, assessment version 2.",
        Mark = "Fictional example",
        Language = "en",
    };

    public static readonly ScaleChart NothingStated = Chart with
    {
        Bars = [.. Chart.Bars.Select(bar => bar with { Value = null, Shown = "no number printed", Spoken = null, Label = null })],
        Mark = null,
    };

    public static XElement File(ScaleChart chart, ChartLook? look = null) => XElement.Parse(ChartSvg.File(chart, look));

    public static XElement Inline(ScaleChart chart, int width = ChartLook.Wide) => XElement.Parse(ChartSvg.Inline(chart, width));

    public static IReadOnlyList<XElement> Having(this XElement svg, string name, string attribute, string value) =>
        [.. svg.Descendants().Where(element => element.Name.LocalName == name && element.Attribute(attribute)?.Value == value)];

    public static IReadOnlyList<XElement> Texts(this XElement svg) =>
        [.. svg.Descendants().Where(element => element.Name.LocalName == "text")];

    public static XElement Text(this XElement svg, string value) => Assert.Single(svg.Texts(), text => text.Value == value);

    public static double Number(this XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    public static double End(this XElement rectangle) => rectangle.Number("x") + rectangle.Number("width");
}
