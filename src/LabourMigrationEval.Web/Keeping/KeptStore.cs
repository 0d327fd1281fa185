using System.Security.Cryptography;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Kept;
using LabourMigrationEval.Domain;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Keeping;

/// <summary>The server's copies of what people type and have not saved. Each account reaches its own alone.</summary>
public sealed class KeptStore(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>How long words wait to be saved or had back.</summary>
    public static readonly TimeSpan Lifespan = TimeSpan.FromDays(90);

    /// <summary>Most copies of one person: what a person can fill the database with has an end.</summary>
    public const int MostCopies = 200;

    // Room for so many is made at once, so that it isn't looked for with every new copy.
    private const int Room = 20;

    private const int KeyLength = 32;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Keeps what was typed, unless something newer of the same copy is kept already.</summary>
    /// <returns>When it was typed; null where the account has no person any more.</returns>
    /// <exception cref="RuleViolation">The person has unsaved words in too many forms, none of them laid aside.</exception>
    public Task<DateTime?> KeepAsync(int account, KeepRequest typed, CancellationToken cancel) => KeepAsync(account, typed, again: true, cancel);

    private async Task<DateTime?> KeepAsync(int account, KeepRequest typed, bool again, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await PersonOfAsync(db, account, cancel) is not { } person) return null;
        var kept = await db.KeptWords.SingleOrDefaultAsync(words => words.PersonId == person && words.Place == typed.Place && words.Copy == typed.Copy, cancel);
        if (kept is null)
        {
            // A new copy is rare enough to clear up by.
            var oldest = Now - Lifespan;
            await db.KeptWords.Where(words => words.KeptAt < oldest && (words.LaidAsideAt == null || words.LaidAsideAt < oldest)).ExecuteDeleteAsync(cancel);
            await MakeRoomAsync(db, person, cancel);
            kept = new KeptWords { PersonId = person, Place = typed.Place, Copy = typed.Copy, Number = -1, Words = typed.Words };
            db.Add(kept);
        }
        if (kept.Number >= typed.Number) return kept.KeptAt;
        kept.Number = typed.Number;
        kept.Words = typed.Words;
        kept.KeptAt = Now - TimeSpan.FromMilliseconds(Math.Clamp(typed.Age, 0, Lifespan.TotalMilliseconds));
        kept.LaidAsideAt = null;
        if (kept.Begun != typed.Begun) (kept.Begun, kept.Stood) = (typed.Begun, null);
        kept.Stood ??= typed.Stood;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (again && db.Entry(kept).State == EntityState.Added)
        {
            // A page that is left may send its first words twice at the same time: the second finds what the first kept.
            return await KeepAsync(account, typed, again: false, cancel);
        }
        if (typed.Instead is { } earlier)
            await Of(db, person, typed.Place).Where(words => words.Copy == earlier.Copy && words.Number == earlier.Number).ExecuteDeleteAsync(cancel);
        return kept.KeptAt;
    }

    /// <summary>Copies that were laid aside give way, the oldest first. Words that nobody laid aside never do.</summary>
    private static async Task MakeRoomAsync(PortalDb db, int person, CancellationToken cancel)
    {
        var own = db.KeptWords.Where(words => words.PersonId == person);
        if (await own.CountAsync(cancel) < MostCopies) return;
        var aside = await own.Where(words => words.LaidAsideAt != null).OrderBy(words => words.LaidAsideAt).ThenBy(words => words.Id).Select(words => words.Id).Take(Room).ToListAsync(cancel);
        if (aside.Count == 0)
            throw new RuleViolation($"You have words in {MostCopies} forms that were never saved. These are kept in this browser alone: save or discard some of the others first.");
        await own.Where(words => aside.Contains(words.Id)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>All of an account's words for a form, newest first.</summary>
    public async Task<IReadOnlyList<KeptWords>> OfAsync(int account, string place)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await PersonOfAsync(db, account) is { } person
            ? await Of(db, person, place).OrderByDescending(words => words.KeptAt).ThenByDescending(words => words.Id).AsNoTracking().ToListAsync()
            : [];
    }

    /// <summary>Puts copies aside; they can be had back for a while.</summary>
    public async Task LayAsideAsync(int account, string place, params string[] copies)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await PersonOfAsync(db, account) is not { } person) return;
        var now = Now;
        await Of(db, person, place).Where(words => copies.Contains(words.Copy))
            .ExecuteUpdateAsync(update => update.SetProperty(words => words.LaidAsideAt, now));
    }

    /// <summary>Puts words aside for a person that stand in no copy of theirs, such as those that a merge didn't take.</summary>
    public async Task PutAsideForAsync(int person, string place, IReadOnlyDictionary<string, string> words, string remark)
    {
        await using var db = await databases.CreateDbContextAsync();
        var same = await Of(db, person, place).Where(kept => kept.LaidAsideAt != null && kept.Remark == remark).Select(kept => kept.Words).ToListAsync();
        if (same.Exists(known => known.Count == words.Count && !known.Except(words).Any())) return;
        db.Add(new KeptWords
        {
            PersonId = person,
            Place = place,
            Copy = Guid.NewGuid().ToString("N"),
            Words = words,
            KeptAt = Now,
            LaidAsideAt = Now,
            Remark = remark,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>Drops copies whose words were saved.</summary>
    public async Task ForgetAsync(int account, string place, params string[] copies)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await PersonOfAsync(db, account) is not { } person) return;
        await Of(db, person, place).Where(words => copies.Contains(words.Copy)).ExecuteDeleteAsync();
    }

    /// <summary>The key of an account's copies in browsers; null where the account has no person.</summary>
    public async Task<byte[]?> KeyAsync(int account)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await PersonOfAsync(db, account) is not { } person) return null;
        if (await Stored() is { } stored) return stored;
        var made = RandomNumberGenerator.GetBytes(KeyLength);
        db.Add(new KeptKey { PersonId = person, Key = made });
        try
        {
            await db.SaveChangesAsync();
            return made;
        }
        catch (DbUpdateException)
        {
            // Another tab of the same person was faster.
            return await Stored();
        }

        Task<byte[]?> Stored() => db.KeptKeys.Where(key => key.PersonId == person).Select(key => key.Key).SingleOrDefaultAsync();
    }

    private static IQueryable<KeptWords> Of(PortalDb db, int person, string place) =>
        db.KeptWords.Where(words => words.PersonId == person && words.Place == place);

    private static Task<int?> PersonOfAsync(PortalDb db, int account, CancellationToken cancel = default) =>
        db.Users.Where(user => user.Id == account && !user.Disabled).Select(user => (int?)user.PersonId).SingleOrDefaultAsync(cancel);
}
