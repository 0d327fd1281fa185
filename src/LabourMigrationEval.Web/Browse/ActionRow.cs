using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

public sealed record UpdateRow(ActionStatus Status, string? Text, string? By, DateTime At);

public sealed record DueChangeRow(DateOnly? From, DateOnly To, string Reason, string? By, DateTime At);

/// <summary>A piece of evidence; where it isn't public, neither its address nor its name as a file is read.</summary>
public sealed record EvidenceRow(int Id, string Title, bool IsPublic, string? Link, string? FileName, int? FileLength, DateTime At);

/// <summary>That an action was given to another unit; <paramref name="From"/> is the unit before, null where none was named.</summary>
public sealed record GivenRow(string? From, DateTime At);

public sealed record VerificationRow(VerificationVerdict Verdict, string Remark, string? By, DateTime At);

/// <summary>An announced action with its whole story, each list oldest first; <paramref name="Lines"/> is null where it was entered in the portal.</summary>
public sealed record ActionRow(
    ActionPlace Place, string Title, string? Text, string? Unit, DateOnly? Starts, DateOnly? Due, string? Resources, string? ExpectedEvidence, Lines? Lines,
    IReadOnlyList<ItemRow> AlsoFor, IReadOnlyList<UpdateRow> Updates, IReadOnlyList<DueChangeRow> DueChanges, IReadOnlyList<EvidenceRow> Evidence,
    IReadOnlyList<VerificationRow> Verifications, IReadOnlyList<GivenRow> Given)
{
    /// <summary>What management reported last; null where nothing was.</summary>
    public UpdateRow? Claim => Updates.Count == 0 ? null : Updates[^1];

    /// <summary>What the evaluation office said last; null while it has verified nothing.</summary>
    public VerificationRow? Verdict => Verifications.Count == 0 ? null : Verifications[^1];

    /// <inheritdoc cref="FollowUpAction.SinceVerdict"/>
    public NewerClaim? SinceVerdict => NewerClaim.Since(Verdict?.At, Updates.Select(update => update.At), Evidence.Select(piece => piece.At));

    /// <summary>The day that was promised first.</summary>
    public DateOnly? FirstDue => DueChanges.Count == 0 ? Due : DueChanges[0].From;

    /// <summary>The action as it was on record at a moment (UTC); null before it was announced.</summary>
    public ActionRow? Before(DateTime moment) => Place.AnnouncedAt >= moment ? null : this with
    {
        Unit = Given.FirstOrDefault(given => given.At >= moment) is { } later ? later.From : Unit,
        Due = DueChanges.LastOrDefault(change => change.At < moment) is { } moved ? moved.To : FirstDue,
        Updates = [.. Updates.Where(update => update.At < moment)],
        DueChanges = [.. DueChanges.Where(change => change.At < moment)],
        Evidence = [.. Evidence.Where(piece => piece.At < moment)],
        Verifications = [.. Verifications.Where(said => said.At < moment)],
    };

    /// <summary>What its state on any day follows from.</summary>
    public ActionHistory History => new(Place.Id, Place.AnnouncedAt, Due,
        [.. Updates.Select(update => new Said<ActionStatus>(update.Status, update.At))],
        [.. DueChanges.Select(change => new MovedDue(change.From, change.To, change.At))],
        [.. Verifications.Select(said => new Said<VerificationVerdict>(said.Verdict, said.At))],
        // Who acted is not asked of an action's own page.
        null, []);

    /// <summary>
    /// The announced actions of a recommendation, those announced under another one that serve it too at the end; without
    /// a recommendation, those of the general response.
    /// </summary>
    public static Task<List<ActionRow>> UnderAsync(PortalDb db, int evaluationId, int? recommendationId) =>
        db.Actions.Announced().Where(a => a.Response!.EvaluationId == evaluationId
                && (a.Response.RecommendationId == recommendationId || a.AlsoFor.Any(r => r.Id == recommendationId)))
            .OrderBy(a => a.Response!.RecommendationId != recommendationId).ThenBy(a => a.Response!.Recommendation!.Order).ThenBy(a => a.Order)
            .Select(a => new ActionRow(
                new ActionPlace(a.Id, a.Response!.Recommendation!.Key, a.Response.Recommendation.Number, a.Order, a.AnnouncedIn!.Value,
                    a.Response.Revisions.Where(v => v.Number == a.AnnouncedIn).Select(v => v.PublishedAt).FirstOrDefault()),
                a.Title, a.Text, a.Unit!.Name, a.Starts, a.Due, a.Resources, a.ExpectedEvidence, a.Lines,
                a.AlsoFor.OrderBy(r => r.Order).Select(r => new ItemRow(r.Key, r.Number, r.Title)).ToList(),
                a.Updates.OrderBy(u => u.Order).Select(u => new UpdateRow(u.Status, u.Text, u.By!.Name, u.At)).ToList(),
                a.DueChanges.OrderBy(c => c.Order).Select(c => new DueChangeRow(c.From, c.To, c.Reason, c.By!.Name, c.At)).ToList(),
                a.Evidence.OrderBy(e => e.Order).Select(e => new EvidenceRow(e.Id, e.Title, e.IsPublic, e.IsPublic ? e.Link : null,
                    e.IsPublic ? e.File!.Name : null, e.IsPublic ? (int?)e.File!.Length : null, e.At)).ToList(),
                a.Verifications.OrderBy(v => v.Order).Select(v => new VerificationRow(v.Verdict, v.Remark, v.By!.Name, v.At)).ToList(),
                a.Reassignments.Where(r => r.FromUnitId != r.ToUnitId).OrderBy(r => r.Order).Select(r => new GivenRow(r.FromUnit!.Name, r.At)).ToList()))
            .ToListAsync();
}
