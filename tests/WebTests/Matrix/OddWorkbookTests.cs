using System.IO.Compression;
using System.Text;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Web.Matrix;
using LabourMigrationEval.Web.Matrix.Import;
using Xunit;

namespace WebTests.Matrix;

/// <summary>Workbooks as Excel, LibreOffice and others write them: the same cell can be kept in many ways.</summary>
public sealed class OddWorkbookTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Headings = "<row r=\"1\"><c t=\"inlineStr\"><is><t>Recommendation</t></is></c><c t=\"inlineStr\"><is><t>ACTION</t></is></c>"
        + "<c t=\"inlineStr\"><is><t> Version </t></is></c><c t=\"inlineStr\"><is><t>Due</t></is></c></row>";

    [Theory]
    [InlineData("<c r=\"D2\" t=\"s\"><v>0</v></c>", "plain")]
    [InlineData("<c r=\"D2\" t=\"s\"><v>1</v></c>", "rich text")]
    [InlineData("<c r=\"D2\" t=\"s\"><v>2</v></c>", "A and _x0041_")]
    [InlineData("<c r=\"D2\" t=\"s\"><v>3</v></c>", "東京")]
    [InlineData("<c r=\"D2\" t=\"inlineStr\"><is><r><t>in </t></r><r><t>line</t></r></is></c>", "in line")]
    [InlineData("<c r=\"D2\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"D2\" t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c r=\"D2\" t=\"d\"><v>2026-03-01T00:00:00</v></c>", "2026-03-01")]
    [InlineData("<c r=\"D2\" s=\"1\"><v>46082</v></c>", "2026-03-01")]
    [InlineData("<c r=\"D2\" s=\"1\"><v>46082.75</v></c>", "2026-03-01")]
    [InlineData("<c r=\"D2\" s=\"2\"><v>46082</v></c>", "2026-03-01")]
    [InlineData("<c r=\"D2\" s=\"3\"><v>46082</v></c>", "46082")]
    [InlineData("<c r=\"D2\"><v>1E3</v></c>", "1000")]
    [InlineData("<c r=\"D2\"><v>0.1</v></c>", "0.1")]
    [InlineData("<c r=\"D2\" t=\"str\"><v>said</v></c>", "said")]
    [InlineData("", "")]
    public void A_cell_is_read_as_it_shows(string cell, string text) => Assert.Equal(text, Read(Cells(cell)).Text);

    [Theory]
    [InlineData("<c r=\"D2\"><f>1+1</f><v>2</v></c>", "formula")]
    [InlineData("<c r=\"D2\" t=\"str\"><f>A1</f><v>said</v></c>", "formula")]
    [InlineData("<c r=\"D2\" t=\"e\"><v>#REF!</v></c>", "#REF!")]
    public void A_formula_and_an_error_are_told(string cell, string why) => Assert.Contains(why, Read(Cells(cell)).Wrong!, StringComparison.Ordinal);

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_says_so() =>
        Assert.Equal("2026-03-01", Read(Cells("<c r=\"D2\" s=\"1\"><v>44620</v></c>"), "<workbookPr date1904=\"1\"/>").Text);

    [Fact]
    public void Rows_and_cells_without_names_are_counted_and_empty_ones_left_out()
    {
        var sheet = SheetFile.Read(Book(Headings + "<row><c t=\"inlineStr\"><is><t>R1</t></is></c></row><row r=\"7\"><c r=\"A7\" s=\"1\"/></row><row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>R2</t></is></c></row>"));
        Assert.Equal([(2, "R1"), (9, "R2")], sheet.Lines.Select(line => (line.Number, sheet.Text(line, MatrixField.Recommendation))));
    }

    [Theory]
    [InlineData("<c r=\"D2\" t=\"s\"><v>99</v></c>")]
    [InlineData("<c r=\"D2\" t=\"s\"><v>many</v></c>")]
    [InlineData("<c r=\"D2\" s=\"no number\"><v>1</v></c>")]
    [InlineData("<c r=\"D2\"><v>1</v>")]
    public void A_workbook_that_contradicts_itself_is_refused_in_words(string cell) =>
        Assert.Contains("can't read", Assert.Throws<RuleViolation>(() => Read(Cells(cell))).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_fetched_that_a_workbook_refers_to() =>
        Assert.Throws<RuleViolation>(() => SheetFile.Read(Book(Headings, before: "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")));

    private static string Cells(string cell) => $"{Headings}<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>R1</t></is></c>{cell}</row>";

    private static FilledCell Read(string rows, string about = "")
    {
        var sheet = SheetFile.Read(Book(rows, about));
        return sheet.Cell(Assert.Single(sheet.Lines), MatrixField.Due)!;
    }

    private static byte[] Book(string rows, string about = "", string before = "")
    {
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        (string Name, string Xml)[] parts =
        [
            ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}.sheet.main+xml\"/><Override PartName=\"/xl/sheet1.xml\" ContentType=\"{Type}.worksheet+xml\"/><Override PartName=\"/xl/strings.xml\" ContentType=\"{Type}.sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}.styles+xml\"/></Types>"),
            ("_rels/.rels", Related(("a", "officeDocument", "xl/workbook.xml"))),
            ("xl/_rels/workbook.xml.rels", Related(("a", "worksheet", "sheet1.xml"), ("b", "sharedStrings", "strings.xml"), ("c", "styles", "styles.xml"))),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{about}<sheets><sheet name=\"Any\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"),
            ("xl/strings.xml", $"<sst xmlns=\"{Main}\"><si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></si><si><t>_x0041_ and _x005F_x0041_</t></si><si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si></sst>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"170\" formatCode=\"[$-809]dd\\ mmmm\\ yyyy\"/><numFmt numFmtId=\"171\" formatCode=\"&quot;day&quot;\\ 0\"/></numFmts><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>"),
            ("xl/sheet1.xml", $"{before}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ];
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, xml) in parts)
            {
                using var into = zip.CreateEntry(name).Open();
                into.Write(Encoding.UTF8.GetBytes(xml));
            }
        return bytes.ToArray();

        static string Related(params (string Id, string Type, string Target)[] parts) =>
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(parts.Select(part => $"<Relationship Id=\"{part.Id}\" Type=\"{Relations}/{part.Type}\" Target=\"{part.Target}\"/>"))}</Relationships>";
    }
}
