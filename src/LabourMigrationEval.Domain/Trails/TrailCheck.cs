using System.Globalization;

namespace LabourMigrationEval.Domain.Trails;

/// <summary>The first entry that is not as it was written.</summary>
/// <param name="Number">The entry; the number that is missing, where it is one that was taken away; null where it is a record that no entry tells of.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record TrailFault(long? Number, string Message);

/// <summary>What came of reading a whole trail.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="Head">The latest head that was signed; null where none ever was.</param>
/// <param name="Fault">The first entry that is not as it was written; null where the trail holds.</param>
public sealed record TrailVerdict(long Entries, TrailHead? Head, TrailFault? Fault);

/// <summary>
/// Reads a trail from its first entry to its last, against the heads that were signed, and finds the first entry that
/// was altered, put in, taken away or chained anew, and an end that was cut off.
/// </summary>
/// <param name="heads">The heads whose signatures hold.</param>
/// <param name="reaches">The head that the trail must reach: the last one that was signed before the reading began. Null where none was.</param>
/// <param name="from">The entry that the reading begins with: 1, or one whose head was signed.</param>
public sealed class TrailCheck(SignedHeads heads, TrailHead? reaches, long from = 1)
{
    private readonly SortedSet<long> wordless = [];
    private TrailEntry? previous;
    private TrailFault? fault;
    private long entries;

    /// <summary>The number that the next entry should have.</summary>
    public long Next => previous?.Number + 1 ?? from;

    /// <summary>The last entry that was read; null before the first.</summary>
    public TrailLink? Last => previous?.Link;

    /// <summary>Reads the next entry, in the order of their numbers.</summary>
    public void Read(TrailEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        entries++;
        if (entry.Change == TrailChange.Redacted) wordless.RemoveWhere(number => TrailEntry.SubjectOf(number) == entry.Subject);
        // After the first fault only redactions count: they tell whether an entry without words is one.
        if (fault is not null) return;
        fault = FaultOf(entry);
        if (entry.Words is null) wordless.Add(entry.Number);
        previous = entry;
    }

    /// <summary>The next entry can't even be read from the database.</summary>
    public void Fail() => fault ??= new(Next, $"Entry {Next} is altered: one of its fields can’t be read.");

    /// <summary>What came of it, once the last entry was read.</summary>
    public TrailVerdict End()
    {
        fault ??= reaches is { } head && Next <= head.Number
            ? new(Next, $"Entry {Next} is missing: the trail ends before it, but entry {head.Number} was signed on {When(head)}.")
            : null;
        if (wordless.Count > 0 && !(fault?.Number < wordless.Min))
            fault = new(wordless.Min, $"Entry {wordless.Min} is altered: its words were taken out, and no redaction says so.");
        return new(entries, reaches, fault);
    }

    private TrailFault? FaultOf(TrailEntry entry)
    {
        var number = entry.Number;
        if (number < Next) return new(number, $"Entry {number} was put in: the trail begins with entry {from}.");
        if (number > Next) return new(Next, $"Entry {Next} is missing: entry {number} stands in its place.");
        if (entry.Hash != entry.ComputeHash()) return new(number, $"Entry {number} is altered: what it says isn’t what was hashed.");
        if (!entry.HasItsWords()) return new(number, $"Entry {number} is altered: its words aren’t those that were hashed.");
        var signed = heads[number];
        if (signed is not null && signed.Hash != entry.Hash)
            return new(number, $"Entry {number} isn’t the one that was signed on {When(signed)}: it was put in, or the trail was written anew from here on.");
        var link = previous?.Hash ?? (from == 1 ? TrailLink.Origin.Hash : entry.PreviousHash);
        // The portal signs each entry before it commits it. Those from before the first head are covered by what follows them.
        if (link == entry.PreviousHash)
            return signed is null && number > heads.First && !heads.WasSignedAhead(entry.Link) ? new(number, $"Entry {number} was put in: the portal never signed it.") : null;
        return signed is not null && previous is not null
            ? new(previous.Number, $"Entry {previous.Number} is altered: entry {number}, which was signed, was written after another one.")
            : new(number, $"Entry {number} was put in or altered: it doesn’t follow from the entry before it.");
    }

    private static string When(TrailHead head) => head.At.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
