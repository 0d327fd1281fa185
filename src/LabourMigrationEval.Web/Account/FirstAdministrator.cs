using System.Security.Cryptography;
using System.Text;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Account;

/// <summary>
/// The way into a portal that nobody administers: an address with a token, printed in the log at start. The token is
/// known to the log alone, works once, and ends with the process.
/// </summary>
public sealed class FirstAdministrator(ILogger<FirstAdministrator> log)
{
    private byte[]? hash;

    /// <summary>Prints the address where there is no administrator.</summary>
    internal async Task OfferAsync(PortalDb db, CancellationToken cancel)
    {
        if (await db.Administrators().AnyAsync(cancel)) return;
        var token = RandomNumberGenerator.GetHexString(64, lowercase: true);
        hash = Hash(token);
        log.LogWarning("Nobody administers this portal yet. Open /account/first-administrator?token={Token} to be the first; it works once.", token);
    }

    /// <summary>Whether the token still makes an administrator.</summary>
    public async Task<bool> OpensAsync(PortalDb db, string? token) =>
        token is not null && hash is { } known && CryptographicOperations.FixedTimeEquals(known, Hash(token))
        && !await db.Administrators().AnyAsync();

    /// <summary>Takes the token out of use; false where somebody else just did.</summary>
    public bool Use() => Interlocked.Exchange(ref hash, null) is not null;

    /// <summary>Gives the token back where no account came of it.</summary>
    public void GiveBack(string token) => hash = Hash(token);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
