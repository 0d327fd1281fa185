namespace LabourMigrationEval.Charts.Drawing;

/// <summary>Lays out scale, grid and bars. On a narrow page the name moves above its bar and the value to the right edge.</summary>
internal sealed class PlotLayout
{
    private const int LineHeight = 20;
    private const int NotStatedLine = 17;

    private readonly ScaleChart chart;
    private readonly int width;
    private readonly bool small;
    private readonly PlotScale scale;
    private readonly List<Shape> bars = [];

    private PlotLayout(ScaleChart chart, int width)
    {
        this.chart = chart;
        this.width = width;
        small = width < ChartLook.StackBelow;
        var names = chart.Bars.Select(bar => Typesetter.Width(PlainText.Of(bar.Name), NameFace(bar), NameSize)).DefaultIfEmpty().Max();
        var values = chart.Bars.Where(bar => bar.Value is not null).Select(ValueWidth).DefaultIfEmpty().Max();
        scale = small
            ? new PlotScale(chart, 1, width - 1)
            : new PlotScale(chart, Math.Max(132, (int)Math.Min(0.34 * width, names + 24)), width - (int)Math.Max(96, values + 12));
    }

    private int NameSize => small ? 14 : 16;

    private int BarHeight => small ? 18 : 22;

    public static Picture Of(ScaleChart chart, int width, int top)
    {
        var layout = new PlotLayout(chart, width);
        var (axis, gridTop) = layout.scale.Axis(top, layout.small);
        var y = gridTop + (layout.small ? 8 : 13);
        for (var at = 0; at < chart.Bars.Count; at++)
        {
            var bar = chart.Bars[at];
            if (bar.Overall && at > 0)
                y = layout.Rule(y);
            y = layout.small ? layout.Stacked(bar, y) : layout.Beside(bar, y);
        }

        var gridBottom = y - (layout.small ? 0 : 9);
        return new Picture(width, gridBottom + 5, [.. axis, .. layout.scale.Grid(gridTop, gridBottom), .. layout.bars]);
    }

    /// <summary>A rule between the bars and the one that sums them up.</summary>
    private int Rule(int y)
    {
        var rule = y + (small ? 12 : 3) + 0.5;
        bars.Add(new Line(0, rule, width, rule, Role.Grid));
        return y + (small ? 24 : 20);
    }

    private int Beside(ScaleBar bar, int y)
    {
        var names = Typesetter.Wrap(PlainText.Of(bar.Name), NameFace(bar), NameSize, scale.Left - 20);
        var height = Math.Max(Math.Max(BarHeight, names.Count * LineHeight), NotStatedHeight(bar));
        var middle = y + height / 2;
        AddName(bar, names, middle + 5 - (names.Count - 1) * LineHeight / 2);
        AddBar(bar, middle);
        if (bar.Value is { } value)
            bars.Add(new Words(scale.X(value.High) + 10, middle + 5, Shown(bar), Face.SansStrong, 16, Role.Text, Halo: true));
        return y + height + 18;
    }

    private int Stacked(ScaleBar bar, int y)
    {
        var room = bar.Value is null ? width : width - ValueWidth(bar) - 16;
        var names = Typesetter.Wrap(PlainText.Of(bar.Name), NameFace(bar), NameSize, room);
        AddName(bar, names, y + 14);
        if (bar.Value is not null)
            bars.Add(new Words(width, y + 14, Shown(bar), Face.SansStrong, 14, Role.Text, Anchor.End, Halo: true));
        var top = y + 22 + (names.Count - 1) * LineHeight;
        var height = Math.Max(BarHeight, NotStatedHeight(bar));
        AddBar(bar, top + height / 2);
        return top + height + 12;
    }

    private void AddName(ScaleBar bar, IReadOnlyList<string> lines, int baseline) =>
        bars.AddRange(lines.Select((line, index) =>
            new Words(0, baseline + index * LineHeight, line, NameFace(bar), NameSize, Role.Text, Halo: small)));

    private void AddBar(ScaleBar bar, int middle)
    {
        if (bar.Value is not { } value)
        {
            AddNotStated(bar, middle);
            return;
        }

        double low = scale.X(value.Low), high = scale.X(value.High), top = middle - BarHeight / 2;
        // A score on the lowest step is a bar without length; a sliver says that it is there.
        var solid = value.Known is null ? low - scale.Left : Math.Max(2, low - scale.Left);
        if (solid > 0)
            bars.Add(new Box(scale.Left, top, solid, BarHeight, bar.Overall ? Role.Overall : Role.Bar));
        if (value.Known is not null)
            return;
        bars.Add(new Box(low, top, high - low, BarHeight, Role.Possible));
        bars.Add(new Line(low, top - 4, low, top + BarHeight + 4, Role.Whisker));
        bars.Add(new Line(high, top - 4, high, top + BarHeight + 4, Role.Whisker));
        bars.Add(new Line(low, middle, high, middle, Role.Whisker));
    }

    private void AddNotStated(ScaleBar bar, int middle)
    {
        var lines = NotStated(bar);
        var height = NotStatedHeight(bar);
        var first = middle + 5 - (lines.Count - 1) * NotStatedLine / 2.0;
        bars.Add(new Box(scale.Left, middle - height / 2, scale.Width, height, Role.NotStated));
        bars.AddRange(lines.Select((line, index) => new Words(
            scale.Left + scale.Width / 2, first + index * NotStatedLine, line, Face.Sans, NotStatedSize, Role.Soft, Anchor.Middle)));
    }

    private int NotStatedSize => small ? 13 : 14;

    private IReadOnlyList<string> NotStated(ScaleBar bar) =>
        bar.Value is null ? Typesetter.Wrap(Shown(bar), Face.Sans, NotStatedSize, scale.Width - 16) : [];

    private int NotStatedHeight(ScaleBar bar) => Math.Max(BarHeight, NotStated(bar).Count * NotStatedLine + 5);

    private double ValueWidth(ScaleBar bar) => Typesetter.Width(Shown(bar), Face.SansStrong, small ? 14 : 16);

    private static string Shown(ScaleBar bar) => PlainText.Of(bar.Shown);

    private static Face NameFace(ScaleBar bar) => bar.Overall ? Face.SansStrong : Face.Sans;
}
