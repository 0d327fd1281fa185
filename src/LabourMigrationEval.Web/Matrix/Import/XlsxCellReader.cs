using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>Reads a cell of a workbook as the text that a person sees in it; days as 2026-03-01.</summary>
internal sealed partial class XlsxCellReader
{
    private const string Formula = "It holds a formula. Put in what it comes to.";

    // Days between the two ways of counting that workbooks have.
    private const int From1904 = 1462;

    private readonly List<string> shared = [];
    private readonly List<bool> showsDay = [];
    private readonly bool from1904;

    public XlsxCellReader(WorkbookPart book)
    {
        from1904 = book.Workbook.WorkbookProperties?.Date1904?.Value == true;
        if (book.SharedStringTablePart is { } strings)
        {
            using var reader = OpenXmlReader.Create(strings);
            while (reader.Read())
                if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is { } item) shared.Add(Words(item));
        }
        if (book.WorkbookStylesPart?.Stylesheet is { CellFormats: { } formats } look)
        {
            var own = look.NumberingFormats?.Elements<NumberingFormat>().GroupBy(format => format.NumberFormatId!.Value).ToDictionary(format => format.Key, format => format.First().FormatCode?.Value ?? "") ?? [];
            showsDay.AddRange(formats.Elements<CellFormat>().Select(format => ShowsDay(format.NumberFormatId?.Value ?? 0, own)));
        }
    }

    public FilledCell Read(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.Error) return new(raw, $"The spreadsheet shows the error {raw} here. Put in what is meant.");
        var text = type switch
        {
            _ when type == CellValues.SharedString => shared[int.Parse(raw, CultureInfo.InvariantCulture)],
            _ when type == CellValues.InlineString => cell.InlineString is { } words ? Words(words) : "",
            _ when type == CellValues.String => XlsxText.Read(raw),
            _ when type == CellValues.Boolean => raw == "1" ? "TRUE" : "FALSE",
            _ when type == CellValues.Date => raw.Length > 10 ? raw[..10] : raw,
            _ => Number(raw, (int)(cell.StyleIndex?.Value ?? 0)),
        };
        return new(text, cell.CellFormula is null ? null : Formula);
    }

    private string Number(string raw, int style)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return raw;
        if (style < showsDay.Count && showsDay[style] && number is >= 1 and < 2_900_000)
            return DateTime.FromOADate(Math.Floor(number) + (from1904 ? From1904 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The words of a text and of its runs, without what is said about their sound.</summary>
    private static string Words(OpenXmlElement item) =>
        XlsxText.Read(string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text)));

    private static bool ShowsDay(uint format, Dictionary<uint, string> own) => own.TryGetValue(format, out var code)
        ? Said().Replace(code, "").AsSpan().IndexOfAny("yYdD") >= 0
        : format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    // What a format says in words or about colours isn't part of the day.
    [GeneratedRegex("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|General")]
    private static partial Regex Said();
}
