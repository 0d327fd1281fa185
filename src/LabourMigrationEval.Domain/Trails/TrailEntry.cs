using System.Security.Cryptography;
using System.Text;

namespace LabourMigrationEval.Domain.Trails;

/// <summary>What happened to the subject of an entry.</summary>
public enum TrailChange
{
    /// <summary>It came to be.</summary>
    Added,

    /// <summary>Some of its fields got other values.</summary>
    Changed,

    /// <summary>It was taken away.</summary>
    Removed,

    /// <summary>The words of an earlier entry were taken out of the trail.</summary>
    Redacted,
}

/// <summary>
/// One change, chained to the one before. The hash covers all that stands here but the words and their salt, which it
/// covers by way of <see cref="WordsHash"/>: they can be taken out, and the chain still holds.
/// </summary>
public sealed record TrailEntry
{
    private const int SaltLength = 16;

    /// <summary>Place in the trail: 1, 2, 3 and so on, without gaps.</summary>
    public long Number { get; init; }

    /// <summary>When (UTC), in whole microseconds, which both databases keep.</summary>
    public DateTime At { get; init; }

    /// <summary>Identity of the person who acted; null where the portal did so by itself. Names stand elsewhere.</summary>
    public int? PersonId { get; init; }

    /// <summary>What changed ("action:7").</summary>
    public required string Subject { get; init; }

    /// <summary>What that is a part of ("response:12"); null where it is part of nothing.</summary>
    public string? Under { get; init; }

    /// <summary>What happened to it.</summary>
    public TrailChange Change { get; init; }

    /// <summary>The fields and their values, as a JSON object: the new ones, or the last ones of what was removed. Null once redacted.</summary>
    public string? Words { get; init; }

    /// <summary>Random bytes, so that nobody finds redacted words by guessing. Null once redacted.</summary>
    public string? Salt { get; init; }

    /// <summary>SHA-256 of the salt's bytes and, after them, the words in UTF-8.</summary>
    public required string WordsHash { get; init; }

    /// <summary><see cref="Hash"/> of the entry before.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of all of it, in an encoding with one reading.</summary>
    public required string Hash { get; init; }

    /// <summary>Where the next entry is chained on.</summary>
    public TrailLink Link => new(Number, Hash);

    /// <summary>The subject of an entry that redacts another.</summary>
    public static string SubjectOf(long redacted) => $"entry:{redacted}";

    /// <summary>The entry that follows.</summary>
    public static TrailEntry Next(TrailLink last, TrailNote note, int? personId, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(note);
        var salt = RandomNumberGenerator.GetHexString(2 * SaltLength, lowercase: true);
        var entry = new TrailEntry
        {
            Number = last.Number + 1,
            At = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)),
            PersonId = personId,
            Subject = note.Subject,
            Under = note.Under,
            Change = note.Change,
            Words = note.Words,
            Salt = salt,
            WordsHash = HashOf(salt, note.Words),
            PreviousHash = last.Hash,
            Hash = "",
        };
        return entry with { Hash = entry.ComputeHash() };
    }

    /// <summary>The hash that belongs to what stands here.</summary>
    public string ComputeHash()
    {
        using var bytes = new MemoryStream();
        // The writer puts its length before each text, so that no two entries are written alike.
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write("trail-entry/1");
            writer.Write(Number);
            writer.Write(At.Ticks);
            writer.Write(PersonId.HasValue);
            writer.Write(PersonId ?? 0);
            writer.Write(Subject);
            writer.Write(Under is not null);
            writer.Write(Under ?? "");
            writer.Write(Change.ToString());
            writer.Write(WordsHash);
            writer.Write(PreviousHash);
        }
        return Hex(bytes.ToArray());
    }

    /// <summary>Whether the words are those that were hashed; also true where both words and salt were taken out.</summary>
    public bool HasItsWords() => (Words, Salt) switch
    {
        (null, null) => true,
        ({ } words, { } salt) => IsHex(salt) && HashOf(salt, words) == WordsHash,
        _ => false,
    };

    private static string HashOf(string salt, string words) => Hex([.. Convert.FromHexString(salt), .. Encoding.UTF8.GetBytes(words)]);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static bool IsHex(string text) => text.Length == 2 * SaltLength && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>A change that is to be written into the trail.</summary>
/// <param name="Subject">What changed ("action:7").</param>
/// <param name="Under">What it is a part of; null where of nothing.</param>
/// <param name="Change">What happened to it.</param>
/// <param name="Words">The fields and their values, as a JSON object.</param>
public sealed record TrailNote(string Subject, string? Under, TrailChange Change, string Words);

/// <summary>The end that the next entry is chained on.</summary>
/// <param name="Number">Number of the last entry.</param>
/// <param name="Hash">Its hash.</param>
public sealed record TrailLink(long Number, string Hash)
{
    /// <summary>What the first entry is chained on.</summary>
    public static TrailLink Origin { get; } = new(0, new string('0', 2 * SHA256.HashSizeInBytes));
}
