using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>A matrix as a workbook: the rows, what each column means, and the lists to choose from.</summary>
public static class MatrixXlsx
{
    /// <summary>Name of the sheet of rows.</summary>
    public const string Rows = "Matrix";

    public static byte[] File(ResponseMatrix matrix) => OfficePackage.Bytes(matrix.AsOf, into =>
    {
        using var document = SpreadsheetDocument.Create(into, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        document.ChangeIdOfPart(book, "rId1");
        book.AddNewPart<WorkbookStylesPart>("rId4").Stylesheet = XlsxLook.Sheet();
        var rows = MatrixRow.Of(matrix);
        var lists = Lists(matrix);
        book.AddNewPart<WorksheetPart>("rId1").Worksheet = MatrixXlsxRows.Sheet(rows, lists);
        book.AddNewPart<WorksheetPart>("rId2").Worksheet = About(matrix);
        book.AddNewPart<WorksheetPart>("rId3").Worksheet = ListSheet(lists);
        var cells = string.Create(CultureInfo.InvariantCulture, $"{Rows}!$A$1:${XlsxCells.Letters(MatrixColumns.All.Count - 1)}${rows.Count + 1}");
        book.Workbook = new Workbook(
            new BookViews(new WorkbookView()),
            new Sheets(Entry(Rows, 1), Entry("About", 2), Entry("Lists", 3)),
            new DefinedNames(
                new DefinedName(cells) { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true },
                new DefinedName($"{Rows}!$A:$B,{Rows}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        OfficePackage.Describe(document.AddNewPart<CoreFilePropertiesPart>("rId2"), MatrixDocument.TitleOf(matrix), matrix.Evaluation.Organisation.Name, MatrixDocument.Language, matrix.AsOf);
    });

    private static Dictionary<MatrixForm, IReadOnlyList<string>> Lists(ResponseMatrix matrix)
    {
        var words = new MatrixWords(matrix);
        return new()
        {
            [MatrixForm.Position] = words.Positions,
            [MatrixForm.Status] = words.Statuses,
            [MatrixForm.Unit] = words.Units,
            [MatrixForm.Person] = words.People,
        };
    }

    private static Worksheet About(ResponseMatrix matrix)
    {
        var evaluation = matrix.Evaluation;
        var rows = new SheetData();
        Add(XlsxCells.Text(MatrixDocument.TitleOf(matrix), CellLook.Title));
        if (evaluation.Fictional) Add(XlsxCells.Text("Fictional example. The organisation, people and figures are invented.", CellLook.Wrapped));
        Add(XlsxCells.Text("Organisation", CellLook.Heading), XlsxCells.Text(evaluation.Organisation.Name, CellLook.Wrapped));
        Add(XlsxCells.Text("Evaluation", CellLook.Heading), XlsxCells.Text($"{evaluation.Title}, {evaluation.Kind}", CellLook.Wrapped));
        Add(XlsxCells.Text("As of", CellLook.Heading), XlsxCells.Day(matrix.AsOf, CellLook.GivenDay));
        Add(XlsxCells.Text("Holds", CellLook.Heading), XlsxCells.Text(matrix.HoldsDrafts ? "What is published, and drafts. Not for the public." : "What is published.", CellLook.Wrapped));
        Add(XlsxCells.Text("How to fill it in", CellLook.Heading), XlsxCells.Text(
            "Change cells in columns with a blue heading, save the file, and upload it in the portal: you see each change before anything is kept. For a new action, add a row below with the recommendation’s key and no action key. A row that is emptied or left out takes nothing away.", CellLook.Wrapped));
        Add();
        Add(XlsxCells.Text("Column", CellLook.Heading), XlsxCells.Text("What it holds", CellLook.Heading), XlsxCells.Text("Filled in", CellLook.Heading));
        foreach (var column in MatrixColumns.All)
            Add(XlsxCells.Text(column.Heading, CellLook.Wrapped), XlsxCells.Text(column.About, CellLook.Wrapped), XlsxCells.Text(column.IsFilledIn ? "yes" : column.Part == MatrixPart.Key ? "in new rows" : "no", CellLook.Wrapped));
        return new Worksheet(new Columns(XlsxCells.Width(1, 28), XlsxCells.Width(2, 90), XlsxCells.Width(3, 14)), rows,
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });

        void Add(params OpenXmlElement[] cells) => rows.Append(new Row(cells));
    }

    private static Worksheet ListSheet(Dictionary<MatrixForm, IReadOnlyList<string>> lists)
    {
        var rows = new SheetData(new Row(lists.Keys.Select(form => XlsxCells.Text(Words.Capital(form.ToString()), CellLook.Heading))));
        for (var i = 0; i < lists.Values.Max(list => list.Count); i++)
            rows.Append(new Row(lists.Values.Select(list => XlsxCells.Text(list.ElementAtOrDefault(i) ?? "", CellLook.Wrapped))));
        return new Worksheet(new Columns(lists.Keys.Index().Select(list => XlsxCells.Width((uint)list.Index + 1, 28))), rows);
    }

    private static Sheet Entry(string name, uint number) => new() { Name = name, SheetId = number, Id = $"rId{number}" };
}
