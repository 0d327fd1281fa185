using System.Globalization;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Rates;

/// <summary>The day for which figures are replayed, as an address asks for it.</summary>
/// <param name="Day">The day; today where none is asked for, or none that can be told.</param>
/// <param name="Problem">What is wrong with what was asked for; null where nothing is.</param>
public sealed record AsOf(DateOnly Day, string? Problem)
{
    /// <summary>Its name in addresses.</summary>
    public const string Field = "asof";

    private const string Form = "yyyy-MM-dd";
    private const int LongestShown = 40;

    /// <summary>The day as addresses have it.</summary>
    public string InAddress => Day.ToString(Form, CultureInfo.InvariantCulture);

    public static AsOf Read(string? asked, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(asked)) return new(today, null);
        if (!DateOnly.TryParseExact(asked.Trim(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new(today, $"“{(asked.Length > LongestShown ? $"{asked[..LongestShown]}…" : asked)}” isn’t a day. Write it as {today.ToString(Form, CultureInfo.InvariantCulture)}: year, month, day.");
        return day > today
            ? new(today, $"{Words.Day(day)} is still to come, and nothing is told of it. Give {Words.Day(today)} or an earlier day.")
            : new(day, null);
    }
}
