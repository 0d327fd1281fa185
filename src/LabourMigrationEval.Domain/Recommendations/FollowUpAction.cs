using System.Globalization;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>What is reported of an action (the words of UNDP's practice). Overdue is no status: it follows from dates.</summary>
public enum ActionStatus
{
    /// <summary>Planned.</summary>
    NotStarted,

    /// <summary>Under way.</summary>
    InProgress,

    /// <summary>Done, says management.</summary>
    Completed,

    /// <summary>Dropped, with a reason.</summary>
    NoLongerApplicable,
}

/// <summary>Something that the Office means to do in answer to a recommendation.</summary>
public sealed class FollowUpAction
{
    /// <summary>Most letters that <see cref="Title"/> may have.</summary>
    public const int LongestTitle = 500;

    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The response that announces it.</summary>
    public int ResponseId { get; init; }

    /// <summary>What is to be done; figured text where the report announces it.</summary>
    public required string Title { get; set; }

    /// <summary>More on it; figured text where the report announces it.</summary>
    public string? Text { get; set; }

    /// <summary>The unit that does it; null where the report names none.</summary>
    public Unit? Unit { get; set; }

    /// <inheritdoc cref="Unit"/>
    public int? UnitId { get; set; }

    /// <summary>The day by which it is to be done; null where the report names none.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>The lines of the report that announce it; null for an action entered in the portal.</summary>
    public Lines? Lines { get; set; }

    /// <summary><see cref="Title"/> as a reader sees it.</summary>
    public string PlainTitle => Lines is null ? Title : FiguredText.Plain(Title);

    /// <summary>Place under the response, from 0.</summary>
    public int Order { get; set; }

    /// <summary>What was reported, oldest first.</summary>
    public List<ProgressUpdate> Updates { get; } = [];

    /// <summary>The last status reported; null where nothing was, which is not the same as nothing done.</summary>
    public ActionStatus? Status => Updates.OrderBy(update => update.Order).LastOrDefault()?.Status;

    /// <summary>Days since the due date of an action that is neither completed nor dropped; null when it isn't overdue.</summary>
    public int? DaysOverdue(DateOnly today) => DaysOverdue(Due, Status, today);

    /// <inheritdoc cref="DaysOverdue(DateOnly)"/>
    public static int? DaysOverdue(DateOnly? due, ActionStatus? status, DateOnly today) =>
        due < today && status is not (ActionStatus.Completed or ActionStatus.NoLongerApplicable)
            ? today.DayNumber - due.Value.DayNumber
            : null;

    /// <summary>What somebody who is to act on it would miss.</summary>
    internal IEnumerable<Problem> Missing(DateOnly today)
    {
        if (Title.Length == 0) yield return Lacks("Say what is to be done, or take this action away.");
        if (UnitId is null) yield return Lacks("Choose the unit that does it.");
        if (Due is null) yield return Lacks("Give the day by which it is to be done.");
        if (Due < today) yield return Lacks($"This day is past. Give {today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} or a later day.");

        Problem Lacks(string message) => new($"Action {Order + 1}: {message}", nameof(OfficeResponse.Actions), Order);
    }

    /// <summary>Takes over what somebody filled in. Words that change are no longer the report's.</summary>
    internal void Change(PlannedAction plan, int order)
    {
        var title = Typed.Clean(plan.Title).Trim();
        if (title.Length > LongestTitle)
            throw new RuleViolation([new($"Action {order + 1}: this is longer than {LongestTitle} letters. Shorten it.", nameof(OfficeResponse.Actions), order)]);
        if (title != PlainTitle)
        {
            Text = Lines is null || Text is null ? Text : FiguredText.Plain(Text);
            (Title, Lines) = (title, null);
        }
        (UnitId, Due, Order) = (plan.UnitId, plan.Due, order);
    }

    /// <summary>Adds a report of progress.</summary>
    public void Report(ActionStatus status, string? text, Person? by, DateTime at) =>
        Updates.Add(new ProgressUpdate { Status = status, Text = text, By = by, At = at, Order = Updates.Count });
}

/// <summary>An action as somebody fills it in; <paramref name="Id"/> is null for a new one.</summary>
public sealed record PlannedAction(int? Id, string Title, int? UnitId, DateOnly? Due);

/// <summary>What was reported of an action on a day. Reports are added, never changed.</summary>
public sealed class ProgressUpdate
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The action.</summary>
    public int ActionId { get; init; }

    /// <summary>The status reported.</summary>
    public ActionStatus Status { get; init; }

    /// <summary>What was said about it.</summary>
    public string? Text { get; init; }

    /// <summary>Who reported; null where a report gives no name.</summary>
    public Person? By { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>Place among the action's reports, from 0.</summary>
    public int Order { get; init; }
}
