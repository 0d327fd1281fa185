using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>The workbook's sheet of rows: headings that stay in view, filters, lists to choose from, and room for new rows.</summary>
internal static class MatrixXlsxRows
{
    // Rows below the last one that offer the same lists, for new actions.
    private const int NewRows = 200;

    private const double LineHeight = 13.5, HighestRow = 220;

    public static Worksheet Sheet(IReadOnlyList<MatrixRow> rows, IReadOnlyDictionary<MatrixForm, IReadOnlyList<string>> lists)
    {
        var last = XlsxCells.Letters(MatrixColumns.All.Count - 1);
        var end = Number(rows.Count + 1);
        return new Worksheet(
            new SheetViews(new SheetView(
                new Pane { HorizontalSplit = 2, VerticalSplit = 1, TopLeftCell = "C2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.TopRight }, new Selection { Pane = PaneValues.BottomLeft }, new Selection { Pane = PaneValues.BottomRight, ActiveCell = "C2", SequenceOfReferences = new ListValue<StringValue>([new("C2")]) })
            { WorkbookViewId = 0, TabSelected = true }),
            new Columns(MatrixColumns.All.Index().Select(column => XlsxCells.Width((uint)column.Index + 1, column.Item.Width, Below(column.Item), column.Item.Field == MatrixField.Version))),
            new SheetData([Headings(), .. rows.Index().Select(row => Line(row.Item, row.Index > 0 && rows[row.Index - 1].Entry == row.Item.Entry))]),
            // Without a password: it keeps keys and versions from being typed over by chance, no more.
            new SheetProtection
            {
                Sheet = true,
                Objects = true,
                Scenarios = true,
                FormatCells = false,
                FormatColumns = false,
                FormatRows = false,
                InsertRows = false,
                Sort = false,
                AutoFilter = false,
            },
            new AutoFilter { Reference = $"A1:{last}{end}" },
            Choices(rows.Count, lists),
            new PageMargins { Left = .4, Right = .4, Top = .5, Bottom = .5, Header = .3, Footer = .3 },
            new PageSetup { PaperSize = 8, Orientation = OrientationValues.Landscape },
            new HeaderFooter(new OddFooter("&L&A&RPage &P of &N")));
    }

    private static Row Headings() =>
        new(MatrixColumns.All.Select(column => XlsxCells.Text(column.Heading, column.IsFilledIn ? CellLook.HeadingFilledIn : CellLook.Heading))) { Height = 2 * LineHeight + 3, CustomHeight = true };

    /// <summary>As high as its longest cell asks for, within reason: nobody can scroll through a row that is higher than the screen.</summary>
    private static double Height(MatrixRow row) => Math.Min(HighestRow, LineHeight * MatrixColumns.All.Where(column => column.Field != MatrixField.Version)
        .Max(column => row[column.Field].Split('\n').Sum(line => 1 + (int)(line.Length / column.Width))));

    private static Row Line(MatrixRow row, bool sameEntry) => new(MatrixColumns.All.Select(column =>
    {
        var text = row[column.Field];
        var look = column switch
        {
            { Form: MatrixForm.Day, IsFilledIn: true } => CellLook.FilledInDay,
            { Form: MatrixForm.Day } => CellLook.GivenDay,
            { Part: MatrixPart.Answer } when sameEntry => CellLook.Repeated,
            { IsFilledIn: true } => CellLook.FilledIn,
            _ => CellLook.Given,
        };
        return text.Length == 0 ? XlsxCells.Empty(look)
            : column.Form == MatrixForm.Day ? XlsxCells.Day(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture), look)
            : XlsxCells.Text(text, look);
    }))
    { Height = Height(row), CustomHeight = true };

    // Below the rows there, keys may be typed too: a new row needs that of its recommendation.
    private static CellLook Below(MatrixColumn column) => column switch
    {
        { Form: MatrixForm.Day, IsFilledIn: true } => CellLook.FilledInDay,
        { IsFilledIn: true } or { Part: MatrixPart.Key } => CellLook.FilledIn,
        _ => CellLook.Given,
    };

    private static DataValidations Choices(int rows, IReadOnlyDictionary<MatrixForm, IReadOnlyList<string>> lists)
    {
        var end = Number(rows + 1 + NewRows);
        var choices = new DataValidations();
        foreach (var (at, column) in MatrixColumns.All.Index().Where(column => column.Item.IsFilledIn))
        {
            var cells = new ListValue<StringValue>([new($"{XlsxCells.Letters(at)}2:{XlsxCells.Letters(at)}{end}")]);
            if (column.Form == MatrixForm.Day)
                choices.Append(new DataValidation(new Formula1("36526"))
                {
                    Type = DataValidationValues.Date,
                    Operator = DataValidationOperatorValues.GreaterThanOrEqual,
                    AllowBlank = true,
                    ShowErrorMessage = true,
                    ErrorTitle = column.Heading,
                    Error = "Give a day, such as 2026-03-01.",
                    SequenceOfReferences = cells,
                });
            else if (lists.TryGetValue(column.Form, out var list) && list.Count > 0)
            {
                var letter = XlsxCells.Letters(lists.Keys.ToList().IndexOf(column.Form));
                // A warning and no ban: the portal's stable codes are understood too.
                choices.Append(new DataValidation(new Formula1($"Lists!${letter}$2:${letter}${Number(list.Count + 1)}"))
                {
                    Type = DataValidationValues.List,
                    AllowBlank = true,
                    ShowErrorMessage = true,
                    ErrorStyle = DataValidationErrorStyleValues.Warning,
                    ErrorTitle = column.Heading,
                    Error = "This isn’t in the list. The portal may refuse it.",
                    SequenceOfReferences = cells,
                });
            }
        }
        choices.Count = (uint)choices.ChildElements.Count;
        return choices;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
