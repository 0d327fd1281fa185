using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>Cells and columns of a workbook.</summary>
internal static class XlsxCells
{
    public static Cell Text(string text, CellLook look) => new(new InlineString(new Text(XlsxText.Write(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = (uint)look,
    };

    public static Cell Day(DateOnly day, CellLook look) => new(new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture))) { StyleIndex = (uint)look };

    public static Cell Empty(CellLook look) => new() { StyleIndex = (uint)look };

    public static Column Width(uint number, double letters, CellLook look = CellLook.Plain, bool hidden = false)
    {
        var column = new Column { Min = number, Max = number, Width = letters, CustomWidth = true, Style = (uint)look };
        if (hidden) column.Hidden = true;
        return column;
    }

    /// <summary>"A" for 0, "AB" for 27.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);

    /// <summary>0 for "A1", 27 for "AB7".</summary>
    public static int Column(string reference) => reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (number, letter) => number * 26 + letter - 'A' + 1) - 1;
}
