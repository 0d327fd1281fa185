namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>What lists and counts need to know of an answer to a recommendation, or to an evaluation as a whole.</summary>
/// <param name="Slug">The evaluation.</param>
/// <param name="Key">The recommendation; null for the evaluation as a whole.</param>
/// <param name="Asked">What is asked, in plain text; empty for the evaluation as a whole.</param>
/// <param name="UnitId">The unit that leads the answer; null where none does.</param>
/// <param name="State">Where the answer stands; null while there is none.</param>
/// <param name="Revision">Number of the revision that readers see; 0 while nothing is published.</param>
/// <param name="Position">What the Office says to it; null while it is undecided.</param>
/// <param name="Actions">How many actions it announces or plans, and others that serve it too.</param>
/// <param name="Due">The day by which it is to be answered; null while the evaluation isn't public.</param>
public sealed record AnswerBrief(
    string Slug, string? Key, string Asked, int? UnitId, ResponseState? State, int Revision, Position? Position, int Actions, DateOnly? Due);

/// <summary>What lists and counts need to know of a follow-up action.</summary>
/// <param name="Id">The action.</param>
/// <param name="Slug">The evaluation.</param>
/// <param name="Key">The recommendation; null for the evaluation as a whole.</param>
/// <param name="Title">What is to be done, in plain text.</param>
/// <param name="UnitId">The unit that does it; null where none is named.</param>
/// <param name="HasOwner">Whether somebody in the unit sees to it.</param>
/// <param name="Due">The day by which it is to be done now.</param>
/// <param name="FirstDue">The day that was promised first.</param>
/// <param name="Entered">The day on which it was entered; null where it was read from a report.</param>
/// <param name="Announced">Whether a published revision announces it.</param>
/// <param name="Status">What was reported last.</param>
/// <param name="Evidence">How many pieces of evidence it has.</param>
/// <param name="Verified">Whether the evaluation office has looked at it since the last report.</param>
public sealed record ActionBrief(
    int Id, string Slug, string? Key, string Title, int? UnitId, bool HasOwner, DateOnly? Due, DateOnly? FirstDue, DateOnly? Entered,
    bool Announced, ActionStatus? Status, int Evidence, bool Verified)
{
    /// <summary>Management says that it is completed, and the evaluation office hasn't looked since.</summary>
    public bool IsUnverified => Announced && Status == ActionStatus.Completed && !Verified;

    /// <inheritdoc cref="FollowUpAction.DaysOverdue(DateOnly)"/>
    public int? DaysOverdue(DateOnly today) => Announced ? FollowUpAction.DaysOverdue(Due, Status, today) : null;
}
