using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.AspNetCore.Components.Forms;

namespace LabourMigrationEval.Web.FollowUp;

/// <summary>What somebody can do to an announced action.</summary>
public enum ActionVerb
{
    Report,
    Attach,
    MoveDue,
    Reassign,
    Verify,
}

/// <summary>What somebody has typed on an action's page and not sent yet.</summary>
public sealed class ActionDraft
{
    public ActionStatus? Status { get; set; }
    public string Text { get; set; } = "";
    public string Title { get; set; } = "";
    public string Link { get; set; } = "";
    public bool IsPublic { get; set; } = true;
    public IBrowserFile? File { get; set; }
    public DateOnly? Due { get; set; }
    public string Reason { get; set; } = "";
    public int? UnitId { get; set; }
    public int? OwnerId { get; set; }
    public VerificationVerdict? Verdict { get; set; }
    public string Remark { get; set; } = "";

    /// <summary>Whether anything is here that would be missed.</summary>
    public bool HasWords => Text.Length + Title.Length + Link.Length + Reason.Length + Remark.Length > 0
        || Status is not null || Verdict is not null || Due is not null || File is not null;

    /// <summary>Does it.</summary>
    /// <exception cref="RuleViolation">A rule of the action was broken, or something was not chosen.</exception>
    public void Do(ActionVerb verb, FollowUpAction action, PlanChoices among, EvidenceFile? file, Person by, DateTime at)
    {
        switch (verb)
        {
            case ActionVerb.Report:
                action.Report(Status ?? throw new RuleViolation("Choose how far it got.", nameof(Status)), Text, by, at);
                break;
            case ActionVerb.Attach:
                action.Attach(new(Title, IsPublic, Link, file), by, at);
                break;
            case ActionVerb.MoveDue:
                action.MoveDue(Due, Reason, by, at);
                break;
            case ActionVerb.Reassign:
                action.Reassign(UnitId, OwnerId, among, by);
                break;
            case ActionVerb.Verify:
                action.Verify(Verdict ?? throw new RuleViolation("Choose what you found.", nameof(Verdict)), Remark, by, at);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verb), verb, null);
        }
    }

    /// <summary>Empties what was sent; what is typed elsewhere on the page stays.</summary>
    public void Sent(ActionVerb verb)
    {
        switch (verb)
        {
            case ActionVerb.Report: (Status, Text) = (null, ""); break;
            case ActionVerb.Attach: (Title, Link, IsPublic, File) = ("", "", true, null); break;
            case ActionVerb.MoveDue: (Due, Reason) = (null, ""); break;
            case ActionVerb.Verify: (Verdict, Remark) = (null, ""); break;
            case ActionVerb.Reassign: break;
            default: throw new ArgumentOutOfRangeException(nameof(verb), verb, null);
        }
    }
}
