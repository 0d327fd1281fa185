namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>A part of a whole, with the whole: a rate is never told without its denominator.</summary>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many.</param>
public sealed record Rate(int Part, int Whole)
{
    /// <summary>In whole per cent, halves rounded up; null where there is nothing to divide by.</summary>
    public int? PerCent => Whole == 0 ? null : (200 * Part + Whole) / (2 * Whole);
}

/// <summary>
/// How far announced actions had got at the end of a day, replayed from what was appended until then
/// (<c>docs/follow-up.md</c>). Every action that was announced by that day is counted once: it is dropped, or it is in
/// the denominator of the rates.
/// </summary>
/// <param name="AsOf">The day.</param>
/// <param name="Announced">The actions that were announced by then.</param>
public sealed record Implementation(DateOnly AsOf, IReadOnlyList<ActionOnDay> Announced)
{
    /// <summary>Replays the histories up to the end of a day (UTC).</summary>
    public static Implementation On(DateOnly day, IEnumerable<ActionHistory> histories) =>
        new(day, [.. histories.Select(history => history.On(day)).OfType<ActionOnDay>()]);

    /// <summary>The same of some of the actions, by how they stood on the day.</summary>
    public Implementation Of(Func<ActionOnDay, bool> counts) => this with { Announced = That(counts) };

    /// <summary>No longer applicable, says management.</summary>
    public IReadOnlyList<ActionOnDay> Dropped => That(action => action.Status == ActionStatus.NoLongerApplicable);

    /// <summary>Announced and not dropped: what the rates are counted over.</summary>
    public IReadOnlyList<ActionOnDay> Applicable => That(action => action.Status != ActionStatus.NoLongerApplicable);

    /// <summary>Completed, says management.</summary>
    public IReadOnlyList<ActionOnDay> Completed => That(action => action.Status == ActionStatus.Completed);

    /// <summary>Not dropped, and implemented as promised, said the evaluation office last, whatever management reports.</summary>
    public IReadOnlyList<ActionOnDay> Verified => [.. Applicable.Where(action => action.Verdict == VerificationVerdict.Implemented)];

    /// <summary>Open after their due date.</summary>
    public IReadOnlyList<ActionOnDay> Overdue => That(action => action.DaysOverdue is not null);

    /// <summary>Open a year or more after their due date; they are among the overdue.</summary>
    public IReadOnlyList<ActionOnDay> LongOverdue => That(action => action.IsLongOverdue);

    /// <summary>The rate by what management claims: completed, of those that apply.</summary>
    public Rate Claimed => new(Completed.Count, Applicable.Count);

    /// <summary>The rate by what is verified: implemented as promised, of those that apply.</summary>
    public Rate Confirmed => new(Verified.Count, Applicable.Count);

    /// <summary>The claimed rate over all that was announced: dropping an action never raises it.</summary>
    public Rate ClaimedOfAll => new(Completed.Count, Announced.Count);

    /// <summary>The verified rate over all that was announced.</summary>
    public Rate ConfirmedOfAll => new(Verified.Count, Announced.Count);

    /// <summary>Those with a status; null for those of which nothing was reported.</summary>
    public IReadOnlyList<ActionOnDay> With(ActionStatus? status) => That(action => action.Status == status);

    /// <summary>Those with a verdict; null for those that nobody has verified.</summary>
    public IReadOnlyList<ActionOnDay> With(VerificationVerdict? verdict) => That(action => action.Verdict == verdict);

    private IReadOnlyList<ActionOnDay> That(Func<ActionOnDay, bool> counts) => [.. Announced.Where(counts)];
}
