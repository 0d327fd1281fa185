using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LabourMigrationEval.Charts.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using SkiaSharp;

namespace LabourMigrationEval.Charts.Tables;

/// <summary>A printed table as PDF: words that can be searched and copied, and the same bytes from run to run.</summary>
public static partial class TablePdf
{
    public static byte[] File(PrintedTable table)
    {
        var made = table.Made.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        using var drawn = new MemoryStream();
        var about = new SKDocumentPdfMetadata { Title = table.Title, Author = table.Author, Creation = made, Modified = made };
        using (var document = SKDocument.CreatePdf(drawn, about))
        {
            var palette = Palette.Of(ChartTheme.Light);
            foreach (var page in TableLayout.Of(table))
            {
                new SkiaShapes(document.BeginPage(page.Width, page.Height), palette).Draw(page);
                document.EndPage();
            }
            document.Close();
        }
        return WithLanguage(drawn, table, made);
    }

    /// <summary>Says in which language it is, and that readers show its title: Skia can't.</summary>
    private static byte[] WithLanguage(MemoryStream drawn, PrintedTable table, DateTime made)
    {
        drawn.Position = 0;
        using var document = PdfReader.Open(drawn, PdfDocumentOpenMode.Modify);
        document.Language = table.Language;
        // The library's own way to these trips over how Skia writes them.
        document.Internals.Catalog.Elements["/ViewerPreferences"] = new PdfDictionary(document) { Elements = { ["/DisplayDocTitle"] = new PdfBoolean(true) } };
        (document.Info.CreationDate, document.Info.ModificationDate) = (made, made);
        using var bytes = new MemoryStream();
        document.Save(bytes, closeStream: false);
        return WithoutChance(bytes.ToArray(), drawn);
    }

    /// <summary>Puts what the content gives in the place of the identities that the library rolls dice for; they are as long.</summary>
    private static byte[] WithoutChance(byte[] file, MemoryStream drawn)
    {
        var identity = Convert.ToHexString(SHA256.HashData(drawn.ToArray()))[..32];
        var text = Encoding.Latin1.GetString(file);
        text = Uuid().Replace(text, $"uuid:{Guid.ParseExact(identity, "N")}");
        return Encoding.Latin1.GetBytes(Trailer().Replace(text, $"/ID[<{identity}><{identity}>]"));
    }

    [GeneratedRegex("uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")]
    private static partial Regex Trailer();
}
