namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>Implementation replayed for the ends of periods.</summary>
public static class ImplementationTrend
{
    /// <summary>More months are told by quarters, more quarters by years.</summary>
    public const int MostPeriods = 18;

    /// <summary>
    /// The state at the end of each month, quarter or year since the first known announcement, and on the last day itself;
    /// nothing where no day of an announcement is known.
    /// </summary>
    public static IReadOnlyList<Implementation> Until(DateOnly last, IReadOnlyCollection<ActionHistory> histories)
    {
        var first = histories.Min(history => history.AnnouncedAt);
        return first is null ? [] : [.. Days(DateOnly.FromDateTime(first.Value), last).Select(day => Implementation.On(day, histories))];
    }

    /// <summary>The ends of the periods from one day to another, and that other day.</summary>
    public static IReadOnlyList<DateOnly> Days(DateOnly first, DateOnly last)
    {
        if (last < first) return [];
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        var step = months <= MostPeriods ? 1 : months <= MostPeriods * 3 ? 3 : 12;
        // The end of the period in which the first day lies.
        var begin = new DateOnly(first.Year, ((first.Month - 1) / step * step) + 1, 1);
        List<DateOnly> days = [];
        for (var end = begin.AddMonths(step).AddDays(-1); end < last; end = end.AddDays(1).AddMonths(step).AddDays(-1)) days.Add(end);
        return [.. days, last];
    }
}
