using System.Linq.Expressions;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Browse;

/// <summary>A recommendation and where it stands. A response that isn't published doesn't show through.</summary>
public sealed record RecommendationRow(
    string Key, string? Number, string Title, IReadOnlyList<Implication> Priority, bool Answered, Position? Position, string? StatedAs, IReadOnlyList<ActionState> Actions,
    IReadOnlyList<ActionState> Served)
{
    public Position? Position { get; } = Answered ? Position : null;

    public string? StatedAs { get; } = Answered ? StatedAs : null;

    public IReadOnlyList<ActionState> Actions { get; } = Answered ? Actions : [];

    /// <summary>Actions announced for it, then those announced under another recommendation that serve it too.</summary>
    public IReadOnlyList<ActionState> All => [.. Actions, .. Served];

    /// <summary>For the projection of a query.</summary>
    public static Expression<Func<Recommendation, RecommendationRow>> Of { get; } = r => new RecommendationRow(
        r.Key, r.Number, r.Title, r.Priority,
        r.Response!.LastRevision > 0,
        r.Response!.Revisions.Where(v => v.Number == r.Response.LastRevision).Select(v => v.Position).FirstOrDefault(),
        r.Response!.Revisions.Where(v => v.Number == r.Response.LastRevision).Select(v => v.StatedAs).FirstOrDefault(),
        r.Response!.Actions.Where(a => a.AnnouncedIn != null).OrderBy(a => a.Order).AsQueryable().Select(ActionState.Of).ToList(),
        r.ServedBy.Where(a => a.AnnouncedIn != null).OrderBy(a => a.ResponseId).ThenBy(a => a.Order).AsQueryable().Select(ActionState.Of).ToList());
}

/// <summary>A follow-up action, as far as its mark needs.</summary>
public sealed record ActionState(DateOnly? Due, ActionStatus? Status)
{
    /// <summary>For the projection of a query.</summary>
    public static Expression<Func<FollowUpAction, ActionState>> Of { get; } =
        a => new ActionState(a.Due, a.Updates.OrderByDescending(u => u.Order).Select(u => (ActionStatus?)u.Status).FirstOrDefault());

    /// <inheritdoc cref="FollowUpAction.DaysOverdue(DateOnly)"/>
    public int? DaysOverdue(DateOnly today) => FollowUpAction.DaysOverdue(Due, Status, today);
}
