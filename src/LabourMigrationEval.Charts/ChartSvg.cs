using System.Globalization;
using System.Text;
using System.Xml;
using LabourMigrationEval.Charts.Drawing;

namespace LabourMigrationEval.Charts;

/// <summary>A chart as SVG.</summary>
public static class ChartSvg
{
    private const int Margin = ChartLook.Margin;

    /// <summary>
    /// A file of its own: fixed colours, a margin, and (unless told otherwise) the fonts in it, so that it looks the same everywhere.
    /// </summary>
    public static string File(ScaleChart chart, ChartLook? look = null, bool embedFonts = true)
    {
        look ??= new ChartLook();
        var picture = ChartLayout.Whole(chart, look.Width);
        var palette = Palette.Of(look.Theme);
        int width = picture.Width + 2 * Margin, height = picture.Height + 2 * Margin;
        return Write(svg =>
        {
            svg.WriteAttributeString("width", Text(width));
            svg.WriteAttributeString("height", Text(height));
            svg.WriteAttributeString("viewBox", $"{-Margin} {-Margin} {width} {height}");
            svg.WriteAttributeString("role", "img");
            svg.WriteAttributeString("aria-labelledby", "title desc");
            if (chart.Language is { Length: > 0 } language)
                svg.WriteAttributeString("xml", "lang", null, language);
            svg.WriteAttributeString("font-family", "'Chart Sans', 'Source Sans 3', Arial, sans-serif");
            WriteText(svg, "title", PlainText.Of(chart.Title));
            WriteText(svg, "desc", ChartText.Description(chart));
            if (embedFonts)
                svg.WriteElementString("style", FontFiles.Css(picture));
            svg.WriteStartElement("rect");
            svg.WriteAttributeString("x", Text(-Margin));
            svg.WriteAttributeString("y", Text(-Margin));
            svg.WriteAttributeString("width", Text(width));
            svg.WriteAttributeString("height", Text(height));
            svg.WriteAttributeString("fill", palette.Paper);
            svg.WriteEndElement();
            new SvgShapes(svg, palette).Draw(picture);
        });
    }

    /// <summary>
    /// An element to stand in a page, whose stylesheet gives fonts and colours by class: c-text, c-soft, c-grid, c-bar, c-all, c-may,
    /// c-whisk, c-none, t (the title's face) and halo (paper behind the letters).
    /// </summary>
    /// <param name="chart">The chart.</param>
    /// <param name="width">Its width, in CSS pixels.</param>
    /// <param name="plotOnly">Leaves out title, notes and source, for a page that sets them itself.</param>
    public static string Inline(ScaleChart chart, int width, bool plotOnly = false)
    {
        var picture = plotOnly ? ChartLayout.Plot(chart, width) : ChartLayout.Whole(chart, width);
        return Write(svg =>
        {
            svg.WriteAttributeString("class", "chart");
            svg.WriteAttributeString("viewBox", $"0 0 {picture.Width} {picture.Height}");
            svg.WriteAttributeString("role", "img");
            svg.WriteAttributeString("aria-label", plotOnly
                ? ChartText.Values(chart)
                : ChartText.Sentences(PlainText.Of(chart.Title), ChartText.Description(chart)));
            new SvgShapes(svg, palette: null).Draw(picture);
        });
    }

    private static string Write(Action<XmlWriter> content)
    {
        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            svg.WriteStartElement("svg", "http://www.w3.org/2000/svg");
            content(svg);
            svg.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteText(XmlWriter svg, string element, string text)
    {
        svg.WriteStartElement(element);
        svg.WriteAttributeString("id", element);
        svg.WriteString(text);
        svg.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
