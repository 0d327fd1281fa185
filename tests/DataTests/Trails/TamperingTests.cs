using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Trails;
using LabourMigrationEval.Domain.Trails;
using Xunit;

namespace DataTests.Trails;

/// <summary>What somebody who owns the database may do to the trail, and the first entry that verification names.</summary>
public sealed class TamperingTests
{
    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Altered_words_are_found(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.TamperAsync($$"""UPDATE "Trail" SET "Words" = '{"Text":"We never said that."}' WHERE "Number" IN ({{desk.Middle}}, {{desk.Middle + 2}})""");
        await FoundAsync(desk, desk.Middle, "its words aren’t those");
    }

    [Theory]
    [InlineData(Provider.Sqlite, "\"PersonId\" = 1"), InlineData(Provider.Postgres, "\"PersonId\" = 1")]
    [InlineData(Provider.Sqlite, "\"At\" = '2020-01-01 00:00:00'"), InlineData(Provider.Postgres, "\"At\" = '2020-01-01 00:00:00+00'")]
    [InlineData(Provider.Sqlite, "\"Subject\" = 'response:999'"), InlineData(Provider.Postgres, "\"Under\" = 'response:999'")]
    [InlineData(Provider.Sqlite, "\"Change\" = 'Removed'"), InlineData(Provider.Postgres, "\"Change\" = 'Removed'")]
    [InlineData(Provider.Sqlite, "\"WordsHash\" = 'abc'"), InlineData(Provider.Postgres, "\"PreviousHash\" = 'abc'")]
    public async Task Any_other_altered_column_is_found(Provider provider, string change)
    {
        await using var desk = await OpenAsync(provider);
        await desk.TamperAsync($"""UPDATE "Trail" SET {change} WHERE "Number" = {desk.Middle}""");
        await FoundAsync(desk, desk.Middle, "what it says isn’t what was hashed");
    }

