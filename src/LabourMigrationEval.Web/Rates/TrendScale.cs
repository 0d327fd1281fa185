using System.Globalization;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Rates;

/// <summary>Where the points of a line over time stand in a drawing of some width.</summary>
/// <param name="Points">The states, oldest first; at least two.</param>
/// <param name="Width">Width of the drawing.</param>
/// <param name="Right">Room at the right for the names of the lines.</param>
public sealed record TrendScale(IReadOnlyList<Implementation> Points, int Width, int Right)
{
    public const int Height = 220;
    private const int Left = 34;
    private const int Top = 12;
    private const int Bottom = 30;
    private const int LineOfText = 18;

    public decimal X(int point)
    {
        var first = Points[0].AsOf.DayNumber;
        return Left + ((decimal)(Points[point].AsOf.DayNumber - first) / (Points[^1].AsOf.DayNumber - first) * (Width - Left - Right));
    }

    /// <summary>A rate's height; where nothing applies, there is nothing to show, and the line lies at zero.</summary>
    public static decimal Y(Rate rate) => Y(rate.Whole == 0 ? 0 : 100m * rate.Part / rate.Whole);

    public static decimal Y(decimal percent) => Top + ((100 - percent) / 100 * (Height - Top - Bottom));

    /// <summary>The points of a line, as a drawing has them.</summary>
    public string Line(Func<Implementation, Rate> rate) => string.Join(' ', Points.Select((state, point) => $"{At(X(point))},{At(Y(rate(state)))}"));

    /// <summary>Heights of the names of two lines, so that one never stands on the other.</summary>
    public static (decimal Upper, decimal Lower) Apart(decimal upper, decimal lower) =>
        lower - upper >= LineOfText ? (upper, lower) : (upper - ((LineOfText - lower + upper) / 2), lower + ((LineOfText - lower + upper) / 2));

    public static string At(decimal place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}
