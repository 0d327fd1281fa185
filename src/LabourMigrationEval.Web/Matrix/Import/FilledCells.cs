using LabourMigrationEval.Domain;

namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>Reads cells as what the portal keeps: a word of the house's, a unit, a day.</summary>
internal sealed class FilledCells(FilledSheet sheet, MatrixWords words)
{
    // A new line has no version; what words meant when the file was written, any other line of it knows.
    private readonly RowVersion? file = sheet.Lines.Select(line => RowVersion.Read(sheet.Text(line, MatrixField.Version))).FirstOrDefault(version => version is not null);

    public MatrixWords Words => words;

    /// <summary>What the cell says where it was filled in; null where it says what it said, or what the portal says anyway.</summary>
    public FilledCell? Changed(FilledLine line, MatrixColumn column, RowVersion? version, MatrixRow row)
    {
        if (sheet.Cell(line, column.Field) is not { } cell) return null;
        var (text, stands) = (MatrixRow.Clean(cell.Text), row[column.Field]);
        // A word that stands may have meant something else when the file was written.
        if (version?.Held(column.Field, text) == true || (text == stands && column.Code is null)) return null;
        if (cell.Wrong is not null) return cell with { Text = text };
        string? code;
        try
        {
            (text, code) = Kept(column, text, version, stands);
        }
        catch (RuleViolation violation)
        {
            return new(text, violation.Message);
        }
        var isAsItWas = version is not null && (code is null ? version.Held(column.Field, text) : version.Meant(column.Field, code));
        return text == stands || isAsItWas ? null : new(text);
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

    /// <summary>The text as an export would write it now, with the code of what is meant where the column has codes.</summary>
    private (string Text, string? Code) Kept(MatrixColumn column, string text, RowVersion? version, string stands)
    {
        switch (column)
        {
            case var _ when text.Length == 0:
                return (text, column.Code is null ? null : "");
            case { Form: MatrixForm.Day }:
                return (Day(column, text, version, stands), null);
            case { Form: MatrixForm.Position }:
                var position = version?.Position(text) ?? file?.Position(text) ?? words.Position(text)!.Value;
                return (words.Positions[(int)position], Components.Words.Kebab(position));
            case { Form: MatrixForm.Status }:
                var status = version?.Status(text) ?? file?.Status(text) ?? words.Status(text)!.Value;
                return (words.Statuses[(int)status], Components.Words.Kebab(status));
            case { Form: MatrixForm.Unit }:
                var unit = words.Unit(text)!;
                return (unit.Name, unit.Key);
            case { Field: MatrixField.AlsoFor }:
                return (string.Join(MatrixWords.Separator, words.Several(text).Select(MatrixEntry.Of)), null);
            default:
                return (text, null);
        }
    }

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
