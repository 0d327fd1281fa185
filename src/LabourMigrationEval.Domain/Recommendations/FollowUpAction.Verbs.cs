using System.Globalization;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <content>What people do to an action that was announced. Everything is appended.</content>
public sealed partial class FollowUpAction
{
    /// <summary>Reports how far it got. A report is added, never changed.</summary>
    /// <exception cref="RuleViolation">It isn't announced, the person may not report on it, or it is dropped without a reason.</exception>
    public ProgressUpdate Report(ActionStatus status, string? text, Person by, DateTime at)
    {
        RequireReporter(by);
        var said = Said(text, nameof(ProgressUpdate.Text));
        if (status == ActionStatus.NoLongerApplicable && said is null)
            throw new RuleViolation("Say why it is no longer applicable. Readers will ask.", nameof(ProgressUpdate.Text));
        if (status == Status && said is null)
            throw new RuleViolation("Nothing changes by this report. Choose another status, or say what happened.", nameof(ProgressUpdate.Text));
        return Read(status, said, by, at);
    }

    /// <summary>Adds a report that a report or another system already holds.</summary>
    public ProgressUpdate Read(ActionStatus status, string? text, Person? by, DateTime at)
    {
        var update = new ProgressUpdate { ActionId = Id, Status = status, Text = text, By = by, ById = by?.Id, At = at, Order = Updates.Count };
        Updates.Add(update);
        return update;
    }

    /// <summary>Moves the day by which it is to be done. The day before stays in view.</summary>
    /// <exception cref="RuleViolation">The person may not, the reason is empty, the day is past or the same, or the action is closed.</exception>
    public void MoveDue(DateOnly? to, string reason, Person by, DateTime at)
    {
        RequireReporter(by);
        var today = DateOnly.FromDateTime(at);
        if (IsClosed(Status)) throw new RuleViolation("This action is closed. Report it as in progress before you move its date.", nameof(Due));
        if (to is not { } day) throw new RuleViolation("Give the new day.", nameof(Due));
        if (day < today) throw new RuleViolation($"This day is past. Give {today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} or a later day.", nameof(Due));
        if (day == Due) throw new RuleViolation("This is the day already. Give another one.", nameof(Due));
        if (day < Starts) throw new RuleViolation("The action begins later than that. Give a later day.", nameof(Due));
        var why = Said(reason, nameof(DueChange.Reason)) ?? throw new RuleViolation("Say why the day moves. Readers will ask.", nameof(DueChange.Reason));
        DueChanges.Add(new DueChange { ActionId = Id, From = Due, To = day, Reason = why, By = by, ById = by.Id, At = at, Order = DueChanges.Count });
        Due = day;
    }

    /// <summary>Gives it to another unit, or to another person of the unit. Who had it before stays on record.</summary>
    /// <exception cref="RuleViolation">The person may not, the unit isn't the organisation's, the owner doesn't work in it, or nothing changes.</exception>
    public void Reassign(int? unitId, int? ownerId, PlanChoices among, Person by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(among);
        RequireReporter(by);
        var unit = among.Unit(unitId) ?? throw new RuleViolation("Choose the unit that does it.", nameof(Unit));
        var owner = PlanChoices.Owner(ownerId, unit);
        if (unit.Id == UnitId && owner?.Id == OwnerId) throw new RuleViolation("This is its unit and its owner already. Choose others.", nameof(Unit));
        Reassignments.Add(new Reassignment
        {
            ActionId = Id,
            FromUnit = Unit,
            FromUnitId = UnitId,
            FromOwner = Owner,
            FromOwnerId = OwnerId,
            ToUnit = unit,
            ToUnitId = unit.Id,
            ToOwner = owner,
            ToOwnerId = owner?.Id,
            By = by,
            ById = by.Id,
            At = at,
            Order = Reassignments.Count,
        });
        (Unit, UnitId, Owner, OwnerId) = (unit, unit.Id, owner, owner?.Id);
    }

    /// <summary>Attaches a piece of evidence.</summary>
    /// <exception cref="RuleViolation">The person may not, there are too many, or it lacks a title, or a link or file.</exception>
    public Evidence Attach(NewEvidence piece, Person by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(piece);
        RequireReporter(by);
        if (Evidence.Count >= Recommendations.Evidence.Most)
            throw new RuleViolation(string.Create(CultureInfo.InvariantCulture, $"An action has at most {Recommendations.Evidence.Most} pieces of evidence. Put some together."));
        var evidence = Recommendations.Evidence.Of(piece, Id, Evidence.Count, by, at);
        Evidence.Add(evidence);
        return evidence;
    }

    /// <summary>Records what the evaluation office found when it looked for itself.</summary>
    /// <exception cref="RuleViolation">It isn't announced, the remark is empty, or the person had a hand in it.</exception>
    public void Verify(VerificationVerdict verdict, string remark, Person by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(by);
        RequireAnnounced();
        if (HandOf(by) is { } hand) throw new RuleViolation($"{hand}, so somebody else has to verify it.");
        var said = Said(remark, nameof(Verification.Remark)) ?? throw new RuleViolation("Say what you looked at and what you found.", nameof(Verification.Remark));
        Verifications.Add(new Verification { ActionId = Id, Verdict = verdict, Remark = said, By = by, ById = by.Id, At = at, Order = Verifications.Count });
    }

    private void RequireReporter(Person by)
    {
        ArgumentNullException.ThrowIfNull(by);
        RequireAnnounced();
        if (!MayBeReportedBy(by)) throw new RuleViolation("This action is another unit's. Its unit, its owner and the unit that leads the answer report on it.");
    }

    private void RequireAnnounced()
    {
        if (AnnouncedIn is null) throw new RuleViolation("This action isn't published yet. It is changed with its response until then.");
    }

    private static string? Said(string? typed, string about)
    {
        var said = Typed.Clean(typed)?.Trim();
        if (said?.Length > OfficeResponse.LongestText)
            throw new RuleViolation(string.Create(CultureInfo.InvariantCulture, $"This is longer than {OfficeResponse.LongestText:N0} letters. Shorten it."), about);
        return string.IsNullOrEmpty(said) ? null : said;
    }
}
