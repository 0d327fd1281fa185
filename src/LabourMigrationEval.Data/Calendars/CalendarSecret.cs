using System.Buffers.Text;
using System.Security.Cryptography;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Data.Calendars;

/// <summary>
/// What opens the calendar of a unit's due dates to whoever holds it. Only its hash is kept: the secret itself is shown
/// once, when it is made.
/// </summary>
public sealed class CalendarSecret
{
    private const int Bytes = 32;

    public int Id { get; init; }

    public int UnitId { get; init; }

    /// <inheritdoc cref="UnitId"/>
    public Unit? Unit { get; init; }

    /// <summary>SHA-256 of the secret. It is random and as long as the hash, so that a slower one would protect nothing more.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTime MadeAt { get; init; }

    public int MadeById { get; init; }

    /// <summary>Who made it.</summary>
    public Person? MadeBy { get; init; }

    /// <summary>When it was revoked (UTC); null while it opens the calendar.</summary>
    public DateTime? RevokedAt { get; private set; }

    public int? RevokedById { get; private set; }

    /// <summary>Who revoked it.</summary>
    public Person? RevokedBy { get; private set; }

    /// <summary>A new one for a unit, and the secret to hand over.</summary>
    public static (CalendarSecret Kept, string Secret) Make(int unit, Person by, DateTime at)
    {
        var secret = RandomNumberGenerator.GetBytes(Bytes);
        return (new() { UnitId = unit, Hash = SHA256.HashData(secret), MadeAt = at, MadeBy = by }, Base64Url.EncodeToString(secret));
    }

    /// <summary>Ends it. A second time changes nothing.</summary>
    public void Revoke(Person by, DateTime at)
    {
        if (RevokedAt is null) (RevokedBy, RevokedAt) = (by, at);
    }

    /// <summary>The hash of a secret as it stands in an address; null where it can't be one.</summary>
    public static byte[]? HashOf(string? typed)
    {
        try
        {
            return typed is not null && Base64Url.DecodeFromChars(typed) is { Length: Bytes } secret ? SHA256.HashData(secret) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
