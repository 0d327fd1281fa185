namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>A cell that was filled in, and what comes of it.</summary>
/// <param name="Row">Its line in the file.</param>
/// <param name="About">What the line is about, by its keys.</param>
/// <param name="Field">The column; null where the whole line is meant.</param>
/// <param name="From">What the portal says.</param>
/// <param name="To">What the file says.</param>
/// <param name="Refused">Why it can't be made; null where it can.</param>
public sealed record MatrixChange(int Row, string About, MatrixField? Field, string From, string To, string? Refused = null)
{
    /// <summary>Whether both are the same change, whatever comes of it.</summary>
    public bool Asks(MatrixChange other) => (Row, Field, From, To) == (other.Row, other.Field, other.From, other.To);
}

/// <summary>All that a file would change, line by line, or did change.</summary>
/// <param name="Changes">The changes, each with its refusal if there is one.</param>
/// <param name="Notes">What else is worth knowing.</param>
public sealed record MatrixPreview(IReadOnlyList<MatrixChange> Changes, IReadOnlyList<string> Notes)
{
    public IReadOnlyList<MatrixChange> Possible { get; } = [.. Changes.Where(change => change.Refused is null)];

    public IReadOnlyList<MatrixChange> Refused { get; } = [.. Changes.Where(change => change.Refused is not null)];
}

/// <summary>Cells of a line that were filled in and may be tried: of the answer, or of one action.</summary>
/// <param name="Row">The line.</param>
/// <param name="Entry">The recommendation.</param>
/// <param name="Part">The answer, or an action.</param>
/// <param name="Action">The action; null for a new one, and for the answer.</param>
/// <param name="Filled">What each cell says now.</param>
public sealed record RowEdit(int Row, MatrixEntry Entry, MatrixPart Part, Domain.Recommendations.FollowUpAction? Action, IReadOnlyDictionary<MatrixField, string> Filled);
