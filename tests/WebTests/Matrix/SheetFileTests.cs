using System.IO.Compression;
using System.Text;
using CsCheck;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Web.Matrix;
using LabourMigrationEval.Web.Matrix.Import;
using Xunit;

namespace WebTests.Matrix;

/// <summary>What is read from files, whoever wrote them, and what isn't.</summary>
public sealed class SheetFileTests
{
    private const string Heading = "Recommendation{0}Action{0}Version{0}Response{0}Due";
    private const string Row = "R1{0}A2{0}m1-x{0}\"One, two; \"\"three\"\"\nand fôur\"{0}2026-03-01";

    public static TheoryData<char, string, string> Forms
    {
        get
        {
            var forms = new TheoryData<char, string, string>();
            foreach (var separator in ",;\t")
                foreach (var end in (string[])["\n", "\r\n"])
                    foreach (var encoding in (string[])["utf-8", "utf-8 with mark", "utf-16"]) forms.Add(separator, end, encoding);
            return forms;
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public void Csv_is_read_with_any_separator_end_of_line_and_mark(char separator, string end, string encoding)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, $"{Heading}{end}{Row}{end}", separator);
        var bytes = encoding switch
        {
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            _ => Encoding.UTF8.GetBytes(text),
        };

        var sheet = SheetFile.Read(bytes);

        var line = Assert.Single(sheet.Lines);
        Assert.Equal((2, "R1", "One, two; \"three\"\nand fôur", "2026-03-01"),
            (line.Number, sheet.Text(line, MatrixField.Recommendation), sheet.Text(line, MatrixField.Response), sheet.Text(line, MatrixField.Due)));
        Assert.Null(sheet.Cell(line, MatrixField.Owner));
    }

    [Fact]
    public void A_line_by_which_Excel_names_the_separator_is_no_line_of_the_file()
    {
        var sheet = SheetFile.Read(Encoding.UTF8.GetBytes("sep=;\r\nRecommendation;Action;Version\r\nR1;;\r\n"));
        Assert.Equal("R1", sheet.Text(Assert.Single(sheet.Lines), MatrixField.Recommendation));
    }

    [Fact]
    public void Empty_lines_count_as_spreadsheets_count_them() =>
        Assert.Equal([3, 5], SheetFile.Read(Encoding.UTF8.GetBytes("Recommendation,Action,Version\n\nR1,,\n,,\nR2,,\n")).Lines.Select(line => line.Number));

    [Theory]
    [InlineData("=1+1", "=1+1", true)]
    [InlineData("'=1+1", "=1+1", false)]
    [InlineData("'tis so", "'tis so", false)]
    [InlineData("''=x", "'=x", false)]
    [InlineData("-5", "-5", false)]
    [InlineData("- a point", "- a point", false)]
    public void Only_an_equals_sign_without_an_apostrophe_is_a_formula(string raw, string text, bool wrong)
    {
        var sheet = SheetFile.Read(Encoding.UTF8.GetBytes($"Recommendation,Action,Version,Response\nR1,,,{raw}\n"));
        var cell = sheet.Cell(sheet.Lines[0], MatrixField.Response)!;
        Assert.Equal((text, wrong), (cell.Text, cell.Wrong is not null));
    }

    private static readonly Dictionary<string, (byte[] Bytes, string Why)> NoMatrix = new()
    {
        ["empty"] = ([], "empty"),
        ["blank lines"] = ("\n\n"u8.ToArray(), "empty"),
        ["an old workbook"] = ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], ".xls"),
        ["a PDF"] = ("%PDF-1.7"u8.ToArray(), "PDF"),
        ["a program"] = ([0x4D, 0x5A, 0x00, 0x00, 0x03], "neither"),
        ["Latin-1"] = (Encoding.Latin1.GetBytes("Recommendation,Action,Version\nR1,,é\n"), "UTF-8"),
        ["a broken zip"] = ("PK\u0003\u0004 and no more"u8.ToArray(), "can't read"),
        ["a zip of something else"] = (Zip("readme.txt", 10), "can't read"),
        ["a zip that swells"] = (Zip("xl/worksheets/sheet1.xml", 60 * 1024 * 1024), "far larger"),
        ["too large"] = (new byte[SheetFile.Largest + 1], "larger than 5 MB"),
        ["another table"] = ("Name,Age\nA,3\n"u8.ToArray(), "“Recommendation”"),
        ["a heading twice"] = ("Recommendation,Action,Version,Due,due\n"u8.ToArray(), "stands twice"),
        ["too long"] = (Encoding.UTF8.GetBytes("Recommendation,Action,Version\n" + string.Concat(Enumerable.Repeat("R1,,\n", SheetFile.MostLines))), "more than 5,000 lines"),
    };

    public static TheoryData<string> Unreadable => [.. NoMatrix.Keys];

    [Theory, MemberData(nameof(Unreadable))]
    public void What_is_no_matrix_is_refused_in_words(string what) =>
        Assert.Contains(NoMatrix[what].Why, Assert.Throws<RuleViolation>(() => SheetFile.Read(NoMatrix[what].Bytes)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-03-01", "2026-03-01")]
    [InlineData("2026-3-1", "2026-03-01")]
    [InlineData("1.3.2026", "2026-03-01")]
    [InlineData("1 March 2026", "2026-03-01")]
    [InlineData("25/03/2026", "2026-03-25")]
    [InlineData("3/25/26", "2026-03-25")]
    [InlineData("01/03/2026", "2026-03-01 2026-01-03")]
    [InlineData("46082", "2026-03-01")]
    [InlineData("soon", "")]
    [InlineData("2026-02-30", "")]
    public void Days_are_read_as_people_and_spreadsheets_write_them(string text, string days) =>
        Assert.Equal(days, string.Join(' ', DayText.Readings(text).Select(day => MatrixWords.Day(day))));

    /// <summary>Any words at all: what begins like a formula, what looks like a workbook's own signs, letters of any script.</summary>
    [Fact]
    public void Any_text_comes_back_as_the_portal_keeps_it_and_changes_nothing()
    {
        var piece = Gen.OneOf<string>(Gen.String, Gen.OneOf("=", "'", "''=", "+1", "-", "@", "_x0041_", "_x005F_", "\r\n", "\n", "\t", "\"", ";", ",", "<b>&amp;", "😀", "\uD800", "\u0000", " ", "A1", "TRUE", "1e5", "2026-03-01"));
        piece.List[0, 4].Sample(parts =>
        {
            var text = string.Concat(parts);
            var matrix = SmallMatrix.Saying(text);
            foreach (var file in (byte[][])[MatrixCsv.File(matrix), MatrixXlsx.File(matrix)])
            {
                var sheet = SheetFile.Read(file);
                Assert.Equal(MatrixRow.Clean(text), sheet.Text(sheet.Lines[1], MatrixField.ActionTitle));
                var filled = FilledMatrix.Compare(matrix, sheet);
                Assert.Empty(filled.Edits);
                Assert.Empty(filled.Refused);
            }
        }, iter: 60, threads: 1);
    }

    private static byte[] Zip(string name, int length)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var into = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            into.Write(new byte[length]);
        }
        return bytes.ToArray();
    }
}
