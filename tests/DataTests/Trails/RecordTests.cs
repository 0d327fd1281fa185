using DataTests.Databases;
using LabourMigrationEval.Data.Trails;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Trails;

/// <summary>Records against the trail: whoever owns the database goes around it, and <c>verify</c> finds what they did.</summary>
public sealed class RecordTests
{
    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_record_that_was_altered_in_its_table_is_found_by_the_entry_that_told_it(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        var response = await desk.WriteAsync("First.", "Second.");
        Assert.Null((await desk.VerifyAsync()).Fault);

        await GoAroundAsync(desk, "Responses", $"""UPDATE "Responses" SET "Text" = 'We never said that.' WHERE "Id" = {response}""");

        var fault = (await desk.VerifyAsync()).Fault!;
        var told = (await desk.EntriesAsync()).Last(entry => entry.Subject == $"response:{response}" && entry.Words!.Contains("Second.", StringComparison.Ordinal));
        Assert.Equal((told.Number, $"response:{response} is altered: its Text isn’t what entry {told.Number} says."), (fault.Number, fault.Message));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_record_that_was_put_in_beside_the_portal_is_found(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        await desk.WriteAsync("First.");
        await GoAroundAsync(desk, "UnitPerson", """
            INSERT INTO "UnitPerson" ("PeopleId", "UnitsId")
            SELECT p."Id", u."Id" FROM "People" p, "Units" u WHERE NOT EXISTS (SELECT 1 FROM "UnitPerson" m WHERE m."PeopleId" = p."Id" AND m."UnitsId" = u."Id") LIMIT 1
            """);

        var fault = (await desk.VerifyAsync()).Fault!;
        Assert.Null(fault.Number);
        Assert.Matches("^membership:[0-9-]+ was put in: no entry tells of it.$", fault.Message);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_record_that_was_taken_away_beside_the_portal_is_found(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        await desk.WriteAsync("First.");
        await GoAroundAsync(desk, "UnitPerson", $"""DELETE FROM "UnitPerson" WHERE "PeopleId" = {desk.Writer}""");

        var fault = (await desk.VerifyAsync()).Fault!;
        var told = (await desk.EntriesAsync()).Last(entry => entry.Subject.StartsWith("membership:", StringComparison.Ordinal));
        Assert.Equal(told.Number, fault.Number);
        Assert.Contains("is missing", fault.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Records_whose_words_were_redacted_are_not_held_against_the_trail(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        var response = await desk.WriteAsync("It names a witness.");
        var told = (await desk.EntriesAsync()).First(entry => entry.Subject == $"response:{response}").Number;
        await using (var db = desk.Open()) await db.RedactAsync(told, "It named a witness.");
        Assert.Null((await desk.VerifyAsync()).Fault);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_start_tells_an_empty_trail_of_all_that_is_older_than_it(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        var entries = (await desk.EntriesAsync()).Count;
        // A database from before the trail: records, and no entry of any.
        await desk.TamperAsync("""DELETE FROM "Trail" """);
        File.Delete(desk.Heads.Path);

        await using (var db = desk.Open()) Assert.Null(await desk.Signing.CatchUpAsync(db));

        Assert.InRange((await desk.EntriesAsync()).Count, 1, entries);
        var verdict = await desk.VerifyAsync();
        Assert.Equal((null, verdict.Entries), (verdict.Fault, verdict.Head!.Number));
        await using (var db = desk.Open()) await desk.Signing.CatchUpAsync(db);
        Assert.Equal(verdict.Entries, (await desk.VerifyAsync()).Entries);
    }

    /// <summary>Somebody who owns the database drops its triggers first.</summary>
    private static async Task GoAroundAsync(TrailedDesk desk, string table, string statement)
    {
        await using var db = desk.Database.Open();
        if (desk.Database.Provider == Provider.Postgres) await TrailedDesk.ExecuteAsync(db, $"""ALTER TABLE "{table}" DISABLE TRIGGER ALL""");
        else
            foreach (var trigger in await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {table}").ToListAsync())
                await TrailedDesk.ExecuteAsync(db, $"DROP TRIGGER \"{trigger}\"");
        await TrailedDesk.ExecuteAsync(db, statement);
    }
}
