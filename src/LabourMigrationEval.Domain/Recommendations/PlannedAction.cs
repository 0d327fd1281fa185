using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>An action as somebody fills it in.</summary>
/// <param name="Id">Identity of an action that is in the draft already; null for a new one.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="UnitId">The unit that does it.</param>
/// <param name="Due">The day by which it is to be done.</param>
public sealed record PlannedAction(int? Id, string Title, int? UnitId, DateOnly? Due)
{
    /// <inheritdoc cref="FollowUpAction.Owner"/>
    public int? OwnerId { get; init; }

    /// <inheritdoc cref="FollowUpAction.Starts"/>
    public DateOnly? Starts { get; init; }

    /// <inheritdoc cref="FollowUpAction.Resources"/>
    public string Resources { get; init; } = "";

    /// <inheritdoc cref="FollowUpAction.ExpectedEvidence"/>
    public string ExpectedEvidence { get; init; } = "";

    /// <summary>Identities of the recommendations that it serves too, in any order.</summary>
    public IReadOnlySet<int> AlsoFor { get; init; } = new HashSet<int>();

    /// <summary>Plans are the same when they say the same.</summary>
    public bool Equals(PlannedAction? other) => other is not null
        && (Id, Title, UnitId, Due, OwnerId, Starts, Resources, ExpectedEvidence)
            == (other.Id, other.Title, other.UnitId, other.Due, other.OwnerId, other.Starts, other.Resources, other.ExpectedEvidence)
        && AlsoFor.SetEquals(other.AlsoFor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Title, UnitId, Due, OwnerId);
}

/// <summary>What the actions of a plan may name.</summary>
/// <param name="Units">The units of the organisation, with their people.</param>
/// <param name="Recommendations">The recommendations of the evaluation.</param>
public sealed record PlanChoices(IReadOnlyCollection<Unit> Units, IReadOnlyCollection<Recommendation> Recommendations)
{
    /// <summary>The unit of that identity; null for none.</summary>
    /// <exception cref="RuleViolation">The organisation has no such unit.</exception>
    public Unit? Unit(int? id) => id is null ? null : Units.FirstOrDefault(unit => unit.Id == id)
        ?? throw new RuleViolation("This unit isn't one of the organisation's. Choose one from the list.", nameof(FollowUpAction.Unit));

    /// <summary>The person of that identity who works in the unit; null for none.</summary>
    /// <exception cref="RuleViolation">The unit has no such person.</exception>
    public static Person? Owner(int? id, Unit? unit) => id is null ? null : unit?.People.Find(person => person.Id == id)
        ?? throw new RuleViolation("The owner doesn't work in this unit. Choose somebody who does, or nobody.", nameof(FollowUpAction.Owner));
}
