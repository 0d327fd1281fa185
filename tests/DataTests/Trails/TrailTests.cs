using System.Data.Common;
using DataTests.Databases;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Calendars;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Trails;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Trails;

/// <summary>What saves tell the trail.</summary>
public sealed class TrailTests
{
    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_save_tells_each_change_with_who_and_what_in_the_same_transaction(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        var before = (await desk.EntriesAsync()).Count;

        var response = await desk.WriteAsync("First.", "Second.");

        var told = (await desk.EntriesAsync()).Skip(before).ToList();
        Assert.All(told, entry => Assert.Equal(desk.Writer, entry.PersonId));
        Assert.Equal(
            [(TrailChange.Added, $"response:{response}"), (TrailChange.Added, "step"), (TrailChange.Changed, $"response:{response}"), (TrailChange.Added, "step")],
            told.Select(entry => (entry.Change, entry.Subject.StartsWith("step", StringComparison.Ordinal) ? "step" : entry.Subject)));
        Assert.All(told.Where(entry => entry.Subject.StartsWith("step", StringComparison.Ordinal)), entry => Assert.Equal($"response:{response}", entry.Under));
        Assert.Contains("\"Text\":\"First.\"", told[0].Words);
        Assert.Equal("{\"Text\":\"Second.\"}", told[2].Words);
        Assert.Null((await desk.VerifyAsync()).Fault);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Roles_units_and_disabled_accounts_are_told_and_no_name_address_or_secret(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        await using (var db = desk.Open())
        {
            var role = new IdentityRole<int>(Roles.Clearer);
            var user = new PortalUser
            {
                UserName = "wanda@example.org",
                Email = "wanda@example.org",
                PasswordHash = "hash-of-wanda",
                SecurityStamp = "stamp-of-wanda",
                Person = await db.People.SingleAsync(p => p.Id == desk.Writer),
            };
            db.AddRange(role, user);
            await db.SaveChangesAsync();
            db.Add(new IdentityUserRole<int> { UserId = user.Id, RoleId = role.Id });
            await db.SaveChangesAsync();
            user.SecurityStamp = "another-stamp";
            await db.SaveChangesAsync();
            user.Disabled = true;
            await db.SaveChangesAsync();
        }

        var entries = await desk.EntriesAsync();
        Assert.Equal(["{\"Disabled\":false,\"PersonId\":" + desk.Writer + "}", "{\"Disabled\":true}"],
            entries.Where(e => e.Subject.StartsWith("account:", StringComparison.Ordinal)).Select(e => e.Words));
        Assert.Single(entries, e => e.Subject.StartsWith("role:", StringComparison.Ordinal) && e.Under!.StartsWith("account:", StringComparison.Ordinal));
        Assert.Contains(entries, e => e.Subject.StartsWith("membership:", StringComparison.Ordinal) && e.Under == $"person:{desk.Writer}");
        var all = string.Concat(entries.Select(e => e.Words + e.Subject + e.Under));
        foreach (var secret in (string[])["Wanda", "wanda", "hash-of", "stamp"]) Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_save_that_fails_tells_nothing_and_leaves_the_callers_transaction_in_use(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        var id = await desk.WriteAsync("First.");
        var before = (await desk.EntriesAsync()).Count;
        await using (var db = desk.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var response = await db.Responses.SingleAsync(r => r.Id == id);
            db.Entry(response).Property(r => r.Version).OriginalValue = Guid.NewGuid();
            db.Entry(response).Property(r => r.Text).CurrentValue = "Never.";
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            (await db.People.SingleAsync(p => p.Id == desk.Writer)).Units.Clear();
            var person = await db.People.Include(p => p.Units).SingleAsync(p => p.Id == desk.Writer);
            person.Units.Clear();
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        var told = (await desk.EntriesAsync()).Skip(before);
        Assert.Equal([TrailChange.Removed], told.Select(entry => entry.Change));
        var verdict = await desk.VerifyAsync();
        Assert.Null(verdict.Fault);
        Assert.Equal(verdict.Entries, verdict.Head!.Number);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_transaction_took_back_is_neither_told_nor_signed(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        var before = (await desk.VerifyAsync()).Head;
        await using (var db = desk.Open())
        {
            await using (var transaction = await db.Database.BeginTransactionAsync())
            {
                (await db.Organisations.FirstAsync()).Practice = new ResponsePractice { ResponseDays = 30 };
                await db.SaveChangesAsync();
            }
            await using var next = await db.Database.BeginTransactionAsync();
            await next.CommitAsync();
        }
        Assert.Equal(before, (await desk.VerifyAsync()).Head);
        Assert.Null((await desk.VerifyAsync()).Fault);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Many_writers_at_once_make_one_chain_without_forks_or_gaps(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        var organisation = (await desk.EntriesAsync()).Count;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var turn = 0; turn < 10; turn++)
            {
                await using var db = desk.Open();
                var unit = await db.Units.OrderBy(u => u.Id).FirstAsync();
                db.Add(new Person { Name = $"Writer {writer}-{turn}", Units = { unit } });
                await db.SaveChangesAsync();
            }
        }));

        var verdict = await desk.VerifyAsync();
        Assert.Null(verdict.Fault);
        Assert.Equal((organisation + 80L, organisation + 80L), (verdict.Entries, verdict.Head!.Number));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Settings_of_an_organisation_are_told_field_by_field(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        await using var db = desk.Open();
        var organisation = await db.Organisations.OrderBy(o => o.Id).FirstAsync();
        organisation.Practice = organisation.Practice with { ResponseDays = 30 };
        await db.SaveChangesAsync();
        Assert.Equal(($"organisation:{organisation.Id}", "{\"Practice.ResponseDays\":30}"), (await desk.EntriesAsync()).Select(e => (e.Subject, e.Words!)).Last());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Units_and_keys_of_their_calendars_are_told_without_the_key(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        await using var db = desk.Open();
        db.ActingPerson = desk.Writer;
        var unit = await db.Units.OrderBy(u => u.Id).FirstAsync();
        unit.Name = "Renamed";
        var (kept, _) = CalendarSecret.Make(unit.Id, await db.People.SingleAsync(p => p.Id == desk.Writer), new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc));
        db.Add(kept);
        await db.SaveChangesAsync();

        var told = (await desk.EntriesAsync()).TakeLast(2).ToList();
        Assert.Equal([($"unit:{unit.Id}", "{\"Name\":\"Renamed\"}")], told.Where(e => e.Subject.StartsWith("unit:", StringComparison.Ordinal)).Select(e => (e.Subject, e.Words!)));
        var calendar = Assert.Single(told, e => e.Subject == $"calendar:{kept.Id}");
        Assert.DoesNotContain("Hash", calendar.Words, StringComparison.Ordinal);
        Assert.All(told, entry => Assert.Equal(desk.Writer, entry.PersonId));
        Assert.Null((await desk.VerifyAsync()).Fault);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_database_refuses_to_change_or_lose_an_entry_but_not_to_redact_one(Provider provider)
    {
        await using var desk = await TrailedDesk.OpenAsync(provider);
        await using var db = desk.Database.Open();
        string[] refused =
        [
            """UPDATE "Trail" SET "Words" = '{}' WHERE "Number" = 2""",
            """UPDATE "Trail" SET "Words" = NULL WHERE "Number" = 2""",
            """UPDATE "Trail" SET "Words" = NULL, "Salt" = NULL, "PersonId" = 7 WHERE "Number" = 2""",
            """DELETE FROM "Trail" WHERE "Number" = 2""",
            provider == Provider.Sqlite ? """INSERT OR REPLACE INTO "Trail" SELECT * FROM "Trail" WHERE "Number" = 2""" : """TRUNCATE "Trail" """,
        ];
        foreach (var statement in refused)
        {
            var refusal = await Assert.ThrowsAnyAsync<DbException>(() => TrailedDesk.ExecuteAsync(db, statement));
            Assert.Contains("Trail is only added to", refusal.Message, StringComparison.Ordinal);
        }
        await TrailedDesk.ExecuteAsync(db, """UPDATE "Trail" SET "Words" = NULL, "Salt" = NULL WHERE "Number" = 2""");
        Assert.Null((await desk.EntriesAsync())[1].Words);
    }
}
