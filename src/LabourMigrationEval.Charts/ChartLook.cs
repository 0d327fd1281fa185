namespace LabourMigrationEval.Charts;

/// <summary>How a chart is to look.</summary>
/// <param name="Theme">Its colours.</param>
/// <param name="Width">
/// Width of the drawing without its margin, in CSS pixels. Below <see cref="StackBelow"/> names stand above the bars.
/// </param>
public sealed record ChartLook(ChartTheme Theme = ChartTheme.Light, int Width = ChartLook.Wide)
{
    /// <summary>Across a page.</summary>
    public const int Wide = 820;

    /// <summary>Across a column of a paper.</summary>
    public const int Medium = 560;

    /// <summary>Across a phone.</summary>
    public const int Narrow = 358;

    /// <summary>The width from which names stand beside the bars.</summary>
    public const int StackBelow = 500;

    /// <summary>Space on each side of a chart that stands alone.</summary>
    internal const int Margin = 28;
}

/// <summary>The colours of a chart that stands alone; one that stands in a page takes the page's.</summary>
public enum ChartTheme
{
    Light,
    Dark,

    /// <summary>Greys that stay apart on a printer without colour.</summary>
    PrintGrey,
}
