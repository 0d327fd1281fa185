using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LabourMigrationEval.Charts.Drawing;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace LabourMigrationEval.Charts.Tables;

/// <summary>
/// A printed table as PDF: words that can be searched and copied, tags by which those who don't see it hear what is a
/// heading and what a cell, and the same bytes from run to run.
/// </summary>
public static partial class TablePdf
{
    private static readonly Palette Colours = Palette.Of(ChartTheme.Light);

    public static byte[] File(PrintedTable table)
    {
        if (Lacks(table)) table = table with { Head = [.. table.Head, new(table.Lacking, LineLook.Soft)] };
        using var document = new PdfDocument();
        Describe(document, table);
        var tags = UAManager.ForDocument(document).StructureBuilder;
        foreach (var parts in TableLayout.Of(table))
        {
            var page = document.AddPage();
            (page.Width, page.Height) = (XUnit.FromPoint(TableLayout.Width), XUnit.FromPoint(TableLayout.Height));
            using var canvas = XGraphics.FromPdfPage(page);
            foreach (var part in parts)
            {
                if (part is Opens opens) Open(tags, opens.Tag);
                else if (part is Closes) tags.End();
                else if (part is Draws draws) Draw(canvas, draws.Shape);
            }
        }
        using var bytes = new MemoryStream();
        document.Save(bytes, closeStream: false);
        return WithoutChance(bytes.ToArray());
    }

    private static bool Lacks(PrintedTable table) => table.Head.Concat(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell))
        .Any(line => Typesetter.Shown(line.Text.ReplaceLineEndings(" "), Face.Sans).Contains(PrintedTable.NoLetter, StringComparison.Ordinal));

    private static void Describe(PdfDocument document, PrintedTable table)
    {
        var made = table.Made.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        (document.Info.Title, document.Info.Author) = (table.Title, table.Author);
        (document.Info.CreationDate, document.Info.ModificationDate) = (made, made);
        UAManager.ForDocument(document).SetDocumentLanguage(table.Language);
        document.ViewerPreferences.DisplayDocTitle = true;
    }

    private static void Open(StructureBuilder tags, Tag tag)
    {
        if (tag == Tag.Artifact) tags.BeginArtifact();
        else
            tags.BeginElement(tag switch
            {
                Tag.Title => PdfBlockLevelElementTag.Heading1,
                Tag.Heading => PdfBlockLevelElementTag.Heading2,
                Tag.Paragraph => PdfBlockLevelElementTag.Paragraph,
                Tag.Table => PdfBlockLevelElementTag.Table,
                Tag.Row => PdfBlockLevelElementTag.TableRow,
                Tag.ColumnHeader or Tag.RowHeader => PdfBlockLevelElementTag.TableHeaderCell,
                Tag.Cell => PdfBlockLevelElementTag.TableDataCell,
                _ => throw new ArgumentOutOfRangeException(nameof(tag), tag, null),
            });
        if (tag is Tag.ColumnHeader or Tag.RowHeader) Head(tags, tag == Tag.ColumnHeader ? "/Column" : "/Row");
    }

    /// <summary>Says which cells a heading is of.</summary>
    private static void Head(StructureBuilder tags, string scope)
    {
        var about = new PdfDictionary();
        about.Elements.SetName("/O", "/Table");
        about.Elements.SetName("/Scope", scope);
        tags.CurrentStructureElement.Elements["/A"] = about;
    }

    private static void Draw(XGraphics canvas, Shape shape)
    {
        if (shape is Line line)
            canvas.DrawLine(new XPen(Colour(Colours.Stroke(line.Role)!), Palette.StrokeWidth(line.Role)), line.X1, line.Y1, line.X2, line.Y2);
        else if (shape is Words words)
            canvas.DrawString(words.Text, PdfFonts.Of(words.Face, words.Size), new XSolidBrush(Colour(Colours.Fill(words.Role)!)), words.Left(Typesetter.Width(words.Text, words.Face, words.Size)), words.Y);
    }

    private static XColor Colour(string hex) => XColor.FromArgb(int.Parse($"FF{hex[1..]}", NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>Puts what the content gives in the place of the identities that the library rolls dice for; they are as long.</summary>
    private static byte[] WithoutChance(byte[] file)
    {
        var subsets = new List<string>();
        var text = Subset().Replace(Encoding.Latin1.GetString(file), found =>
        {
            if (!subsets.Contains(found.Value)) subsets.Add(found.Value);
            return $"/AAAAA{(char)('A' + subsets.IndexOf(found.Value))}+";
        });
        text = WithIdentity(text, new string('0', 32));
        return Encoding.Latin1.GetBytes(WithIdentity(text, Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(text)))[..32]));
    }

    private static string WithIdentity(string text, string identity) =>
        Trailer().Replace(Uuid().Replace(text, $"uuid:{Guid.ParseExact(identity, "N")}"), $"/ID[<{identity}><{identity}>]");

    [GeneratedRegex(@"(?<=/(?:BaseFont|FontName))/[A-Z]{6}\+")]
    private static partial Regex Subset();

    [GeneratedRegex("uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")]
    private static partial Regex Trailer();
}
