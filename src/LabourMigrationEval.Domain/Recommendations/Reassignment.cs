using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>A published action given to another unit, or to another person of its unit. Reassignments are added, never changed.</summary>
public sealed class Reassignment
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The action.</summary>
    public int ActionId { get; init; }

    /// <summary>The unit that acted before; null where none was named.</summary>
    public Unit? FromUnit { get; init; }

    /// <inheritdoc cref="FromUnit"/>
    public int? FromUnitId { get; init; }

    /// <summary>Who saw to it before; null where nobody was named.</summary>
    public Person? FromOwner { get; init; }

    /// <inheritdoc cref="FromOwner"/>
    public int? FromOwnerId { get; init; }

    /// <summary>The unit that acts since then.</summary>
    public required Unit ToUnit { get; init; }

    /// <inheritdoc cref="ToUnit"/>
    public int ToUnitId { get; init; }

    /// <summary>Who sees to it since then; null where nobody is named.</summary>
    public Person? ToOwner { get; init; }

    /// <inheritdoc cref="ToOwner"/>
    public int? ToOwnerId { get; init; }

    /// <summary>Who gave it over; null where another system doesn't say.</summary>
    public Person? By { get; init; }

    /// <inheritdoc cref="By"/>
    public int? ById { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>Place among the action's reassignments, from 0.</summary>
    public int Order { get; init; }

    /// <summary>Whether it went to another unit; else only to another person, or to nobody in particular.</summary>
    public bool ChangesUnit => FromUnitId != ToUnitId;
}
