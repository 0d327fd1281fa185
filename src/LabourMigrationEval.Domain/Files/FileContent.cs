using System.Text;
using System.Text.Unicode;

namespace LabourMigrationEval.Domain.Files;

/// <summary>
/// Tells what a file is from its bytes. What it is called only has to agree. Only kinds on the list are taken, and of
/// these none that would do something when it is opened, or that is two things at once.
/// </summary>
public static class FileContent
{
    private const int EndOfPdf = 2048;

    private static readonly byte[] PngHead = [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];
    private static readonly byte[] PngTail = [0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];
    private static readonly byte[] CompoundHead = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The kind of a file.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="name">Its name, cleaned.</param>
    /// <exception cref="RuleViolation">It isn't taken: the message says why, and what can be done.</exception>
    public static FileKind KindOf(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0) throw Refused("This file is empty. Attach one that holds something.");
        var extension = FileName.Extension(name);
        if (Told(bytes, extension) is not { } kind)
            throw Refused(FileKind.Promised(extension) is { } promised
                ? $"Its name ends in .{extension}, but it isn’t {promised.Words}, or it is damaged. Open it, save it as {promised.Words} and attach that."
                : $"The portal doesn’t take files of this kind. It takes {FileKind.AllInWords}.");
        if (!kind.Extensions.Contains(extension))
            throw Refused($"This is {kind.Words}, but its name ends otherwise. Let it end in .{kind.Extensions[0]} and attach it again.");
        return kind;
    }

    internal static RuleViolation Refused(string message) => new(message, nameof(Recommendations.Evidence.File));

    private static FileKind? Told(byte[] bytes, string extension)
    {
        ReadOnlySpan<byte> content = bytes;
        if (content.StartsWith("PK"u8)) return OfficeArchive.KindOf(bytes);
        if (content.StartsWith(CompoundHead))
            throw Refused("This is an Office file of the old kind, or one locked with a password. Save it as .docx, .xlsx, .pptx or PDF without a password, and attach that.");
        var kind = content switch
        {
            _ when content.StartsWith("%PDF-"u8) => Pdf(content),
            _ when content.StartsWith(PngHead) => content.EndsWith(PngTail) ? FileKind.Png : null,
            _ when content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => content.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0 ? FileKind.Jpeg : null,
            _ => Text(content, extension),
        };
        // An archive is read from its end, whatever stands before it.
        if (kind is not null && OfficeArchive.EndOf(content) >= 0)
            throw Refused("This file is two things at once: there is an archive behind its content. Save it anew and attach that.");
        return kind;
    }

    private static FileKind? Pdf(ReadOnlySpan<byte> content)
    {
        if (content[Math.Max(0, content.Length - EndOfPdf)..].IndexOf("%%EOF"u8) < 0) return null;
        return content.IndexOf("/JavaScript"u8) < 0 && content.IndexOf("/Launch"u8) < 0
            ? FileKind.Pdf
            : throw Refused("This PDF holds a script or starts a program. Print it to a new PDF and attach that.");
    }

    /// <summary>Plain text has no signature: it is valid UTF-8 without signs that no text has, and isn't markup or a script.</summary>
    private static FileKind? Text(ReadOnlySpan<byte> content, string extension)
    {
        if (extension is not ("csv" or "txt")) return null;
        if (content.IndexOf((byte)0) >= 0 || content.IndexOfAnyInRange((byte)0x0E, (byte)0x1A) >= 0) return null;
        if (!Utf8.IsValid(content))
            throw Refused("This text isn’t in UTF-8, so its letters would come out wrong. Save it as “CSV UTF-8” or as text in UTF-8, and attach that.");
        var start = Encoding.UTF8.GetString(content[..Math.Min(content.Length, 512)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (start.StartsWith('<') || start.StartsWith("#!", StringComparison.Ordinal) || start.StartsWith("{\\rtf", StringComparison.Ordinal))
            throw Refused("This is markup or a script, not a table or plain text. Save it as PDF and attach that.");
        return extension == "csv" ? FileKind.Csv : FileKind.Plain;
    }
}
