using System.Globalization;
using System.Text;
using LabourMigrationEval.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace LabourMigrationEval.Web.Account;

/// <summary>An address to hand over, and when it stops working (UTC).</summary>
public sealed record AccountLink(string Address, DateTime Expires);

/// <summary>
/// Addresses by which somebody sets their password. They work once, until they expire or a newer one is made: setting
/// the password and making a link both change the account's security stamp, which the token holds.
/// </summary>
public sealed class AccountLinks(UserManager<PortalUser> users, TimeProvider clock)
{
    public static readonly TimeSpan InvitationLifespan = TimeSpan.FromDays(7);
    public static readonly TimeSpan ResetLifespan = TimeSpan.FromDays(1);

    private const string Invitation = "invitation";

    public async Task<AccountLink> InviteAsync(PortalUser user)
    {
        (await users.UpdateSecurityStampAsync(user)).OrRefuse();
        var token = await users.GenerateUserTokenAsync(user, InvitationTokens.Provider, Invitation);
        return Link("/account/invitation", user, token, InvitationLifespan);
    }

    public async Task<AccountLink> ResetAsync(PortalUser user)
    {
        (await users.UpdateSecurityStampAsync(user)).OrRefuse();
        return Link("/account/reset", user, await users.GeneratePasswordResetTokenAsync(user), ResetLifespan);
    }

    /// <summary>The account that the invitation is for; null where the link doesn't work, or no longer.</summary>
    public Task<PortalUser?> InvitedAsync(int account, string? token) =>
        OpenAsync(account, token, InvitationTokens.Provider, Invitation, hasPassword: false);

    /// <summary>The account whose password the link sets; null where it doesn't work, or no longer.</summary>
    public Task<PortalUser?> ToResetAsync(int account, string? token) =>
        OpenAsync(account, token, TokenOptions.DefaultProvider, UserManager<PortalUser>.ResetPasswordTokenPurpose, hasPassword: true);

    /// <summary>Sets the password of the account that the link is for.</summary>
    public Task<IdentityResult> SetPasswordAsync(PortalUser user, string? token, string password) =>
        users.ResetPasswordAsync(user, Decoded(token) ?? "", password);

    private async Task<PortalUser?> OpenAsync(int account, string? token, string provider, string purpose, bool hasPassword)
    {
        var user = await users.FindByIdAsync(account.ToString(CultureInfo.InvariantCulture));
        return user is { Disabled: false } && user.PasswordHash is not null == hasPassword && Decoded(token) is { } decoded
            && await users.VerifyUserTokenAsync(user, provider, purpose, decoded) ? user : null;
    }

    private AccountLink Link(string page, PortalUser user, string token, TimeSpan lifespan) =>
        new($"{page}?account={user.Id}&token={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}", clock.GetUtcNow().UtcDateTime + lifespan);

    private static string? Decoded(string? token)
    {
        try
        {
            return token is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>Tokens of invitations, which live longer than those that set a forgotten password.</summary>
public sealed class InvitationTokens(
    IDataProtectionProvider protection, IOptions<InvitationTokenOptions> options, ILogger<DataProtectorTokenProvider<PortalUser>> logger)
    : DataProtectorTokenProvider<PortalUser>(protection, options, logger)
{
    public const string Provider = "Invitation";
}

public sealed class InvitationTokenOptions : DataProtectionTokenProviderOptions
{
    public InvitationTokenOptions() => (Name, TokenLifespan) = (InvitationTokens.Provider, AccountLinks.InvitationLifespan);
}
