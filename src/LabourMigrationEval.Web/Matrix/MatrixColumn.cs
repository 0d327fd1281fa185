namespace LabourMigrationEval.Web.Matrix;

/// <summary>A column of a matrix as a sheet.</summary>
public enum MatrixField
{
    Recommendation,
    Action,
    Title,
    AskedUnits,
    Priority,
    Timing,
    ResourcesImplied,
    State,
    Position,
    Response,
    Reason,
    Reservations,
    ActionTitle,
    AlsoFor,
    Unit,
    Owner,
    Starts,
    Due,
    DueReason,
    Status,
    Report,
    Resources,
    ExpectedEvidence,
    FirstDue,
    Verdict,
    Remark,
    AsOf,
    Note,
    Version,
}

/// <summary>Whose words a column holds, which is also who changes them and how.</summary>
public enum MatrixPart
{
    /// <summary>What the row is about.</summary>
    Key,

    /// <summary>What others said; nothing to fill in.</summary>
    Given,

    /// <summary>The Office's answer.</summary>
    Answer,

    /// <summary>A follow-up action.</summary>
    Action,
}

/// <summary>What a cell of a column holds.</summary>
public enum MatrixForm
{
    Text,
    Day,
    Position,
    Status,
    Unit,
    Person,
}

/// <summary>A column: its heading, what is in it, and what a row has there.</summary>
/// <param name="Field">Which one it is.</param>
/// <param name="Heading">Its heading, by which it is known when a file comes back.</param>
/// <param name="Part">Whose words it holds.</param>
/// <param name="Form">What its cells hold.</param>
/// <param name="Width">Width in a spreadsheet, in letters.</param>
/// <param name="About">What it holds and how it is filled in, for whoever fills it in.</param>
/// <param name="Cell">What a row has there.</param>
public sealed record MatrixColumn(MatrixField Field, string Heading, MatrixPart Part, MatrixForm Form, double Width, string About, Func<MatrixRow, string?> Cell)
{
    /// <summary>
    /// What a row means there, whatever the house calls it today: a stable code. Null for a column whose words are all
    /// that it holds.
    /// </summary>
    public Func<MatrixRow, string?>? Code { get; init; }

    /// <summary>Whether people fill it in; the others are ignored when a file comes back.</summary>
    public bool IsFilledIn => Part is MatrixPart.Answer or MatrixPart.Action;
}
