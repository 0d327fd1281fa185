using System.Globalization;
using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Web.Components;

/// <summary>A scale from zero on which the pictures of a figure are drawn: places are per cent of the picture's width.</summary>
public sealed record PlotScale
{
    // The greatest value keeps a little room at its right, for the dot that marks it.
    private const decimal Room = 1.07m;

    private static readonly decimal[] Steps = [10, 5, 2];

    private readonly decimal end;

    /// <summary>A scale on which the greatest value still has its place.</summary>
    public PlotScale(decimal greatest)
    {
        var top = Math.Max(greatest, 1);
        end = top * Room;
        Ticks = [.. Enumerable.Range(0, 4).Select(n => n * Step(top)).Where(tick => tick <= top)];
    }

    /// <summary>Where grid lines stand: zero, and round numbers above it.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>A value's place, as an attribute of a picture has it: "35.71%".</summary>
    public string At(decimal value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100 / end:0.##}%");

    /// <summary>A tick as its label has it.</summary>
    public static string Shown(decimal tick) => tick.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// One scale for all panels of a figure, or null where that would press one of them into less than a sixth of its width:
    /// each then has a scale of its own, and the page has to say so.
    /// </summary>
    public static PlotScale? Shared(IReadOnlyCollection<IReadOnlyCollection<ResultRow>> panels)
    {
        var greatest = panels.Select(Greatest).Where(value => value > 0).DefaultIfEmpty().ToList();
        return greatest.Min() * 6 >= greatest.Max() ? new PlotScale(greatest.Max()) : null;
    }

    /// <summary>A scale for the regions of one indicator.</summary>
    public static PlotScale Of(IReadOnlyCollection<ResultRow> rows) => new(Greatest(rows));

    private static decimal Greatest(IReadOnlyCollection<ResultRow> rows) =>
        rows.Where(row => !row.IsTotal).SelectMany(row => new[] { row.Target, row.Actual }).Max((Printed cell) => cell.Number) ?? 0;

    // The widest step of 1, 2 or 5 times a power of ten that still gives two lines above zero, if the values reach that far.
    private static decimal Step(decimal top)
    {
        var power = 1m;
        while (power * 20 <= top) power *= 10;
        return Steps.Select(step => step * power).FirstOrDefault(step => step * 2 <= top, power);
    }
}
