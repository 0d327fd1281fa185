using System.Security.Cryptography;
using LabourMigrationEval.Domain.Files;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>An uploaded file, as it came.</summary>
public sealed class EvidenceFile
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The piece of evidence that it is.</summary>
    public int EvidenceId { get; init; }

    /// <summary>Its name, without any path.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, told from its content ("application/pdf").</summary>
    public required string MediaType { get; init; }

    /// <summary>Its length in bytes.</summary>
    public int Length { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>A file as somebody uploads it.</summary>
    /// <exception cref="RuleViolation">It is of no kind that the portal takes, or not what its name says.</exception>
    public static EvidenceFile Of(string? name, byte[] bytes)
    {
        var clean = FileName.Clean(name);
        return new EvidenceFile
        {
            Name = clean,
            MediaType = FileContent.KindOf(bytes, clean).MediaType,
            Length = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Bytes = bytes,
        };
    }
}
