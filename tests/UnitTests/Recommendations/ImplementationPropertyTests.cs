using CsCheck;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

/// <summary>What holds of rates whatever was appended.</summary>
public sealed class ImplementationPropertyTests
{
    private static readonly DateOnly First = new(2022, 1, 1);

    private static readonly Gen<int> Minutes = Gen.Int[0, 400 * 24 * 60];

    // What was appended later happened later.
    private static readonly Gen<ActionHistory> Histories = Gen.Select(
        Gen.Int[-30, 400], Gen.Bool, Gen.Int[0, 500],
        Gen.Select(Gen.Enum<ActionStatus>(), Minutes).Array[0, 6], Gen.Select(Gen.Int[0, 500], Minutes).Array[0, 4], Gen.Select(Gen.Enum<VerificationVerdict>(), Minutes).Array[0, 3],
        (announced, known, due, reports, moves, verdicts) =>
        {
            var moved = moves.OrderBy(move => move.Item2).Select(move => (To: First.AddDays(move.Item1), At: At(move.Item2))).ToList();
            var days = moved.Select(move => move.To).Prepend(First.AddDays(due)).ToList();
            return new ActionHistory(
                1, known ? At(announced * 24 * 60) : null, days[^1],
                [.. reports.OrderBy(report => report.Item2).Select(report => new Said<ActionStatus>(report.Item1, At(report.Item2)))],
                [.. moved.Zip(days, (move, before) => new MovedDue(before, move.To, move.At))],
                [.. verdicts.OrderBy(said => said.Item2).Select(said => new Said<VerificationVerdict>(said.Item1, At(said.Item2)))], null, []);
        });

    private static readonly Gen<DateOnly> Days = Gen.Int[-40, 800].Select(First.AddDays);

    [Fact]
    public void A_replay_of_a_day_is_the_state_that_the_action_had_when_nothing_later_was_on_record() => Gen.Select(Histories, Days).Sample((history, day) =>
    {
        var then = AsItWas(history, day);
        return history.On(day) is not { } replayed
            ? then is null
            : then is not null && (replayed.Status, replayed.Due, replayed.Verdict, replayed.DaysOverdue) == (then.Status, then.Due, then.LastVerification?.Verdict, then.DaysOverdue(day));
    });

    [Fact]
    public void Every_announced_action_is_counted_once_dropped_or_in_the_denominator() => Gen.Select(Histories.Array[0, 12], Days).Sample((histories, day) =>
    {
        var state = Implementation.On(day, histories);
        return state.Applicable.Count + state.Dropped.Count == state.Announced.Count
            && state.Announced.Count == histories.Count(history => history.AnnouncedAt is null || DateOnly.FromDateTime(history.AnnouncedAt.Value) <= day)
            && new[] { state.Claimed, state.Confirmed, state.ClaimedOfAll, state.ConfirmedOfAll }.All(rate => rate.Part <= rate.Whole && rate.PerCent is null or (>= 0 and <= 100))
            && state.LongOverdue.All(state.Overdue.Contains);
    });

    [Fact]
    public void An_open_action_more_never_raises_a_rate() => Gen.Select(Histories.Array[0, 12], Days).Sample((histories, day) =>
    {
        var (before, after) = (Implementation.On(day, histories), Implementation.On(day, [.. histories, new ActionHistory(2, null, null, [], [], [], null, [])]));
        return NotHigher(after.Claimed, before.Claimed) && NotHigher(after.Confirmed, before.Confirmed)
            && NotHigher(after.ClaimedOfAll, before.ClaimedOfAll) && NotHigher(after.ConfirmedOfAll, before.ConfirmedOfAll);
    });

    [Fact]
    public void Dropping_an_action_never_raises_a_rate_over_all_that_was_announced() => Gen.Select(Histories.Array[1, 12], Gen.Int[0, 11], Days).Sample((histories, at, day) =>
    {
        var dropped = histories[at % histories.Length];
        var after = histories.Select(history => history != dropped ? history : history with { Reports = [.. history.Reports, new(ActionStatus.NoLongerApplicable, day.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc))] });
        return NotHigher(Implementation.On(day, after).ClaimedOfAll, Implementation.On(day, histories).ClaimedOfAll)
            && NotHigher(Implementation.On(day, after).ConfirmedOfAll, Implementation.On(day, histories).ConfirmedOfAll);
    });

    private static bool NotHigher(Rate now, Rate before) => before.Whole == 0 ? now.Part == 0 : now.Part * before.Whole <= before.Part * now.Whole;

    /// <summary>The action itself with only what was on record at the end of the day; null while it wasn't announced.</summary>
    private static FollowUpAction? AsItWas(ActionHistory history, DateOnly day)
    {
        var end = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        if (history.AnnouncedAt >= end) return null;
        var moves = history.Moves.Where(move => move.At < end).ToList();
        var action = new FollowUpAction { Title = "", Due = moves.Count > 0 ? moves[^1].To : history.Moves.Count > 0 ? history.Moves[0].From : history.Due };
        foreach (var report in history.Reports.Where(report => report.At < end)) action.Read(report.What, null, null, report.At);
        foreach (var (order, move) in moves.Index()) action.DueChanges.Add(new DueChange { From = move.From, To = move.To, Reason = "", At = move.At, Order = order });
        foreach (var (order, said) in history.Verdicts.Where(said => said.At < end).Index())
            action.Verifications.Add(new Verification { Verdict = said.What, Remark = "", At = said.At, Order = order });
        return action;
    }

    private static DateTime At(int minutes) => First.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(minutes);
}
