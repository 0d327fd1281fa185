using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LabourMigrationEval.Domain;

namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>Reads a workbook as Excel and LibreOffice write it. Only its cells: no formula is run, no link is followed.</summary>
internal static class SheetXlsx
{
    // What a packed file may come to when it is unpacked, and in how many parts.
    private const long MostUnpacked = 40 * 1024 * 1024;
    private const int MostParts = 1_000;

    public static List<FilledLine> Read(byte[] bytes)
    {
        try
        {
            RequireModest(bytes);
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false, new OpenSettings { MaxCharactersInPart = MostUnpacked });
            var book = document.WorkbookPart ?? throw Unreadable();
            var sheets = book.Workbook.Sheets?.Elements<Sheet>().ToList() ?? [];
            var sheet = sheets.Find(named => named.Name == MatrixXlsx.Rows) ?? sheets.FirstOrDefault() ?? throw Unreadable();
            return Lines((WorksheetPart)book.GetPartById(sheet.Id!), new XlsxCellReader(book));
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or IOException
            or FormatException or OverflowException or ArgumentException or InvalidOperationException or KeyNotFoundException or InvalidCastException)
        {
            throw Unreadable();
        }
    }

    private static List<FilledLine> Lines(WorksheetPart sheet, XlsxCellReader cells)
    {
        var lines = new List<FilledLine>();
        using var reader = OpenXmlReader.Create(sheet);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row) continue;
            number = row.RowIndex?.Value is { } told ? (int)told : number + 1;
            var line = new FilledLine(number, Cells(row, cells));
            // Spreadsheets may write many rows that hold nothing but a look.
            if (line.IsEmpty) continue;
            if (lines.Count == SheetFile.MostLines) throw new RuleViolation(SheetFile.TooLong);
            lines.Add(line);
        }
        return lines;
    }

    private static List<FilledCell> Cells(Row row, XlsxCellReader cells)
    {
        var line = new List<FilledCell>();
        foreach (var cell in row.Elements<Cell>())
        {
            var at = cell.CellReference?.Value is { } reference ? XlsxCells.Column(reference) : line.Count;
            if (at < 0 || at >= SheetFile.MostColumns) continue;
            while (line.Count <= at) line.Add(FilledCell.Empty);
            line[at] = cells.Read(cell);
        }
        return line;
    }

    private static void RequireModest(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        if (zip.Entries.Count > MostParts || zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
            throw new RuleViolation("Unpacked, this file would be far larger than any matrix, so it was not opened.");
    }

    private static RuleViolation Unreadable() => new("The portal can't read this as a workbook. Save it anew as .xlsx, or as CSV, and upload that.");
}
