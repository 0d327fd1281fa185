using System.Globalization;

namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>
/// Days as people and spreadsheets write them. A CSV file that went through a spreadsheet may say 01/03/2026, which is
/// the first of March or the third of January, as its owner's machine has it.
/// </summary>
public static class DayText
{
    private static readonly string[] Plain =
        ["yyyy-M-d", "yyyy/M/d", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "d.M.yyyy", "d.M.yy", "d-M-yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d-MMM-yyyy", "d-MMM-yy"];

    private static readonly string[] DayFirst = ["d/M/yyyy", "d/M/yy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M/d/yy"];

    /// <summary>What the text may mean: one day, or two, or nothing that is a day.</summary>
    public static IReadOnlyList<DateOnly> Readings(string text)
    {
        if (Exact(text, Plain) is { } day) return [day];
        // A day that lost its look is the number of its day, as spreadsheets count.
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 80_000)
            return [DateOnly.FromDateTime(DateTime.FromOADate(serial))];
        return [.. ((DateOnly?[])[Exact(text, DayFirst), Exact(text, MonthFirst)]).OfType<DateOnly>().Distinct()];
    }

    private static DateOnly? Exact(string text, string[] forms) =>
        DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? DateOnly.FromDateTime(time) : null;
}
