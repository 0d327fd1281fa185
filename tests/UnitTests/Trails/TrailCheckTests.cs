using System.Security.Cryptography;
using LabourMigrationEval.Domain.Trails;
using Xunit;

namespace UnitTests.Trails;

/// <summary>Reading a trail, without any database.</summary>
public sealed class TrailCheckTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_untouched_trail_holds()
    {
        var chain = Chain(5);
        var heads = Heads(chain);
        Assert.Equal(new TrailVerdict(5, heads.Latest, null), Read(chain, heads));
    }

    [Fact]
    public void An_empty_trail_holds() => Assert.Equal(new TrailVerdict(0, null, null), Read([], new SignedHeads()));

    [Fact]
    public void Of_several_faults_the_first_is_named()
    {
        var chain = Chain(9);
        var heads = Heads(chain);
        chain[6] = chain[6] with { Words = "{}" };
        chain[3] = chain[3] with { PersonId = 99 };
        Assert.Equal(4, Read(chain, heads).Fault!.Number);
    }

    [Fact]
    public void A_last_entry_written_anew_is_found_by_the_signed_entry_after_it()
    {
        var chain = Chain(5);
        var heads = new SignedHeads();
        foreach (var entry in chain.Skip(3)) heads.Add(Head(entry));
        chain[2] = TrailEntry.Next(chain[1].Link, Note(3, "forged"), 1, Now);
        var fault = Read(chain, heads).Fault;
        Assert.Equal((3, "Entry 3 is altered: entry 4, which was signed, was written after another one."), (fault!.Number, fault.Message));
    }

    [Fact]
    public void Without_heads_a_chain_that_does_not_follow_is_found_still()
    {
        var chain = Chain(5);
        chain[2] = TrailEntry.Next(chain[1].Link, Note(3, "forged"), 1, Now);
        Assert.Equal(4, Read(chain, new SignedHeads()).Fault!.Number);
    }

    [Fact]
    public void A_trail_that_was_replaced_whole_is_found()
    {
        var fault = Read(Chain(5), Heads(Chain(5))).Fault;
        Assert.Equal(1, fault!.Number);
    }

    [Fact]
    public void A_first_entry_that_follows_something_is_found()
    {
        var chain = Chain(3);
        TrailEntry first = TrailEntry.Next(new(0, chain[2].Hash), Note(1, "x"), null, Now);
        Assert.Equal(1, Read([first], new SignedHeads()).Fault!.Number);
    }

    [Fact]
    public void Redaction_of_a_redaction_is_whole_and_redaction_of_another_entry_is_not()
    {
        var chain = Chain(4);
        chain.Add(TrailEntry.Next(chain[^1].Link, new(TrailEntry.SubjectOf(2), null, TrailChange.Redacted, "{}"), null, Now));
        var heads = Heads(chain);
        Assert.Null(Read([.. chain.Select(e => e.Number is 2 ? e with { Words = null, Salt = null } : e)], heads).Fault);
        Assert.Equal(3, Read([.. chain.Select(e => e.Number is 2 or 3 ? e with { Words = null, Salt = null } : e)], heads).Fault!.Number);
        Assert.Equal(2, Read([.. chain.Select(e => e.Number is 2 ? e with { Salt = null } : e)], heads).Fault!.Number);
    }

    [Fact]
    public void An_entry_at_the_end_that_the_portal_never_signed_is_found_and_stays_found_when_the_portal_goes_on()
    {
        var chain = Chain(5);
        var heads = Heads(chain.Take(4));
        Assert.Equal((5, "Entry 5 was put in: the portal never signed it."), (Read(chain, heads).Fault!.Number, Read(chain, heads).Fault!.Message));
        chain.Add(TrailEntry.Next(chain[^1].Link, Note(6, "text"), 1, Now));
        heads.Add(Head(chain[^1]));
        Assert.Equal(5, Read(chain, heads).Fault!.Number);
    }

    [Fact]
    public void An_entry_that_was_signed_ahead_of_its_commit_is_the_portals_and_need_not_stand()
    {
        var chain = Chain(5);
        var heads = Heads(chain.Take(4));
        heads.Add(Head(TrailEntry.Next(chain[3].Link, Note(5, "not committed"), 1, Now)) with { Ahead = true });
        Assert.Equal(5, Read(chain, heads).Fault!.Number);
        Assert.Null(Read(chain.Take(4), heads).Fault);
        heads.Add(Head(chain[4]) with { Ahead = true });
        Assert.Equal((null, 4), (Read(chain, heads).Fault, Read(chain, heads).Head!.Number));
    }

    [Fact]
    public void Entries_from_before_the_first_head_are_vouched_for_by_the_chain()
    {
        var chain = Chain(5);
        Assert.Null(Read(chain, Heads(chain.Skip(2))).Fault);
        chain[0] = TrailEntry.Next(TrailLink.Origin, Note(1, "forged"), 1, Now);
        Assert.Equal(2, Read(chain, Heads(chain.Skip(2))).Fault!.Number);
    }

    [Fact]
    public void A_reading_from_a_signed_entry_on_needs_nothing_before_it()
    {
        var chain = Chain(6);
        var heads = Heads(chain);
        var check = new TrailCheck(heads, heads.Latest, from: 4);
        foreach (var entry in chain.Skip(3)) check.Read(entry);
        Assert.Null(check.End().Fault);
    }

    [Fact]
    public void The_same_words_hash_differently_in_two_entries_and_no_two_fields_run_into_each_other()
    {
        var (one, other) = (TrailEntry.Next(TrailLink.Origin, new("a", "b", TrailChange.Added, "{}"), 1, Now), TrailEntry.Next(TrailLink.Origin, new("ab", "", TrailChange.Added, "{}"), 1, Now));
        Assert.NotEqual(one.WordsHash, other.WordsHash);
        Assert.NotEqual(one.ComputeHash(), (other with { WordsHash = one.WordsHash }).ComputeHash());
        Assert.NotEqual((one with { Under = null }).ComputeHash(), (one with { Under = "" }).ComputeHash());
        Assert.NotEqual((one with { PersonId = null }).ComputeHash(), (one with { PersonId = 0 }).ComputeHash());
    }

    [Fact]
    public void A_head_is_signed_by_its_key_alone_and_for_its_hash_alone()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var head = TrailHead.Sign(Chain(1)[0].Link, Now, key);
        Assert.True(head.IsSignedBy(key));
        Assert.False(head.IsSignedBy(other));
        Assert.False((head with { Number = 2 }).IsSignedBy(key));
        Assert.False((head with { At = Now.AddSeconds(1) }).IsSignedBy(key));
        Assert.False((head with { Ahead = true }).IsSignedBy(key));
        Assert.False((head with { Hash = TrailLink.Origin.Hash }).IsSignedBy(key));
        Assert.False((head with { Signature = "no Base64" }).IsSignedBy(key));
    }

    private static TrailVerdict Read(IEnumerable<TrailEntry> chain, SignedHeads heads)
    {
        var check = new TrailCheck(heads, heads.Latest);
        foreach (var entry in chain) check.Read(entry);
        return check.End();
    }

    private static List<TrailEntry> Chain(int length)
    {
        var chain = new List<TrailEntry>();
        for (var number = 1; number <= length; number++)
            chain.Add(TrailEntry.Next(chain.Count == 0 ? TrailLink.Origin : chain[^1].Link, Note(number, "text"), 1, Now.AddMinutes(number)));
        return chain;
    }

    private static TrailNote Note(int number, string text) => new($"action:{number}", "response:1", TrailChange.Added, $"{{\"Text\":\"{text}\"}}");

    private static SignedHeads Heads(IEnumerable<TrailEntry> chain)
    {
        var heads = new SignedHeads();
        foreach (var entry in chain) heads.Add(Head(entry));
        return heads;
    }

    private static TrailHead Head(TrailEntry entry) => new(entry.Number, entry.Hash, Now, "");
}
