using System.Security.Cryptography;
using System.Text;

namespace LabourMigrationEval.Domain.Trails;

/// <summary>An entry's hash, signed when the entry had just been written, and kept outside the database.</summary>
/// <param name="Number">The entry.</param>
/// <param name="Hash">Its hash, which stands for all entries up to it.</param>
/// <param name="At">When it was signed (UTC).</param>
/// <param name="Signature">ECDSA over the other three, in Base64.</param>
public sealed record TrailHead(long Number, string Hash, DateTime At, string Signature)
{
    /// <summary>Signs an entry.</summary>
    public static TrailHead Sign(TrailLink link, DateTime at, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(key);
        var unsigned = new TrailHead(link.Number, link.Hash, at, "");
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
            writer.Write("trail-head/1");
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

    /// <summary>The one of the highest number; null where there is none.</summary>
    public TrailHead? Latest { get; private set; }

    /// <summary>How many entries were signed.</summary>
    public int Count => heads.Count;

    /// <summary>What was signed of an entry; null where nothing was.</summary>
    public TrailHead? this[long number] => heads.GetValueOrDefault(number);

    /// <summary>Takes one up. Of two for one entry the first counts: a trail that was cut and went on is found by it.</summary>
    public void Add(TrailHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (heads.TryAdd(head.Number, head) && !(head.Number <= Latest?.Number)) Latest = head;
    }
}
