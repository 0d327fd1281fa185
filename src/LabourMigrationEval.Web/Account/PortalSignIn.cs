using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LabourMigrationEval.Web.Account;

/// <summary>
/// Signs people in. A wrong name, a wrong password, a locked and a disabled account are told apart by nobody outside:
/// each is answered by plain failure after the work of hashing one password.
/// </summary>
public sealed class PortalSignIn(
    UserManager<PortalUser> users, IHttpContextAccessor context, IUserClaimsPrincipalFactory<PortalUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation)
    : SignInManager<PortalUser>(users, context, claims, options, logger, schemes, confirmation)
{
    private static readonly PortalUser Nobody = new() { Person = new Person { Name = "" } };

    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var user = await UserManager.FindByNameAsync(userName);
        if (user?.PasswordHash is null || !await CanSignInAsync(user) || await UserManager.IsLockedOutAsync(user))
        {
            UserManager.PasswordHasher.HashPassword(Nobody, password);
            return SignInResult.Failed;
        }
        var result = await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure);
        if (result.IsLockedOut) Logger.LogWarning("Account {Account} is locked after too many wrong passwords", user.Id);
        return result.Succeeded ? result : SignInResult.Failed;
    }

    public override Task<bool> CanSignInAsync(PortalUser user) => Task.FromResult(!user.Disabled);
}
