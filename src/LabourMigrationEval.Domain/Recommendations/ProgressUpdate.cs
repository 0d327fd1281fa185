using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>What was reported of an action on a day. Reports are added, never changed.</summary>
public sealed class ProgressUpdate
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The action.</summary>
    public int ActionId { get; init; }

    /// <summary>The status reported.</summary>
    public ActionStatus Status { get; init; }

    /// <summary>What was said about it; an action that is dropped always has a reason here.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// Who reported; null where a report gives no name. Earlier releases also noted so that a promise begins, which
    /// nobody had reported.
    /// </summary>
    public Person? By { get; init; }

    /// <inheritdoc cref="By"/>
    public int? ById { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>Place among the action's reports, from 0.</summary>
    public int Order { get; init; }
}

/// <summary>A changed due date. Changes are added, never changed.</summary>
public sealed class DueChange
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The action.</summary>
    public int ActionId { get; init; }

    /// <summary>The day before; null where there was none.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day since then.</summary>
    public DateOnly To { get; init; }

    /// <summary>Why it moved.</summary>
    public required string Reason { get; init; }

    /// <summary>Who moved it; null where another system doesn't say.</summary>
    public Person? By { get; init; }

    /// <inheritdoc cref="By"/>
    public int? ById { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>Place among the changes, from 0.</summary>
    public int Order { get; init; }
}
