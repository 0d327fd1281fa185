using LabourMigrationEval.Domain;

namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>Reads cells as what the portal keeps: a word of the house's, a unit, a day.</summary>
internal sealed class FilledCells(FilledSheet sheet, MatrixWords words)
{
    public MatrixWords Words => words;

    /// <summary>What the cell says where it was filled in; null where it says what it said, or what the portal says anyway.</summary>
    public FilledCell? Changed(FilledLine line, MatrixColumn column, RowVersion? version, MatrixRow row)
    {
        if (sheet.Cell(line, column.Field) is not { } cell) return null;
        var (text, stands) = (MatrixRow.Clean(cell.Text), row[column.Field]);
        if (text == stands || version?.Held(column.Field, text) == true) return null;
        if (cell.Wrong is not null) return cell with { Text = text };
        try
        {
            text = Kept(column, text, version, stands);
        }
        catch (RuleViolation violation)
        {
            return new(text, violation.Message);
        }
        return text == stands || version?.Held(column.Field, text) == true ? null : new(text);
    }

    /// <summary>Whether all cells of a part were emptied that held something.</summary>
    public bool IsEmptied(FilledLine line, IReadOnlyList<MatrixColumn> columns, RowVersion? version, MatrixRow row)
    {
        var here = columns.Where(column => sheet.Cell(line, column.Field) is not null).ToList();
        return here.Exists(column => version is null ? row[column.Field].Length > 0 : !version.Held(column.Field, ""))
            && here.TrueForAll(column => sheet.Text(line, column.Field).Length == 0);
    }

    /// <summary>Whether the cells of a part are empty, or say what stands.</summary>
    public bool AddNothing(FilledLine line, IReadOnlyList<MatrixColumn> columns, MatrixRow row) =>
        columns.All(column => sheet.Text(line, column.Field) is var text && (text.Length == 0 || text == row[column.Field]));

    /// <summary>The text as an export would write it.</summary>
    private string Kept(MatrixColumn column, string text, RowVersion? version, string stands) => column switch
    {
        _ when text.Length == 0 => text,
        { Form: MatrixForm.Day } => Day(column, text, version, stands),
        { Form: MatrixForm.Position } => words.Positions[(int)words.Position(text)!.Value],
        { Form: MatrixForm.Status } => words.Statuses[(int)words.Status(text)!.Value],
        { Form: MatrixForm.Unit } => words.Unit(text)!.Name,
        { Field: MatrixField.AlsoFor } => string.Join(MatrixWords.Separator, words.Several(text).Select(MatrixEntry.Of)),
        _ => text,
    };

    private static string Day(MatrixColumn column, string text, RowVersion? version, string stands)
    {
        var readings = DayText.Readings(text).Select(day => MatrixWords.Day(day)).ToList();
        // A spreadsheet may have written the day anew in its own way.
        if (readings.Find(day => day == stands || version?.Held(column.Field, day) == true) is { } same) return same;
        return readings switch
        {
            [var day] => day,
            [var one, var other] => throw new RuleViolation($"“{text}” may be {one} or {other}. Write the one you mean."),
            _ => throw new RuleViolation($"“{text}” is no day. Write it as year, month and day: 2026-03-01."),
        };
    }
}
