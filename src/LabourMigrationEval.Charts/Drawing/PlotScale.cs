namespace LabourMigrationEval.Charts.Drawing;

/// <summary>Where the values of a chart's scale lie across the page.</summary>
internal sealed class PlotScale
{
    private readonly ScaleChart chart;
    private readonly double distance;

    /// <param name="chart">Gives the steps.</param>
    /// <param name="left">Where the lowest step lies.</param>
    /// <param name="right">What the highest step must not pass.</param>
    public PlotScale(ScaleChart chart, int left, int right)
    {
        this.chart = chart;
        Left = left;
        // Steps at whole pixels keep the lines of the grid equally sharp; with many steps the loss of width would show.
        var exact = (right - left) / (double)(chart.Steps.Count - 1);
        distance = exact < 20 ? exact : Math.Floor(exact);
    }

    public int Left { get; }

    public double Right => Left + distance * (chart.Steps.Count - 1);

    public double Width => Right - Left;

    public double X(decimal value)
    {
        decimal first = chart.Steps[0].Value, last = chart.Steps[^1].Value;
        return Left + (double)((value - first) / (last - first)) * Width;
    }

    /// <summary>Numbers and labels of the steps.</summary>
    /// <returns>The shapes, and where the grid below them begins.</returns>
    public (List<Shape> Shapes, int Bottom) Axis(int top, bool small)
    {
        var size = small ? 14 : 15;
        var steps = Shown(size);
        var apart = steps.Count > 1 ? X(steps[1].Value) - X(steps[0].Value) - 8 : Width;
        // Where the labels don't fit side by side, those of the two ends say which way is up.
        var endsOnly = small || steps.Any(step => LongestWord(step.Label) > apart);
        var shapes = new List<Shape>();
        var lines = 0;
        foreach (var step in steps)
        {
            var isEnd = step == steps[0] || step == steps[^1];
            var anchor = !endsOnly ? Anchor.Middle : step == steps[0] ? Anchor.Start : step == steps[^1] ? Anchor.End : Anchor.Middle;
            var numberAnchor = small ? anchor : Anchor.Middle;
            shapes.Add(new Words(X(step.Value), top + 16, Number(step.Value), Face.SansStrong, size, Role.Text, numberAnchor));
            if (endsOnly && !isEnd)
                continue;
            var label = Typesetter.Wrap(PlainText.Of(step.Label), Face.Sans, 12.5, endsOnly ? Width / 2 - 8 : Math.Min(apart, 90));
            shapes.AddRange(label.Select((line, index) =>
                new Words(X(step.Value), top + 32 + 14 * index, line, Face.Sans, 12.5, Role.Soft, anchor)));
            lines = Math.Max(lines, label.Count);
        }

        return (shapes, top + 24 + (lines > 0 ? 16 + 14 * (lines - 1) : 0));
    }

    // Half a pixel to the right, a line of one pixel fills one column and not two by half.
    public IEnumerable<Line> Grid(int top, int bottom) => Shown(15)
        .Select(step => Math.Floor(X(step.Value)) + 0.5)
        .Select(x => new Line(x, top, x, bottom, Role.Grid));

    /// <summary>All steps, or every second, third ... where their numbers would touch; always both ends.</summary>
    private List<ScaleStep> Shown(double size)
    {
        var widest = chart.Steps.Max(step => Typesetter.Width(Number(step.Value), Face.SansStrong, size)) + 8;
        var every = Math.Max(1, (int)Math.Ceiling(widest / distance));
        var last = chart.Steps.Count - 1;
        return [.. chart.Steps.Where((_, index) => index == last || (index % every == 0 && last - index >= every))];
    }

    private static double LongestWord(string? label) =>
        PlainText.Of(label).Split(' ').Max(word => Typesetter.Width(word, Face.Sans, 12.5));

    private static string Number(decimal value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
