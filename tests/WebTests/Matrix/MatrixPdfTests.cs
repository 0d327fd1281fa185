using LabourMigrationEval.Charts.Tables;
using LabourMigrationEval.Web.Matrix;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using Xunit;
using PdfReading = UglyToad.PdfPig.PdfDocument;

namespace WebTests.Matrix;

/// <summary>A matrix as PDF: what those hear of it who don't see it, and which letters it has.</summary>
public sealed class MatrixPdfTests
{
    private const string Greek = "Ελληνικά", Cyrillic = "Български ЂЃЄ";

    [Fact]
    public void It_is_tagged_as_headings_and_a_table_whose_headings_are_said_once()
    {
        // Long enough for more than one page, on each of which the headings stand.
        using var document = Open(SmallMatrix.Saying(string.Join("\n\n", Enumerable.Range(1, 60).Select(number => $"Paragraph {number} of what the Office says to this, and of what it means to do."))));
        var tags = Elements(document).ToList();

        Assert.True(document.PageCount > 1);
        Assert.Equal("en-GB", document.Language);
        Assert.True(((PdfDictionary)Deref(document.Internals.Catalog.Elements["/MarkInfo"])!).Elements.GetBoolean("/Marked"));
        Assert.Equal("/H1", tags.First(tag => tag.Name.StartsWith("/H", StringComparison.Ordinal)).Name);
        Assert.Single(tags, tag => tag.Name == "/Table");
        Assert.Equal(7, tags.Count(tag => tag is { Name: "/TH", Scope: "/Column" }));
        var rows = tags.Where(tag => tag.Name == "/TR").ToList();
        Assert.True(rows.Count > 2);
        Assert.All(rows, row => Assert.Equal(7, row.Children.Count));
        Assert.All(rows.Skip(1), row => Assert.Equal([("/TH", "/Row"), .. Enumerable.Repeat(("/TD", (string?)null), 6)], row.Children.Select(cell => (cell.Name, cell.Scope))));
        Assert.All(tags.Where(tag => tag.Name is "/TH" or "/TD").SelectMany(tag => tag.Children), inner => Assert.Equal("/P", inner.Name));
    }

    [Fact]
    public void It_has_the_letters_of_Latin_Greek_and_Cyrillic()
    {
        var words = Words(SmallMatrix.Saying($"{Greek} {Cyrillic} ščř ﬁn e\u0301a\u00a0b"));

        Assert.Contains(Greek, words, StringComparison.Ordinal);
        Assert.Contains(Cyrillic.Split(' ')[1], words, StringComparison.Ordinal);
        Assert.Contains("ščř", words, StringComparison.Ordinal);
        Assert.Contains("éa", words, StringComparison.Ordinal);
        Assert.DoesNotContain(PrintedTable.NoLetter, words);
    }

    [Theory]
    [InlineData("你好")]
    [InlineData("مرحبا")]
    [InlineData("😀")]
    public void A_letter_that_it_lacks_is_seen_to_be_lacking_and_the_file_says_so(string text)
    {
        var words = Words(SmallMatrix.Saying($"We will {text}."));

        Assert.Contains(PrintedTable.NoLetter, words);
        Assert.Contains("can’t be shown in this file", words, StringComparison.Ordinal);
    }

    private static byte[] File(ResponseMatrix matrix) => TablePdf.File(MatrixDocument.Of(matrix));

    private static PdfDocument Open(ResponseMatrix matrix) => PdfReader.Open(new MemoryStream(File(matrix)), PdfDocumentOpenMode.Import);

    private static string Words(ResponseMatrix matrix)
    {
        using var document = PdfReading.Open(File(matrix));
        return string.Join(' ', document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }

    private sealed record Element(string Name, string? Scope, IReadOnlyList<Element> Children);

    private static IEnumerable<Element> Elements(PdfDocument document)
    {
        var root = (PdfDictionary)Deref(document.Internals.Catalog.Elements["/StructTreeRoot"])!;
        return Below(root).SelectMany(All);

        static IEnumerable<Element> All(Element element) => element.Children.SelectMany(All).Prepend(element);
    }

    private static IEnumerable<Element> Below(PdfDictionary element) =>
        from item in Deref(element.Elements["/K"]) switch { PdfArray several => several.Elements.Select(Deref), var one => [one] }
        let inner = item as PdfDictionary
        where inner?.Elements.GetName("/S") is { Length: > 0 }
        select new Element(inner.Elements.GetName("/S"), (Deref(inner.Elements["/A"]) as PdfDictionary)?.Elements.GetName("/Scope"), [.. Below(inner)]);

    private static PdfItem? Deref(PdfItem? item) => item is PdfSharp.Pdf.Advanced.PdfReference reference ? reference.Value : item;
}
