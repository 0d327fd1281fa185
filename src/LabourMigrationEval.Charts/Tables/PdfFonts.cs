using LabourMigrationEval.Charts.Drawing;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace LabourMigrationEval.Charts.Tables;

/// <summary>The shipped fonts for PDF files: the very ones that lines are measured with. Each family is a face.</summary>
internal sealed class PdfFonts : IFontResolver
{
    // Any letter that a font has, not only those of one code page; only the letters that are used go into the file.
    private static readonly XPdfFontOptions Options = new(PdfFontEncoding.Unicode, PdfFontEmbedding.TryComputeSubset);

    private static readonly Lock Once = new();

    public static XFont Of(Face face, double size)
    {
        // The library has one resolver for the process, which can't be changed once it was asked.
        lock (Once) GlobalFontSettings.FontResolver ??= new PdfFonts();
        return new(face.ToString(), size, XFontStyleEx.Regular, Options);
    }

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => Enum.TryParse<Face>(familyName, out _) ? new(familyName) : null;

    public byte[] GetFont(string faceName)
    {
        using var file = FontFiles.Open(Enum.Parse<Face>(faceName));
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
