using System.Globalization;
using System.Xml;

namespace LabourMigrationEval.Charts.Drawing;

/// <summary>Draws shapes as SVG elements: with a palette in fixed colours, without one by the classes of the page's stylesheet.</summary>
internal sealed class SvgShapes(XmlWriter svg, Palette? palette)
{
    public void Draw(Picture picture)
    {
        foreach (var shape in picture.Shapes)
        {
            if (shape is Box box)
                Draw(box);
            else if (shape is Line line)
                Draw(line);
            else if (shape is Words words)
                Draw(words);
        }
    }

    private void Draw(Box box)
    {
        Rectangle(box.X, box.Y, box.Width, box.Height);
        Style(box.Role, isLine: false);
        svg.WriteEndElement();
    }

    private void Draw(Line line)
    {
        svg.WriteStartElement("line");
        Number("x1", line.X1);
        Number("y1", line.Y1);
        Number("x2", line.X2);
        Number("y2", line.Y2);
        Style(line.Role, isLine: true);
        svg.WriteEndElement();
    }

    private void Draw(Words words)
    {
        // Not the stroke that a page's stylesheet sets behind the letters: word processors paint it over them.
        if (words.Halo && palette is not null)
        {
            var halo = words.HaloBox();
            Rectangle(halo.X, halo.Y, halo.Width, halo.Height);
            svg.WriteAttributeString("fill", palette.Paper);
            svg.WriteEndElement();
        }

        svg.WriteStartElement("text");
        Number("x", words.X);
        Number("y", words.Y);
        Number("font-size", words.Size);
        if (words.Anchor != Anchor.Start)
            svg.WriteAttributeString("text-anchor", words.Anchor == Anchor.Middle ? "middle" : "end");
        Type(words);
        svg.WriteString(words.Text);
        svg.WriteEndElement();
    }

    private void Type(Words words)
    {
        if (words.Face == Face.SansStrong || (words.Face == Face.SerifStrong && palette is not null))
            svg.WriteAttributeString("font-weight", "600");
        if (palette is null)
        {
            svg.WriteAttributeString("class",
                (words.Face == Face.SerifStrong ? "t " : "") + (words.Halo ? "halo " : "") + Class(words.Role));
            return;
        }

        if (words.Face == Face.SerifStrong)
            svg.WriteAttributeString("font-family", "'Chart Serif', 'Source Serif 4', Charter, Georgia, serif");
        svg.WriteAttributeString("fill", palette.Fill(words.Role));
    }

    private void Style(Role role, bool isLine)
    {
        if (palette is null && Class(role) is { } name)
        {
            svg.WriteAttributeString("class", name);
            return;
        }

        if (!isLine)
            svg.WriteAttributeString("fill", palette?.Fill(role) ?? "none");
        if (palette is null || palette.Stroke(role) is not null)
        {
            svg.WriteAttributeString("stroke", palette?.Stroke(role) ?? "currentColor");
            Number("stroke-width", Palette.StrokeWidth(role));
        }

        if (Palette.Dashes(role) is var (dash, gap))
            svg.WriteAttributeString("stroke-dasharray", $"{dash} {gap}");
    }

    private void Rectangle(double x, double y, double width, double height)
    {
        svg.WriteStartElement("rect");
        Number("x", x);
        Number("y", y);
        Number("width", width);
        Number("height", height);
    }

    private void Number(string name, double value) =>
        svg.WriteAttributeString(name, Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture));

    private static string? Class(Role role) => role switch
    {
        Role.Text => "c-text",
        Role.Soft => "c-soft",
        Role.Grid => "c-grid",
        Role.Bar => "c-bar",
        Role.Overall => "c-all",
        Role.Possible => "c-may",
        Role.Whisker => "c-whisk",
        Role.NotStated => "c-none",
        _ => null,
    };
}
