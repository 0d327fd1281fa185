using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LabourMigrationEval.Domain.Trails;
using Microsoft.Win32.SafeHandles;

namespace LabourMigrationEval.Data.Trails;

/// <summary>
/// The signed heads, outside the database: a file that is added to, a line of JSON for each entry of the trail. Several
/// processes may write it, in any order.
/// </summary>
public sealed class TrailHeads(string path)
{
    // More than the lines that processes write at about the same time.
    private const int Tail = 64 * 1024;
    private const int Tries = 200;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(25);

    /// <summary>Where the file is.</summary>
    public string Path => path;

    /// <summary>Adds heads in a single write that nobody else's falls into.</summary>
    public async Task AddAsync(IEnumerable<TrailHead> heads, CancellationToken cancel)
    {
        var lines = Encoding.UTF8.GetBytes(string.Concat(heads.Select(head => JsonSerializer.Serialize(head, JsonSerializerOptions.Web) + "\n")));
        using var file = await AloneAsync(cancel).ConfigureAwait(false);
        var end = RandomAccess.GetLength(file);
        await RandomAccess.WriteAsync(file, await IsTornAsync(file, end, cancel).ConfigureAwait(false) ? [(byte)'\n', .. lines] : lines, end, cancel).ConfigureAwait(false);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>All heads of the file.</summary>
    /// <param name="key">The key that must have signed them.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="TrailHeadsException">A head is not signed by the key.</exception>
    public Task<SignedHeads> ReadAsync(ECDsa key, CancellationToken cancel) => ReadAsync(key, 0, cancel);

    /// <summary>The latest heads of the file, enough to go on from.</summary>
    /// <inheritdoc cref="ReadAsync(ECDsa, CancellationToken)"/>
    public Task<SignedHeads> ReadLatestAsync(ECDsa key, CancellationToken cancel) =>
        ReadAsync(key, File.Exists(path) ? Math.Max(0, new FileInfo(path).Length - Tail) : 0, cancel);

    private async Task<SignedHeads> ReadAsync(ECDsa key, long from, CancellationToken cancel)
    {
        var heads = new SignedHeads();
        if (!File.Exists(path)) return heads;
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = from;
        using var reader = new StreamReader(file);
        while (await reader.ReadLineAsync(cancel).ConfigureAwait(false) is { } line)
        {
            // A line that a crash cut off, or that this reading began in, is none.
            if (Parse(line) is not { } head) continue;
            if (!head.IsSignedBy(key)) throw new TrailHeadsException($"The head of entry {head.Number} in {path} isn’t signed with the portal’s key.", head.Number);
            heads.Add(head);
        }
        return heads;
    }

    private static TrailHead? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<TrailHead>(line, JsonSerializerOptions.Web) is { Hash: not null, Signature: not null } head ? head : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Opens the file for this process alone: .NET offers no append that is atomic between processes.</summary>
    private async Task<SafeFileHandle> AloneAsync(CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.Asynchronous);
            }
            catch (IOException) when (tries < Tries && File.Exists(path))
            {
                await Task.Delay(BetweenTries, cancel).ConfigureAwait(false);
            }
        }
    }

    private static async Task<bool> IsTornAsync(SafeFileHandle file, long end, CancellationToken cancel)
    {
        if (end == 0) return false;
        var last = new byte[1];
        await RandomAccess.ReadAsync(file, last, end - 1, cancel).ConfigureAwait(false);
        return last[0] != (byte)'\n';
    }
}

/// <summary>The file of signed heads was tampered with, or belongs to another key.</summary>
public sealed class TrailHeadsException(string message, long number) : Exception(message)
{
    /// <summary>The entry whose head it is.</summary>
    public long Number { get; } = number;
}