    [Theory]
    [InlineData(Provider.Sqlite, "\"Change\" = 'Forgotten'"), InlineData(Provider.Postgres, "\"Change\" = 'Forgotten'")]
    [InlineData(Provider.Sqlite, "\"At\" = 'yesterday'")]
    public async Task A_column_that_cannot_be_read_is_found(Provider provider, string change)
    {
        await using var desk = await OpenAsync(provider);
        await desk.TamperAsync($"""UPDATE "Trail" SET {change} WHERE "Number" = {desk.Middle}""");
        await FoundAsync(desk, desk.Middle, "can’t be read");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_inserted_entry_is_found(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        var entries = await desk.EntriesAsync();
        var forged = TrailEntry.Next(entries[(int)desk.Middle - 2].Link, new("response:1", null, TrailChange.Changed, "{}"), 1, entries[^1].At);
        // The others move on by one, with their hashes as they were.
        await desk.RewriteAsync([forged, .. entries.Skip((int)desk.Middle - 1).Select(entry => entry with { Number = entry.Number + 1 })]);
        await FoundAsync(desk, desk.Middle, "isn’t the one that was signed");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_entry_put_before_the_first_is_found(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        var first = (await desk.EntriesAsync())[0];
        await desk.RewriteAsync([first with { Number = 0 }, .. await desk.EntriesAsync()]);
        await FoundAsync(desk, 0, "was put in");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_entry_taken_from_the_middle_is_found(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.TamperAsync($"""DELETE FROM "Trail" WHERE "Number" = {desk.Middle}""");
        await FoundAsync(desk, desk.Middle, "is missing");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_trail_chained_anew_from_an_entry_on_is_found(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.RewriteAsync(await RechainedAsync(desk));
        await FoundAsync(desk, desk.Middle, "written anew from here on");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_trail_chained_anew_is_found_also_after_the_portal_went_on_and_signed(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        await desk.RewriteAsync(await RechainedAsync(desk));
        await desk.WriteAsync("On we go.");
        await FoundAsync(desk, desk.Middle, "written anew from here on");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_cut_tail_is_found(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        var last = (await desk.EntriesAsync())[^1].Number;
        await desk.TamperAsync($"""DELETE FROM "Trail" WHERE "Number" > {last - 3}""");
        await FoundAsync(desk, last - 2, "the trail ends before it");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_cut_tail_is_found_also_after_the_portal_went_on_and_signed(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        var last = (await desk.EntriesAsync())[^1].Number;
        await desk.TamperAsync($"""DELETE FROM "Trail" WHERE "Number" > {last - 3}""");
        await desk.WriteAsync("On we go.", "And on.", "And on.");
        await FoundAsync(desk, last - 2, "isn’t the one that was signed");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_redacted_entry_leaves_the_trail_whole_and_is_told(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        await using (var db = desk.Open()) await db.RedactAsync(desk.Middle, "It named a witness.");

        var entries = await desk.EntriesAsync();
        Assert.Equal((null, null), (entries[(int)desk.Middle - 1].Words, entries[(int)desk.Middle - 1].Salt));
        Assert.Equal((TrailChange.Redacted, $"entry:{desk.Middle}", "{\"Why\":\"It named a witness.\"}"), (entries[^1].Change, entries[^1].Subject, entries[^1].Words));
        var verdict = await desk.VerifyAsync();
        Assert.Null(verdict.Fault);
        Assert.Equal(verdict.Entries, verdict.Head!.Number);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Words_that_vanish_without_a_redaction_are_found(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        // The triggers let this pass: it is what a redaction does.
        await desk.TamperAsync($"""UPDATE "Trail" SET "Words" = NULL, "Salt" = NULL WHERE "Number" = {desk.Middle}""");
        await FoundAsync(desk, desk.Middle, "no redaction says so");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_entry_that_was_added_to_the_end_by_another_hand_is_found_and_no_start_signs_it(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        var last = (await desk.EntriesAsync())[^1];
        await using (var forger = desk.Database.Open())
        {
            forger.Add(TrailEntry.Next(last.Link, new(last.Subject, last.Under, TrailChange.Changed, "{\"Text\":\"We never said that.\"}"), desk.Writer, last.At));
            await forger.SaveChangesAsync();
        }
        await FoundAsync(desk, last.Number + 1, "the portal never signed it");
        await using (var db = desk.Open()) Assert.Equal(last.Number + 1, (await desk.Signing.CatchUpAsync(db))!.Number);
        await desk.WriteAsync("On we go.");
        await FoundAsync(desk, last.Number + 1, "the portal never signed it");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_end_that_was_signed_only_ahead_of_its_commit_is_no_fault_and_the_next_start_signs_it(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        // The portal was killed right after its last commit.
        var lines = await File.ReadAllLinesAsync(desk.Heads.Path);
        var last = (await desk.EntriesAsync())[^1].Number;
        await File.WriteAllLinesAsync(desk.Heads.Path, lines.Where(line => !line.StartsWith($"{{\"number\":{last},", StringComparison.Ordinal) || line.Contains("\"ahead\":true", StringComparison.Ordinal)));
        var verdict = await desk.VerifyAsync();
        Assert.Equal((null, true), (verdict.Fault, verdict.Head!.Number < last));

        await using var db = desk.Open();
        Assert.Null(await desk.Signing.CatchUpAsync(db));
        Assert.Equal(last, (await desk.VerifyAsync()).Head!.Number);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_is_saved_that_cannot_be_signed_outside_the_database(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        var entries = await desk.EntriesAsync();
        var heads = await File.ReadAllTextAsync(desk.Heads.Path);
        File.Delete(desk.Heads.Path);
        Directory.CreateDirectory(desk.Heads.Path);

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => desk.WriteAsync("Nobody could trace this."));

        Assert.True(refused.IsOfDatabase(), refused.ToString());
        Directory.Delete(desk.Heads.Path);
        await File.WriteAllTextAsync(desk.Heads.Path, heads);
        Assert.Equal(entries.Count, (await desk.EntriesAsync()).Count);
        Assert.Null((await desk.VerifyAsync()).Fault);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_portal_that_starts_signs_no_trail_that_does_not_follow_from_what_it_signed(Provider provider)
    {
        await using var desk = await OpenAsync(provider);
        var last = (await desk.EntriesAsync())[^1].Number;
        await desk.TamperAsync($"""DELETE FROM "Trail" WHERE "Number" > {last - 3}""");
        await using var db = desk.Database.Open();
        Assert.Equal(last, (await desk.Signing.CatchUpAsync(db))!.Number);
    }

    private static async Task<TrailedDesk> OpenAsync(Provider provider)
    {
        var desk = await TrailedDesk.OpenAsync(provider);
        // Entries up to the middle and beyond are signed one by one.
        await desk.WriteAsync([.. Enumerable.Range(0, 7).Select(turn => $"Version {turn}.")]);
        return desk;
    }

    private static async Task<IReadOnlyList<TrailEntry>> RechainedAsync(TrailedDesk desk)
    {
        var entries = await desk.EntriesAsync();
        var last = entries[(int)desk.Middle - 2].Link;
        var rechained = new List<TrailEntry>();
        foreach (var entry in entries.Skip((int)desk.Middle - 1))
        {
            var words = entry.Number == desk.Middle ? "{\"Text\":\"We never said that.\"}" : entry.Words!;
            rechained.Add(TrailEntry.Next(last, new(entry.Subject, entry.Under, entry.Change, words), entry.PersonId, entry.At));
            last = rechained[^1].Link;
        }
        return rechained;
    }

    private static async Task FoundAsync(TrailedDesk desk, long number, string message)
    {
        var fault = (await desk.VerifyAsync()).Fault;
        Assert.NotNull(fault);
        Assert.Equal(number, fault.Number);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains($"Entry {number} ", fault.Message, StringComparison.Ordinal);
    }
}
