using System.Globalization;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>A row of a matrix as a sheet: a recommendation with one of its actions, or with none.</summary>
public sealed record MatrixRow(ResponseMatrix Matrix, MatrixEntry Entry, FollowUpAction? Action)
{
    /// <summary>What the action goes by in a file: "A17".</summary>
    public string ActionKey => KeyOf(Action);

    /// <summary>What the row has in a column: clean, and trimmed as the portal keeps it.</summary>
    public string this[MatrixField field] => Clean(MatrixColumns.Of(field).Cell(this));

    /// <summary>One row for each action, and one for a recommendation without any.</summary>
    public static IReadOnlyList<MatrixRow> Of(ResponseMatrix matrix) =>
    [
        .. matrix.Entries.SelectMany(entry => entry.Actions.Count == 0
            ? [new MatrixRow(matrix, entry, null)]
            : entry.Actions.Select(action => new MatrixRow(matrix, entry, action))),
    ];

    /// <inheritdoc cref="ActionKey"/>
    public static string KeyOf(FollowUpAction? action) => action is null ? "" : string.Create(CultureInfo.InvariantCulture, $"A{action.Id}");

    public static string Clean(string? words) => (Typed.Clean(words) ?? "").Trim();
}
