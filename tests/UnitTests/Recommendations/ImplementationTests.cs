using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

/// <summary>Rates of implementation, replayed for a day.</summary>
public sealed class ImplementationTests
{
    private static readonly DateOnly Day = new(2023, 3, 1);

    [Theory]
    [InlineData("2023-03-01T23:59:59Z", ActionStatus.Completed)]
    [InlineData("2023-03-02T00:00:00Z", ActionStatus.InProgress)]
    public void A_day_takes_in_all_that_happened_until_its_end_in_UTC(string at, ActionStatus status) =>
        Assert.Equal(status, History(reports: [(ActionStatus.InProgress, "2023-01-01T00:00:00Z"), (ActionStatus.Completed, at)]).On(Day)!.Status);

    [Fact]
    public void An_action_is_not_there_before_it_was_announced()
    {
        Assert.Null(History(announced: "2023-03-02T00:00:00Z").On(Day));
        Assert.NotNull(History(announced: "2023-03-01T23:00:00Z").On(Day));
    }

    [Fact]
    public void An_action_announced_on_no_known_day_counts_from_the_beginning() => Assert.NotNull(History().On(DateOnly.MinValue));

    [Fact]
    public void The_due_date_is_the_one_of_the_day()
    {
        var history = History() with { Due = Day.AddDays(20), Moves = [new(Day.AddDays(-9), Day.AddDays(-2), At(-5)), new(Day.AddDays(-2), Day.AddDays(20), At(2))] };

        Assert.Equal(
            [(Day.AddDays(-9), null), (Day.AddDays(-2), 2), (Day.AddDays(20), null)],
            new[] { -9, 0, 2 }.Select(days => history.On(Day.AddDays(days))!).Select(state => (state.Due!.Value, state.DaysOverdue)));
    }

    [Fact]
    public void The_unit_is_the_one_that_acted_on_the_day()
    {
        ActingUnit roads = new("R", "Roads"), bridges = new("B", "Bridges");
        var history = History() with { Unit = bridges, Given = [new(null, At(-9)), new(roads, At(2))] };

        ActingUnit? On(int days) => history.On(Day.AddDays(days))!.Unit;
        Assert.Equal((null, roads, roads, bridges), (On(-10), On(-9), On(1), On(2)));
        Assert.Equal([null, roads, bridges], history.Units);
        Assert.Empty(Implementation.On(Day.AddDays(1), [history]).Of(action => action.Unit == bridges).Announced);
        Assert.Single(Implementation.On(Day.AddDays(2), [history]).Of(action => action.Unit == bridges).Announced);
        Assert.Equal(roads, (History() with { Unit = roads }).UnitOn(DateOnly.MinValue));
    }

    [Fact]
    public void Long_overdue_begins_a_year_after_the_due_date()
    {
        var history = History() with { Due = Day };

        Assert.False(history.On(Day.AddDays(364))!.IsLongOverdue);
        Assert.True(history.On(Day.AddDays(365))!.IsLongOverdue);
    }

    [Fact]
    public void Dropped_actions_leave_the_denominator_and_are_counted_apart()
    {
        var now = Implementation.On(Day,
        [
            Reported(ActionStatus.Completed, VerificationVerdict.Implemented), Reported(ActionStatus.Completed, VerificationVerdict.PartlyImplemented),
            Reported(ActionStatus.InProgress, VerificationVerdict.NotImplemented), Reported(ActionStatus.NotStarted, null), Reported(null, null),
            Reported(ActionStatus.NoLongerApplicable, VerificationVerdict.Implemented), History(announced: "2023-03-02T00:00:00Z"),
        ]);

        Assert.Equal((new Rate(2, 5), new Rate(1, 5)), (now.Claimed, now.Confirmed));
        Assert.Equal((new Rate(2, 6), new Rate(1, 6)), (now.ClaimedOfAll, now.ConfirmedOfAll));
        Assert.Equal((40, 20, 1), (now.Claimed.PerCent, now.Confirmed.PerCent, now.Dropped.Count));
        Assert.Equal((1, 1, 1, 2), (now.With(VerificationVerdict.PartlyImplemented).Count, now.With(ActionStatus.NotStarted).Count, now.With((ActionStatus?)null).Count, now.With((VerificationVerdict?)null).Count));
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 7, 0)]
    [InlineData(1, 3, 33)]
    [InlineData(1, 8, 13)]
    [InlineData(2, 3, 67)]
    [InlineData(7, 7, 100)]
    public void A_rate_is_told_in_whole_per_cent_and_not_at_all_without_a_denominator(int part, int whole, int? perCent) =>
        Assert.Equal(perCent, new Rate(part, whole).PerCent);

    [Theory]
    [InlineData("2025-11-20", "2026-01-15", "2025-11-30 2025-12-31 2026-01-15")]
    [InlineData("2025-11-20", "2025-11-30", "2025-11-30")]
    [InlineData("2024-01-31", "2026-02-01", "2024-03-31 2024-06-30 2024-09-30 2024-12-31 2025-03-31 2025-06-30 2025-09-30 2025-12-31 2026-02-01")]
    [InlineData("2019-05-05", "2024-02-29", "2019-12-31 2020-12-31 2021-12-31 2022-12-31 2023-12-31 2024-02-29")]
    [InlineData("2026-01-01", "2025-01-01", "")]
    public void A_line_has_the_ends_of_months_of_quarters_or_of_years_and_the_day_itself(string first, string last, string days) =>
        Assert.Equal(days, string.Join(' ', ImplementationTrend.Days(DateOnly.ParseExact(first, "O", System.Globalization.CultureInfo.InvariantCulture), DateOnly.ParseExact(last, "O", System.Globalization.CultureInfo.InvariantCulture)).Select(day => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void There_is_no_line_where_no_day_of_an_announcement_is_known()
    {
        Assert.Empty(ImplementationTrend.Until(Day, [History()]));
        Assert.Equal([0, 1], ImplementationTrend.Until(Day, [History(announced: "2023-03-01T00:00:00Z"), History(announced: "2023-02-01T00:00:00Z")])
            .Select(state => state.Announced.Count - 1));
    }

    private static ActionHistory Reported(ActionStatus? status, VerificationVerdict? verdict) => new(1, null, null,
        status is { } said ? [new(said, At(-1))] : [], [], verdict is { } found ? [new(found, At(0))] : [], null, []);

    private static ActionHistory History(string? announced = null, params (ActionStatus Status, string At)[] reports) => new(1, announced is null ? null : Utc(announced), null,
        [.. reports.Select(report => new Said<ActionStatus>(report.Status, Utc(report.At)))], [], [], null, []);

    private static DateTime At(int days) => Day.AddDays(days).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    private static DateTime Utc(string iso) => DateTimeOffset.Parse(iso, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
