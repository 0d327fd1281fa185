using System.Globalization;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Data.Queries;

/// <summary>How late an action is.</summary>
public enum Lateness
{
    /// <summary>Open after its due date.</summary>
    Overdue,

    /// <summary>Open a year or more after its due date.</summary>
    LongOverdue,
}

/// <summary>Which announced actions a list shows; what is null asks for all.</summary>
/// <param name="Evaluation">The evaluation's name in addresses.</param>
/// <param name="Unit">The unit that does it.</param>
/// <param name="Status">The status reported last.</param>
/// <param name="Late">How late it is.</param>
/// <param name="Verdict">What the evaluation office said last.</param>
/// <param name="Person">Somebody who owns it or works in its unit.</param>
public sealed record ActionFilter(string? Evaluation, int? Unit, ActionStatus? Status, Lateness? Late, VerificationVerdict? Verdict, int? Person)
{
    /// <summary>Only those of which nothing was reported.</summary>
    public bool Unreported { get; init; }

    /// <summary>Only those that the evaluation office hasn't verified.</summary>
    public bool Unverified { get; init; }
}

/// <summary>A place in the list of actions, from which it goes on.</summary>
/// <param name="Due">Due date of the last one seen; null where it has none.</param>
/// <param name="Id">Identity of the last one seen.</param>
public sealed record ActionCursor(DateOnly? Due, int Id)
{
    /// <summary>As it stands in an address: "2026-03-31_14".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Due is { } due ? due.ToString("O", CultureInfo.InvariantCulture) : "none")}_{Id}");

    /// <summary>Reads it from an address; null for anything else.</summary>
    public static ActionCursor? Read(string? text)
    {
        if (text?.Split('_') is not [var day, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        if (day == "none") return new ActionCursor(null, id);
        return DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? new ActionCursor(due, id) : null;
    }
}

/// <summary>Lists of announced actions.</summary>
public static class ActionQueries
{
    /// <summary>The actions that a filter asks for.</summary>
    public static IQueryable<FollowUpAction> Meeting(this IQueryable<FollowUpAction> actions, ActionFilter filter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Evaluation is { } slug) actions = actions.Where(a => a.Response!.Evaluation!.Slug == slug);
        if (filter.Unit is { } unit) actions = actions.Where(a => a.UnitId == unit);
        if (filter.Unreported) actions = actions.Where(a => !a.Updates.Any());
        if (filter.Status is { } status) actions = actions.Where(a => a.Updates.OrderByDescending(u => u.Order).Select(u => (ActionStatus?)u.Status).FirstOrDefault() == status);
        if (filter.Unverified) actions = actions.Where(a => !a.Verifications.Any());
        if (filter.Verdict is { } verdict) actions = actions.Where(a => a.Verifications.OrderByDescending(v => v.Order).Select(v => (VerificationVerdict?)v.Verdict).FirstOrDefault() == verdict);
        if (filter.Person is { } person) actions = actions.Where(a => a.OwnerId == person || a.Unit!.People.Any(member => member.Id == person));
        if (filter.Late is { } late)
        {
            var latest = today.AddDays(late == Lateness.LongOverdue ? -FollowUpAction.LongOverdueDays : -1);
            actions = actions.Where(a => a.Due <= latest
                && !a.Updates.Any(u => u.Order == a.Updates.Max(other => other.Order) && (u.Status == ActionStatus.Completed || u.Status == ActionStatus.NoLongerApplicable)));
        }
        return actions;
    }

    /// <summary>By due date, those without one at the end; from a place on, where one is given.</summary>
    public static IQueryable<FollowUpAction> ByDue(this IQueryable<FollowUpAction> actions, ActionCursor? after)
    {
        if (after is { Due: { } due }) actions = actions.Where(a => a.Due > due || (a.Due == due && a.Id > after.Id) || a.Due == null);
        else if (after is not null) actions = actions.Where(a => a.Due == null && a.Id > after.Id);
        return actions.OrderBy(a => a.Due == null).ThenBy(a => a.Due).ThenBy(a => a.Id);
    }
}
