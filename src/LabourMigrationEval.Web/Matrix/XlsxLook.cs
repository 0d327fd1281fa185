using DocumentFormat.OpenXml.Spreadsheet;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>How a cell of the workbook looks; the number is the place of its format in <see cref="XlsxLook.Sheet"/>.</summary>
internal enum CellLook : uint
{
    Plain,
    Heading,
    HeadingFilledIn,
    Given,
    GivenDay,
    FilledIn,
    FilledInDay,
    Repeated,
    Title,
    Wrapped,
}

/// <summary>The workbook's formats.</summary>
internal static class XlsxLook
{
    private const uint DayFormat = 164;
    private const uint TextFormat = 49;
    private const uint Ink = 1, Quiet = 2, Strong = 3, Large = 4;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(Face(null), Face("FF16202E"), Face("FF56606D"), Face("FF16202E", bold: true), Face("FF16202E", bold: true, size: 16)) { Count = 5 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Ground("FFEEF0F3"), Ground("FFD5E4F2")) { Count = 4 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(new Color { Rgb = "FFC9CED6" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder()))
        { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Format(font: 0),
            Format(font: Strong, fill: 2, border: 1),
            Format(font: Strong, fill: 3, border: 1),
            Format(font: Quiet, fill: 2, border: 1),
            Format(font: Quiet, fill: 2, border: 1, number: DayFormat),
            Format(font: Ink, border: 1, number: TextFormat, locked: false),
            Format(font: Ink, border: 1, number: DayFormat, locked: false),
            Format(font: Quiet, border: 1, number: TextFormat, locked: false),
            Format(font: Large),
            Format(font: Ink))
        { Count = 10 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Face(string? colour, bool bold = false, double size = 10)
    {
        var face = new Font();
        if (bold) face.Append(new Bold());
        face.Append(new FontSize { Val = size });
        if (colour is not null) face.Append(new Color { Rgb = colour });
        face.Append(new FontName { Val = "Arial" }, new FontFamilyNumbering { Val = 2 });
        return face;
    }

    private static Fill Ground(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint font, uint fill = 0, uint border = 0, uint number = 0, bool locked = true) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }, new Protection { Locked = locked })
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = number,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
            ApplyProtection = true,
        };
}
