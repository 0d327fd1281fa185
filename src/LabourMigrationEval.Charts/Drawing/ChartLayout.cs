namespace LabourMigrationEval.Charts.Drawing;

/// <summary>Lays a chart out from the top down: mark, title, subtitle, plot, notes, source. Every renderer draws what it gives.</summary>
internal sealed class ChartLayout
{
    private readonly ScaleChart chart;
    private readonly int width;
    private readonly bool small;
    private readonly List<Shape> shapes = [];

    private ChartLayout(ScaleChart chart, int width)
    {
        this.chart = chart;
        this.width = width;
        small = width < ChartLook.StackBelow;
    }

    public static Picture Whole(ScaleChart chart, int width)
    {
        Check(chart, width);
        var layout = new ChartLayout(chart, width);
        var head = layout.Head();
        var plot = PlotLayout.Of(chart, width, head + 20);
        layout.shapes.AddRange(plot.Shapes);
        return new Picture(width, layout.Notes(plot.Height), layout.shapes);
    }

    /// <summary>The plot alone, for a page that sets title and notes itself.</summary>
    public static Picture Plot(ScaleChart chart, int width)
    {
        Check(chart, width);
        return PlotLayout.Of(chart, width, top: 0);
    }

    private static void Check(ScaleChart chart, int width)
    {
        chart.Validate();
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 280);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 2000);
    }

    private int Head()
    {
        var y = small ? -4 : -5;
        if (PlainText.Of(chart.Mark) is { Length: > 0 } mark)
            y = Mark(mark);
        var (titleSize, titleLine, size, line) = small ? (20, 24, 14, 18) : (24, 28, 15, 20);
        foreach (var text in Typesetter.WrapEvenly(PlainText.Of(chart.Title), Face.SerifStrong, titleSize, Math.Min(width, 660)))
            shapes.Add(new Words(0, y += titleLine, text, Face.SerifStrong, titleSize, Role.Text));
        y += 6;
        foreach (var text in Typesetter.Wrap(PlainText.Of(chart.Subtitle), Face.Sans, size, Math.Min(width, 740)))
            shapes.Add(new Words(0, y += line, text, Face.Sans, size, Role.Soft));
        return y;
    }

    /// <summary>A hatched swatch and its words.</summary>
    private int Mark(string words)
    {
        const double Left = 0.5, Top = 3.5, Right = 24.5, Bottom = 14.5, Pitch = 5.65;
        shapes.Add(new Box(Left, Top, Right - Left, Bottom - Top, Role.Mark));
        for (var sum = Left + Top + Pitch; sum < Right + Bottom; sum += Pitch)
        {
            double from = Math.Max(Left, sum - Bottom), to = Math.Min(Right, sum - Top);
            shapes.Add(new Line(from, sum - from, to, sum - to, Role.Mark));
        }

        var y = 13;
        foreach (var line in Typesetter.Wrap(words, Face.SansStrong, 12.5, width - 32))
        {
            shapes.Add(new Words(32, y, line, Face.SansStrong, 12.5, Role.Soft));
            y += 17;
        }

        return y - 9;
    }

    private int Notes(int top)
    {
        var paragraphs = chart.Notes.Append(chart.Source).Select(PlainText.Of).Where(paragraph => paragraph.Length > 0).ToList();
        if (paragraphs.Count == 0)
            return top;

        var y = top + 7;
        foreach (var paragraph in paragraphs)
        {
            foreach (var line in Typesetter.Wrap(paragraph, Face.Sans, 12.5, width))
                shapes.Add(new Words(0, y += 17, line, Face.Sans, 12.5, Role.Soft));
            y += 5;
        }

        return y + 8;
    }
}
