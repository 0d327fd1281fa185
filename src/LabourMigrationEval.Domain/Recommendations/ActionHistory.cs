namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>Something that was said on a day.</summary>
/// <param name="What">What was said: a status, a verdict.</param>
/// <param name="At">When (UTC).</param>
public sealed record Said<T>(T What, DateTime At) where T : struct;

/// <summary>A due date that moved.</summary>
/// <param name="From">The day before; null where there was none.</param>
/// <param name="To">The day since then.</param>
/// <param name="At">When it moved (UTC).</param>
public sealed record MovedDue(DateOnly? From, DateOnly To, DateTime At);

/// <summary>A unit that acts.</summary>
/// <param name="Key">Its key, unique in its organisation.</param>
/// <param name="Name">Its name.</param>
public sealed record ActingUnit(string Key, string Name);

/// <summary>An action that was given to another unit.</summary>
/// <param name="From">The unit before; null where none was named.</param>
/// <param name="At">When (UTC).</param>
public sealed record GivenOver(ActingUnit? From, DateTime At);

/// <summary>What the state of an announced action on any day follows from; each list in the order in which it was appended.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="AnnouncedAt">When the revision was published that announced it (UTC); null where a report gives no day.</param>
/// <param name="Due">The day by which it is to be done after all moves.</param>
/// <param name="Reports">What management reported.</param>
/// <param name="Moves">How its due date moved.</param>
/// <param name="Verdicts">What the evaluation office verified.</param>
/// <param name="Unit">The unit that acts now; null where none is named.</param>
/// <param name="Given">How it went from unit to unit.</param>
public sealed record ActionHistory(
    int ActionId, DateTime? AnnouncedAt, DateOnly? Due,
    IReadOnlyList<Said<ActionStatus>> Reports, IReadOnlyList<MovedDue> Moves, IReadOnlyList<Said<VerificationVerdict>> Verdicts,
    ActingUnit? Unit, IReadOnlyList<GivenOver> Given)
{
    /// <summary>The units that act or ever acted, each once; null among them where none was named.</summary>
    public IEnumerable<ActingUnit?> Units => Given.Select(given => given.From).Append(Unit).Distinct();

    /// <summary>The unit that acted at the end of a day (UTC): that of before the first time that it was given on later.</summary>
    public ActingUnit? UnitOn(DateOnly day) => Given.FirstOrDefault(given => !IsBy(given.At, day)) is { } later ? later.From : Unit;

    /// <summary>
    /// The action as it stood at the end of a day (UTC); null before it was announced. One that was announced on no
    /// known day stood from the beginning.
    /// </summary>
    public ActionOnDay? On(DateOnly day)
    {
        if (AnnouncedAt is { } announced && !IsBy(announced, day)) return null;
        var status = Reports.LastOrDefault(report => IsBy(report.At, day))?.What;
        var due = Moves.LastOrDefault(move => IsBy(move.At, day)) is { } moved ? moved.To : Moves.Count > 0 ? Moves[0].From : Due;
        var verdict = Verdicts.LastOrDefault(said => IsBy(said.At, day))?.What;
        return new ActionOnDay(ActionId, status, due, verdict, FollowUpAction.DaysOverdue(due, status, day), UnitOn(day));
    }

    /// <summary>A day takes in all that happened until midnight UTC.</summary>
    private static bool IsBy(DateTime at, DateOnly day) => DateOnly.FromDateTime(at) <= day;
}

/// <summary>An announced action as it stood at the end of a day.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="Status">What management had reported last; null where nothing was.</param>
/// <param name="Due">The day by which it was to be done then.</param>
/// <param name="Verdict">What the evaluation office had said last; null while it had verified nothing.</param>
/// <param name="DaysOverdue">Days since the due date of an action that was open; null when it wasn't overdue.</param>
/// <param name="Unit">The unit that acted then; null where none was named.</param>
public sealed record ActionOnDay(int ActionId, ActionStatus? Status, DateOnly? Due, VerificationVerdict? Verdict, int? DaysOverdue, ActingUnit? Unit)
{
    /// <summary>Whether it was open a year or more after its due date.</summary>
    public bool IsLongOverdue => DaysOverdue >= FollowUpAction.LongOverdueDays;
}
