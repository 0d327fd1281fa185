using System.Security.Cryptography;
using System.Text;

namespace LabourMigrationEval.Domain.Trails;

/// <summary>An entry's hash, signed when the entry was written, and kept outside the database.</summary>
/// <param name="Number">The entry.</param>
/// <param name="Hash">Its hash, which stands for all entries up to it.</param>
/// <param name="At">When it was signed (UTC).</param>
/// <param name="Signature">ECDSA over the others, in Base64.</param>
/// <param name="Ahead">Signed just before the commit: the portal wrote this entry, but whether it stands, a second head says.</param>
public sealed record TrailHead(long Number, string Hash, DateTime At, string Signature, bool Ahead = false)
{
    /// <summary>Signs an entry: <paramref name="ahead"/> of its commit, or after it.</summary>
    public static TrailHead Sign(TrailLink link, DateTime at, ECDsa key, bool ahead = false)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(key);
        var unsigned = new TrailHead(link.Number, link.Hash, at, "", ahead);
        return unsigned with { Signature = Convert.ToBase64String(key.SignData(unsigned.Signed(), HashAlgorithmName.SHA256)) };
    }

    /// <summary>Whether the key signed just this.</summary>
    public bool IsSignedBy(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var signature = new byte[Signature.Length];
        return Convert.TryFromBase64String(Signature, signature, out var length)
            && key.VerifyData(Signed(), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    private byte[] Signed()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Ahead ? "trail-head-ahead/1" : "trail-head/1");
            writer.Write(Number);
            writer.Write(Hash);
            writer.Write(At.Ticks);
        }
        return bytes.ToArray();
    }
}

/// <summary>The heads that were signed of a trail, whatever their order.</summary>
public sealed class SignedHeads
{
    private readonly Dictionary<long, TrailHead> heads = [];
    private readonly HashSet<TrailLink> ahead = [];

    /// <summary>The one of the highest number; null where there is none. One that was signed ahead doesn't count.</summary>
    public TrailHead? Latest { get; private set; }

    /// <summary>The first entry that anything was signed of: those before it are vouched for by the chain alone. Null where nothing was.</summary>
    public long? First { get; private set; }

    /// <summary>What was signed of an entry after its commit; null where nothing was.</summary>
    public TrailHead? this[long number] => heads.GetValueOrDefault(number);

    /// <summary>Whether the portal was about to commit just this entry. It is asked of entries that have no head: the portal ended before it could sign again.</summary>
    public bool WasSignedAhead(TrailLink link) => ahead.Contains(link);

    /// <summary>Takes one up. Of two for one entry the first counts: a trail that was cut and went on is found by it.</summary>
    public void Add(TrailHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (!(First <= head.Number)) First = head.Number;
        // Of what was signed ahead and never committed, nothing needs to stand.
        if (head.Ahead) ahead.Add(new(head.Number, head.Hash));
        else if (heads.TryAdd(head.Number, head) && !(head.Number <= Latest?.Number)) Latest = head;
    }
}
