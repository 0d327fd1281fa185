using System.Text;
using System.Text.RegularExpressions;
using LabourMigrationEval.Web.OpenData;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>
/// A matrix as CSV. A cell that a spreadsheet would run gets an apostrophe in front, as in the open data, and so does one
/// that would read as such a cell: unlike there, every cell can be read back as it was.
/// </summary>
public static partial class MatrixCsv
{
    public static byte[] File(ResponseMatrix matrix) =>
        File(MatrixColumns.All.Select(column => column.Heading), MatrixRow.Of(matrix).Select(row => MatrixColumns.All.Select(column => row[column.Field])));

    /// <summary>Rows as a file, with the mark by which spreadsheets know UTF-8.</summary>
    public static byte[] File(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows) =>
    [
        .. Encoding.UTF8.Preamble,
        .. new DataFile("", "", [.. headings.Select(heading => (Safe(heading), ""))], [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Safe)])]).ToCsv(),
    ];

    public static string Safe(string cell) => Guarded().IsMatch(cell) ? $"'{cell}" : cell;

    /// <summary>The cell that was made safe.</summary>
    public static string Read(string cell) => cell.StartsWith('\'') && Guarded().IsMatch(cell) ? cell[1..] : cell;

    [GeneratedRegex(@"^'*[=+\-@\t\r]")]
    private static partial Regex Guarded();
}
