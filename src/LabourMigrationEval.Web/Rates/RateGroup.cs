using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Rates;

/// <summary>A group of actions as it stood on a day, each number with how it came about.</summary>
/// <param name="Key">The group as addresses have it.</param>
/// <param name="Name">The group in words.</param>
/// <param name="State">The actions on that day.</param>
public sealed record RateGroup(string Key, string Name, Implementation State)
{
    public Computation Announced => Counted(State.Announced.Count, "actions announced");
    public Computation Applicable => Counted(State.Applicable.Count, "actions announced and not dropped");
    public Computation Completed => Counted(State.Completed.Count, "actions that management reported last as completed");
    public Computation Verified => Counted(State.Verified.Count, "actions, not dropped, that the evaluation office said last are implemented");
    public Computation Overdue => Counted(State.Overdue.Count, "open actions after their due date");
    public Computation LongOverdue => Counted(State.LongOverdue.Count, "open actions a year and more after their due date");
    public Computation Silent => Counted(State.With((ActionStatus?)null).Count, "actions of which nothing was reported");
    public Computation Dropped => Counted(State.Dropped.Count, "actions that management reported last as no longer applicable");

    /// <summary>Whether nothing was reported of any of them and nothing verified: a rate would say that nothing was done.</summary>
    public bool IsSilent => State.Announced.All(action => action is { Status: null, Verdict: null });

    public Computation? ClaimedRate => PerCent(State.Claimed, "completed divided by announced and not dropped");
    public Computation? VerifiedRate => PerCent(State.Confirmed, "verified divided by announced and not dropped");
    public Computation? ClaimedOfAll => PerCent(State.ClaimedOfAll, "completed divided by all announced, dropped ones included");
    public Computation? VerifiedOfAll => PerCent(State.ConfirmedOfAll, "verified divided by all announced, dropped ones included");

    /// <summary>Those that a row of a table shows.</summary>
    public IEnumerable<Computation> InRow => new[] { Applicable, Completed, Verified, ClaimedRate, VerifiedRate, Dropped, Overdue }.OfType<Computation>();

    /// <summary>Those that a point of a line shows.</summary>
    public IEnumerable<Computation> InTrend => new[] { Applicable, Completed, Verified, ClaimedRate, VerifiedRate }.OfType<Computation>();

    private Computation Counted(int number, string things) => new(Words.Digits(number), "count", $"{things} by {Scope}");

    private Computation? PerCent(Rate rate, string formula) =>
        rate.PerCent is { } percent ? new(Words.Digits(percent), $"{formula}, in whole per cent", $"{rate.Part} ÷ {rate.Whole}, {Scope}") : null;

    private string Scope => $"{Words.Day(State.AsOf)}: {Name}";
}
