using System.Globalization;
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
    public bool Has(ActionVerb verb) => verb switch
    {
        ActionVerb.Report => Status is not null || Text.Length > 0,
        ActionVerb.Attach => Title.Length + Link.Length > 0 || File is not null,
        ActionVerb.MoveDue => Due is not null || Reason.Length > 0,
        ActionVerb.Verify => Verdict is not null || Remark.Length > 0,
        _ => false,
    };

    /// <summary>What is typed or chosen for it, to tell whether that has changed.</summary>
    public object Typed(ActionVerb verb) => verb switch
    {
        ActionVerb.Report => (Status, Text),
        ActionVerb.Attach => (Title, Link, IsPublic, File),
        ActionVerb.MoveDue => (Due, Reason),
        ActionVerb.Reassign => (UnitId, OwnerId),
        ActionVerb.Verify => (Verdict, Remark),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    /// <summary>Takes words that were kept, by the names of their fields. What they don't say stays as it is.</summary>
    public void Take(IReadOnlyDictionary<string, string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        Status = words.TryGetValue("status", out var status) ? Member<ActionStatus>(status) : Status;
        Text = words.GetValueOrDefault("said", Text);
        (Title, Link) = (words.GetValueOrDefault("title", Title), words.GetValueOrDefault("link", Link));
        // What was meant for the office alone must not come back as public.
        IsPublic = words.TryGetValue("public", out var open) ? open.Length > 0 : IsPublic && !words.ContainsKey("title");
        (UnitId, OwnerId) = (words.TryGetValue("unit", out var unit) ? Number(unit) : UnitId, words.TryGetValue("owner", out var owner) ? Number(owner) : OwnerId);
        Due = words.TryGetValue("due", out var due) ? (DateOnly.TryParse(due, CultureInfo.InvariantCulture, out var day) ? day : null) : Due;
        Reason = words.GetValueOrDefault("why", Reason);
        Verdict = words.TryGetValue("verdict", out var verdict) ? Member<VerificationVerdict>(verdict) : Verdict;
        Remark = words.GetValueOrDefault("remark", Remark);

        static int? Number(string typed) => int.TryParse(typed, CultureInfo.InvariantCulture, out var number) ? number : null;
        static T? Member<T>(string name) where T : struct, Enum => Enum.TryParse<T>(name, out var member) ? member : null;
    }

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
                action.Reassign(UnitId, OwnerId, among, by, at);
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
