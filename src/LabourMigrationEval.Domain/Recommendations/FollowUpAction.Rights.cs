using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <content>Who may do what to an announced action.</content>
public sealed partial class FollowUpAction
{
    /// <summary>Whether the person may report on it: in the name of its unit or as its owner, or of a unit that leads the answer.</summary>
    public bool MayBeReportedBy(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return OwnerId == person.Id || person.Units.Exists(unit => unit.Id == UnitId) || Response?.Recommendation?.IsLedBy(person) == true;
    }

    /// <summary>Whether the person may verify it: nobody judges what they had a hand in.</summary>
    public bool MayBeVerifiedBy(Person person) => HandOf(person) is null;

    /// <summary>What hand the person had in it, as a sentence that begins "You"; null where they had none, and may verify it.</summary>
    public string? HandOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (OwnerId == person.Id) return "You own this action";
        if (Reassignments.Exists(given => given.FromOwnerId == person.Id || given.ToOwnerId == person.Id)) return "You owned this action before";
        if (Updates.Exists(update => update.ById == person.Id)) return "You reported on this action";
        if (DueChanges.Exists(change => change.ById == person.Id)) return "You moved the date of this action";
        if (Evidence.Exists(piece => piece.ById == person.Id)) return "You attached evidence to this action";
        return Response?.WasWrittenBy(person) == true ? "You wrote or submitted the response that promised this action" : null;
    }
}
