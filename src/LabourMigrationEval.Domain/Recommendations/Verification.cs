using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>What the evaluation office says of an action after it looked for itself (after GAO's and the World Bank's practice of a verdict beside management's).</summary>
public enum VerificationVerdict
{
    /// <summary>Done as it was promised.</summary>
    Implemented,

    /// <summary>Done in part.</summary>
    PartlyImplemented,

    /// <summary>Not done, whatever was reported.</summary>
    NotImplemented,
}

/// <summary>A verdict of the evaluation office with its remark. Verdicts are added, never changed; the last one counts.</summary>
public sealed class Verification
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The action.</summary>
    public int ActionId { get; init; }

    /// <summary>The verdict.</summary>
    public VerificationVerdict Verdict { get; init; }

    /// <summary>What was looked at and found.</summary>
    public required string Remark { get; init; }

    /// <summary>Who verified; null where another system doesn't say.</summary>
    public Person? By { get; init; }

    /// <inheritdoc cref="By"/>
    public int? ById { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>Place among the verdicts, from 0.</summary>
    public int Order { get; init; }
}
