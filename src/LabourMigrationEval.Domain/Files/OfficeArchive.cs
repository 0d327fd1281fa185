using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LabourMigrationEval.Domain.Files;

/// <summary>
/// Looks into an archive for what kind of Office document it is. Its list of contents is read, and of its contents only
/// the one small part that names the kind: a part that unpacks to gigabytes is never unpacked.
/// </summary>
internal static class OfficeArchive
{
    private const int LongestList = 1024 * 1024;
    private const int LongestPart = 1024 * 1024;
    private const long LargestUnpacked = 1024L * 1024 * 1024;
    private const int EndLength = 22;

    // What names the kind in a document of either family.
    private const string ContentTypes = "[Content_Types].xml";
    private const string MediaType = "mimetype";

    private static readonly Dictionary<string, FileKind> MainParts =
        new[] { FileKind.Word, FileKind.Excel, FileKind.PowerPoint }.ToDictionary(kind => $"{kind.MediaType}.main+xml");

    private static readonly Dictionary<string, FileKind> OpenDocuments =
        new[] { FileKind.OpenText, FileKind.OpenSheet, FileKind.OpenSlides }.ToDictionary(kind => kind.MediaType);

    /// <summary>Where the end record of an archive stands; negative where there is none.</summary>
    public static int EndOf(ReadOnlySpan<byte> bytes)
    {
        var from = Math.Max(0, bytes.Length - EndLength - ushort.MaxValue);
        return bytes[from..].LastIndexOf("PK\x05\x06"u8) is >= 0 and var at && from + at + EndLength <= bytes.Length ? from + at : -1;
    }

    /// <summary>The kind of document; null for any other archive, and for a damaged one.</summary>
    public static FileKind? KindOf(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK\x03\x04"u8) || !IsWhole(bytes)) return null;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return KindOf(archive);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Whether the list of contents is of bearable length and nothing stands behind it.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var end = EndOf(bytes);
        if (end < 0) return false;
        var list = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        var comment = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 20)..]);
        return list <= end && end - list <= LongestList && end + EndLength + comment == bytes.Length;
    }

    private static FileKind? KindOf(ZipArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Two parts of one name are read differently by different programs.
        if (names.Count != archive.Entries.Count || names.Any(name => name.Contains("..", StringComparison.Ordinal) || name.StartsWith('/'))) return null;
        if (archive.Entries.Sum(entry => entry.Length) > LargestUnpacked)
            throw FileContent.Refused("This file unpacks to more than a computer can bear. Save it as PDF and attach that.");
        if (archive.GetEntry(MediaType) is { } type) return OpenDocument(type, names);
        return archive.GetEntry(ContentTypes) is { } types ? Ooxml(types, names) : null;
    }

    private static FileKind? OpenDocument(ZipArchiveEntry type, IEnumerable<string> names)
    {
        if (!OpenDocuments.TryGetValue(Read(type), out var kind)) return null;
        if (names.Any(name => name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)))
            throw Macros();
        return kind;
    }

    private static FileKind? Ooxml(ZipArchiveEntry types, IEnumerable<string> names)
    {
        using var reader = XmlReader.Create(new StringReader(Read(types)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var named = XDocument.Load(reader).Root!.Elements().Select(part => part.Attribute("ContentType")?.Value ?? "").ToList();
        if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            || named.Exists(type => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            throw Macros();
        return named.Select(MainParts.GetValueOrDefault).FirstOrDefault(kind => kind is not null);
    }

    private static RuleViolation Macros() => FileContent.Refused("This document holds macros. Save it without them, or as PDF, and attach that.");

    private static string Read(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        var buffer = new byte[Math.Min(entry.Length, LongestPart) + 1];
        var length = part.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        // What unpacks to more than it declares, or than any such part needs, is not what it says.
        if (length == buffer.Length) throw new InvalidDataException("A part is longer than it may be.");
        return Encoding.UTF8.GetString(buffer, 0, length).TrimStart('\uFEFF');
    }
}
