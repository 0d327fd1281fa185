using System.IO.Compression;
using System.Text;

namespace UnitTests.Files;

/// <summary>Small files of every kind, made here byte by byte.</summary>
internal static class SampleFiles
{
    public const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Pdf { get; } = Bytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xDA, 1, 2, 3, 0xFF, 0xD9];

    public static byte[] Docx { get; } = Ooxml("word/document.xml", WordMain);

    public static byte[] Xlsx { get; } = Ooxml("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    public static byte[] Pptx { get; } = Ooxml("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml");

    public static byte[] Odt { get; } = OpenDocument("text");

    public static byte[] Ods { get; } = OpenDocument("spreadsheet");

    public static byte[] Odp { get; } = OpenDocument("presentation");

    /// <summary>The head of a program for Windows.</summary>
    public static byte[] Exe { get; } = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, .. new byte[100]];

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Ooxml(string part, string type, params (string Name, byte[] Content)[] more) => Zip(
    [
        ("[Content_Types].xml", Bytes($"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/{part}" ContentType="{type}"/></Types>""")),
        (part, Bytes("<x/>")), .. more,
    ]);

    public static byte[] OpenDocument(string kind, params (string Name, byte[] Content)[] more) =>
        Zip([("mimetype", Bytes($"application/vnd.oasis.opendocument.{kind}")), ("content.xml", Bytes("<x/>")), .. more]);

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        return bytes.ToArray();
    }
}
