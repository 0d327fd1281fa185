using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LabourMigrationEval.Charts.Tables;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>A printed table as a Word document, with styles of its own that whoever edits it can change in one place.</summary>
public static class MatrixDocx
{
    // A4, lying, in twentieths of a point.
    private const int Width = 16838, Height = 11906, Margin = 850;

    // A row of more letters may go over the page: kept whole, it could leave most of a page empty.
    private const int LongRow = 900;

    public static byte[] File(PrintedTable table) => OfficePackage.Bytes(table.Made, into =>
    {
        using var document = WordprocessingDocument.Create(into, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        document.ChangeIdOfPart(main, "rId1");
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = DocxStyles.Of(table.Language);
        main.AddNewPart<FooterPart>("rId2").Footer = Foot(table);
        main.Document = new Document(new Body(
            [
                .. table.Head.Select(line => Paragraph(line, DocxStyles.InText(line.Look))),
                Rows(table),
                new SectionProperties(
                    new FooterReference { Type = HeaderFooterValues.Default, Id = "rId2" },
                    new PageSize { Width = Width, Height = Height, Orient = PageOrientationValues.Landscape },
                    new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 450, Footer = 450, Gutter = 0 }),
            ]));
        OfficePackage.Describe(document.AddNewPart<CoreFilePropertiesPart>("rId2"), table.Title, table.Author, table.Language, table.Made);
    });

    private static Table Rows(PrintedTable table)
    {
        var all = table.Columns.Sum(column => column.Share);
        var widths = table.Columns.Select(column => Number((int)((Width - 2 * Margin) * column.Share / all))).ToList();
        return new Table(
            [
                new TableProperties(
                    new TableStyle { Val = DocxStyles.Table },
                    new TableWidth { Width = Number(Width - 2 * Margin), Type = TableWidthUnitValues.Dxa },
                    new TableLayout { Type = TableLayoutValues.Fixed },
                    new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                    new TableCaption { Val = table.Title }),
                new TableGrid(widths.Select(width => new GridColumn { Width = width })),
                new TableRow([
                    new TableRowProperties(new CantSplit(), new TableHeader()),
                    .. table.Columns.Index().Select(column => Cell(widths[column.Index], [new(column.Item.Heading, LineLook.Strong)], _ => DocxStyles.TableHeading))]),
                .. table.Rows.Select(row => Row(row, widths)),
            ]);
    }

    private static TableRow Row(PrintedRow row, List<string> widths)
    {
        var cells = row.Cells.Index().Select(cell => Cell(widths[cell.Index], cell.Item, DocxStyles.InTable));
        var isLong = row.Cells.Sum(cell => cell.Sum(line => line.Text.Length)) > LongRow;
        return isLong ? new TableRow(cells) : new TableRow([new TableRowProperties(new CantSplit()), .. cells]);
    }

    private static TableCell Cell(string width, IReadOnlyList<PrintedLine> lines, Func<LineLook, string> style) => new(
        [
            new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }),
            // A cell holds at least one paragraph.
            .. lines.Count == 0 ? [new Paragraph()] : lines.Select(line => Paragraph(line, style(line.Look))),
        ]);

    private static Paragraph Paragraph(PrintedLine line, string style)
    {
        var run = new Run();
        foreach (var (at, part) in line.Text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (at > 0) run.Append(new Break());
            run.Append(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
        }
        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }

    private static Footer Foot(PrintedTable table) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Foot }),
        new Run(new Text(table.Foot) { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new TabChar(), new Text("Page ") { Space = SpaceProcessingModeValues.Preserve }),
        Field("PAGE"),
        new Run(new Text(" of ") { Space = SpaceProcessingModeValues.Preserve }),
        Field("NUMPAGES")));

    private static SimpleField Field(string name) => new(new Run(new Text("1"))) { Instruction = name };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
