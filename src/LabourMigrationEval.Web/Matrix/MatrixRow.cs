using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

/// <summary>
/// What a row said when it was exported, as a short hash of each cell that people fill in. When the row comes back, it
/// tells which cells were filled in, and which ones changed in the portal meanwhile.
/// </summary>
public sealed class RowVersion
{
    private const string Form = "m1-";
    private const int Digits = 8;

    private readonly IReadOnlyDictionary<MatrixField, string> hashes;

    private RowVersion(IReadOnlyDictionary<MatrixField, string> hashes) => this.hashes = hashes;

    /// <summary>A row of nothing: what a new action was before it was filled in.</summary>
    public static RowVersion Empty { get; } = new(MatrixColumns.FilledIn.ToDictionary(column => column.Field, _ => Hash("")));

    public static string Of(MatrixRow row) => Form + string.Concat(MatrixColumns.FilledIn.Select(column => Hash(row[column.Field])));

    /// <summary>The version that a file gives; null where it is none, or another portal's.</summary>
    public static RowVersion? Read(string text)
    {
        var columns = MatrixColumns.FilledIn;
        if (!text.StartsWith(Form, StringComparison.Ordinal) || text.Length != Form.Length + columns.Count * Digits) return null;
        return new(columns.Index().ToDictionary(c => c.Item.Field, c => text.Substring(Form.Length + c.Index * Digits, Digits)));
    }

    /// <summary>Whether the cell held this text.</summary>
    public bool Held(MatrixField field, string text) => hashes[field] == Hash(text);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
}
