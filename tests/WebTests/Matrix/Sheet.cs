using LabourMigrationEval.Web.Matrix;
using LabourMigrationEval.Web.Matrix.Import;

namespace WebTests.Matrix;

/// <summary>An exported matrix in somebody's hands: its lines can be filled in, added and copied.</summary>
internal sealed class Sheet(ResponseMatrix matrix)
{
    public List<Dictionary<MatrixField, string>> Lines { get; } =
        [.. MatrixRow.Of(matrix).Select(row => MatrixColumns.All.ToDictionary(column => column.Field, column => row[column.Field]))];

    /// <summary>The line of a recommendation, or of one of its actions.</summary>
    public Dictionary<MatrixField, string> Line(string recommendation, string? action = null) =>
        Lines.First(line => line[MatrixField.Recommendation] == recommendation && (action is null || line[MatrixField.Action] == action));

    /// <summary>A line below the others, as somebody adds one for a new action.</summary>
    public Dictionary<MatrixField, string> Add(string recommendation)
    {
        var line = MatrixColumns.All.ToDictionary(column => column.Field, _ => "");
        line[MatrixField.Recommendation] = recommendation;
        Lines.Add(line);
        return line;
    }

    public byte[] Csv() => MatrixCsv.File(MatrixColumns.All.Select(column => column.Heading), Lines.Select(line => MatrixColumns.All.Select(column => line[column.Field])));

    public FilledSheet Filled() => SheetFile.Read(Csv());
}
