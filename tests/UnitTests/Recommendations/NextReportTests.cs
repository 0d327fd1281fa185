using System.Globalization;
using LabourMigrationEval.Domain.Organisations;
using Xunit;

namespace UnitTests.Recommendations;

/// <summary>When the next report on an open action is due.</summary>
public sealed class NextReportTests
{
    private static readonly ResponsePractice Practice = new() { ReportEveryMonths = 6, ReportForMonths = 18 };

    [Theory]
    [InlineData("2026-01-31", null, "2026-07-31")]
    [InlineData("2026-01-31", "2026-05-02", "2026-11-02")]
    [InlineData("2026-01-31", "2027-01-31", "2027-07-31")]
    [InlineData("2026-01-31", "2027-02-01", null)]
    [InlineData("2026-08-31", null, "2027-02-28")]
    // A report from before the announcement says nothing about what was announced.
    [InlineData("2026-01-31", "2025-05-02", "2026-07-31")]
    public void It_follows_the_last_one_until_the_time_for_reports_is_over(string announced, string? last, string? due) =>
        Assert.Equal(Day(due), Practice.NextReport(Day(announced)!.Value, Day(last)));

    [Fact]
    public void Without_a_report_it_is_the_first_day_on_which_reports_are_due() =>
        Assert.Equal(Practice.ReportsDue(new(2026, 1, 31)).First(), Practice.NextReport(new(2026, 1, 31), null));

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.Parse(iso, CultureInfo.InvariantCulture);
}
