using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;

namespace LabourMigrationEval.Web.OpenData;

/// <summary>A column of a file of rows.</summary>
/// <param name="Name">Name in the first line of the file.</param>
/// <param name="About">What it holds, for the README.</param>
/// <param name="Cell">What a row has there; null for an empty cell.</param>
public sealed record Column<T>(string Name, string About, Func<T, object?> Cell);

/// <summary>One CSV file of open data: RFC 4180, UTF-8 without a mark, lines ended by CR LF.</summary>
public sealed partial record DataFile(
    string Name, string About, IReadOnlyList<(string Name, string About)> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Between the values of a cell that holds several.</summary>
    public const string Separator = "; ";

    // A semicolon is quoted too: many a spreadsheet takes it for the end of a cell.
    private static readonly CsvWriterOptions Form = new() { ShouldQuote = (field, _, _, _) => field.Contains(';') };

    /// <summary>Makes a file of rows.</summary>
    public static DataFile Of<T>(string name, string about, IEnumerable<T> rows, params IReadOnlyList<Column<T>> columns) => new(
        name, about,
        [.. columns.Select(column => (column.Name, column.About))],
        [.. rows.Select(row => columns.Select(column => Safe(Text(column.Cell(row)))).ToArray())]);

    /// <summary>The same file with one more column, equal in all rows.</summary>
    public DataFile With(string column, string about, string cell) =>
        this with { Columns = [.. Columns, (column, about)], Rows = [.. Rows.Select(row => (IReadOnlyList<string>)[.. row, cell])] };

    /// <summary>The file's bytes.</summary>
    public byte[] ToCsv()
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Form, leaveOpen: true))
        {
            csv.WriteHeader([.. Columns.Select(column => column.Name)]);
            foreach (var row in Rows) csv.WriteRecord([.. row]);
        }
        return bytes.ToArray();
    }

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe in front; a number never does.</summary>
    public static string Safe(string cell) =>
        cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) && !Number().IsMatch(cell) ? $"'{cell}" : cell;

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text.ReplaceLineEndings("\n"),
        bool yes => yes ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum member => Components.Words.Kebab(member),
        IEnumerable<string> several => string.Join(Separator, several),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    [GeneratedRegex(@"^(?:[+-]?\d[\d,. ]*%?|-)$")]
    private static partial Regex Number();
}
