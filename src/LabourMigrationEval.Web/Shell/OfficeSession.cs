using System.Security.Claims;
using LabourMigrationEval.Data.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LabourMigrationEval.Web.Shell;

/// <summary>
/// Looks again and again whether the person in an open circuit may still be there: a circuit sends no cookie that
/// could be checked.
/// </summary>
public sealed class OfficeSession(ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options, IOptions<SecurityStampValidatorOptions> checks)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => checks.Value.ValidationInterval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var principal = authenticationState.User;
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        if (await users.GetUserAsync(principal) is not { Disabled: false } user) return false;
        // A role that was added waits for the next sign-in; one that was taken away ends the circuit.
        var held = await users.GetRolesAsync(user);
        return principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(user)
            && principal.FindAll(ClaimTypes.Role).All(role => held.Contains(role.Value));
    }
}
