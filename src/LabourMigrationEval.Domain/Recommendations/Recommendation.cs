using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>What the evaluators ask the organisation to do.</summary>
public sealed class Recommendation : EvaluationItem
{
    /// <summary>Where the report prints it, in words.</summary>
    public string? Place { get; set; }

    /// <summary>The units asked to act, in the printed order.</summary>
    public List<ResponsibleUnit> Units { get; } = [];

    /// <summary>Priority, as printed; more than one where it depends on a condition.</summary>
    public IReadOnlyList<Implication> Priority { get; set; } = [];

    /// <summary>Time that it takes, as printed.</summary>
    public IReadOnlyList<Implication> Time { get; set; } = [];

    /// <summary>Resources that it takes, as printed.</summary>
    public IReadOnlyList<Implication> Resources { get; set; } = [];

    /// <summary>What the evaluators suggest in detail.</summary>
    public List<SuggestedAction> SuggestedActions { get; } = [];

    /// <summary>The Office's answer; null while there is none.</summary>
    public OfficeResponse? Response { get; set; }

    /// <summary>Actions announced under another recommendation that serve this one too.</summary>
    public List<FollowUpAction> ServedBy { get; } = [];

    /// <summary>Whether the person works in a unit that leads the answer.</summary>
    public bool IsLedBy(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Units.Exists(responsible => responsible.IsLead && person.Units.Exists(unit => unit.Id == responsible.UnitId));
    }

    /// <summary>
    /// Asks a unit to act, to lead or to contribute; a unit that is asked already changes its part. There is one lead:
    /// a new one makes the old one contribute.
    /// </summary>
    public void Assign(Unit unit, bool lead)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (lead)
            foreach (var other in Units) other.IsLead = false;
        var asked = Units.Find(responsible => responsible.UnitId == unit.Id);
        if (asked is null)
        {
            asked = new ResponsibleUnit { RecommendationId = Id, UnitId = unit.Id, Unit = unit, Order = Units.Count == 0 ? 0 : Units.Max(u => u.Order) + 1 };
            Units.Add(asked);
        }
        asked.IsLead = lead;
    }

    /// <summary>Asks a unit no more.</summary>
    /// <exception cref="RuleViolation">It is the last one, or it leads.</exception>
    public void Release(int unitId)
    {
        var asked = Units.Find(responsible => responsible.UnitId == unitId);
        if (asked is null) return;
        if (Units.Count == 1) throw new RuleViolation("Somebody has to answer: ask another unit before you release the last one.");
        if (asked.IsLead) throw new RuleViolation("This unit leads the answer. Let another one lead before you release it.");
        Units.Remove(asked);
    }

    /// <summary>Whether the person may write in the name of one of the responsible units.</summary>
    public bool MayBeAnsweredBy(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Units.Exists(responsible => person.Units.Exists(unit => unit.Id == responsible.UnitId));
    }
}

/// <summary>A grade as printed ("High"), with the condition under which it holds ("short term").</summary>
public sealed record Implication(string Value, string? Condition)
{
    /// <summary>"High (short term)", or the grade alone.</summary>
    public override string ToString() => Condition is null ? Value : $"{Value} ({Condition})";
}

/// <summary>A unit asked to act on a recommendation.</summary>
public sealed class ResponsibleUnit
{
    /// <summary>The recommendation.</summary>
    public int RecommendationId { get; init; }

    /// <summary>The unit.</summary>
    public int UnitId { get; init; }

    /// <inheritdoc cref="UnitId"/>
    public required Unit Unit { get; init; }

    /// <summary>How the report names it here ("support from ..."); null for a unit that was asked in the portal.</summary>
    public string? Printed { get; init; }

    /// <summary>Whether it leads the answer; the others contribute to it. The first that a report names leads until somebody says otherwise.</summary>
    public bool IsLead { get; set; }

    /// <summary>Place in the printed order, from 0.</summary>
    public int Order { get; init; }
}

/// <summary>A step that the evaluators suggest under a recommendation.</summary>
public sealed class SuggestedAction
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The recommendation.</summary>
    public int RecommendationId { get; init; }

    /// <summary>Letter or short name, unique under the recommendation.</summary>
    public required string Key { get; init; }

    /// <summary>What to do, as figured text.</summary>
    public required string Text { get; set; }

    /// <summary>The lines that say so.</summary>
    public required Lines Lines { get; init; }

    /// <summary>The narrowest passage around those lines.</summary>
    public required Passage Passage { get; init; }

    /// <summary>Place in the printed order, from 0.</summary>
    public int Order { get; init; }
}
