using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>What DOCX and XLSX have in common: properties of the document, and bytes that are the same from run to run.</summary>
internal static class OfficePackage
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Writes title, language and day. The library's own way gives the part a name by chance.</summary>
    public static void Describe(CoreFilePropertiesPart part, string title, string creator, string language, DateOnly day)
    {
        var moment = new XAttribute(Xsi + "type", "dcterms:W3CDTF");
        var properties = new XElement(Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dc), new XAttribute(XNamespace.Xmlns + "dcterms", Terms), new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(Dc + "title", title), new XElement(Dc + "creator", creator), new XElement(Dc + "language", language),
            new XElement(Terms + "created", moment, $"{day:yyyy-MM-dd}T00:00:00Z"), new XElement(Terms + "modified", moment, $"{day:yyyy-MM-dd}T00:00:00Z"));
        using var into = XmlWriter.Create(part.GetStream(FileMode.Create));
        properties.WriteTo(into);
    }

    /// <summary>Makes a package and gives its bytes, without the clock's time in them.</summary>
    public static byte[] Bytes(DateOnly day, Action<MemoryStream> write)
    {
        using var written = new MemoryStream();
        write(written);
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(written.ToArray())))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return packed.ToArray();
    }
}
