using System.Security.Cryptography;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Calendars;

/// <summary>Calendars of units: who opens one, and who may hand one out.</summary>
public static class CalendarQueries
{
    private static readonly byte[] NoHash = new byte[SHA256.HashSizeInBytes];

    /// <summary>
    /// The unit of this key whose calendar the secret opens; null where it opens none. Two houses may have a unit of the
    /// same key: the secret tells which is meant. Each is compared in full, whether one matched before or not.
    /// </summary>
    public static async Task<Unit?> OpenedByAsync(this PortalDb db, string unit, string? secret, CancellationToken cancel = default)
    {
        var hash = CalendarSecret.HashOf(secret) ?? NoHash;
        var known = await db.CalendarSecrets.Where(kept => kept.RevokedAt == null && kept.Unit!.Key == unit)
            .Select(kept => new { kept.Hash, kept.Unit }).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false);
        return known.Where(kept => CryptographicOperations.FixedTimeEquals(kept.Hash, hash)).ToList() is [var opened, ..] ? opened.Unit : null;
    }

    /// <summary>The person of an account that may make and revoke the unit's secrets now: who writes or clears in the unit, or administers; else null.</summary>
    public static Task<Person?> CalendarKeeperAsync(this PortalDb db, int account, int unit, CancellationToken cancel = default)
    {
        var keepers = db.InRole(Roles.Administrator).Select(user => user.Id);
        var writers = db.InRole(Roles.Contributor).Select(user => user.Id);
        var clearers = db.InRole(Roles.Clearer).Select(user => user.Id);
        return db.Users
            .Where(user => user.Id == account && !user.Disabled && (keepers.Contains(user.Id)
                || ((writers.Contains(user.Id) || clearers.Contains(user.Id)) && user.Person.Units.Any(own => own.Id == unit))))
            .Select(user => user.Person).SingleOrDefaultAsync(cancel)!;
    }
}
