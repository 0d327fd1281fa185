using System.Globalization;
using System.Security.Claims;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LabourMigrationEval.Web.Account;

/// <summary>What the cookie tells of an account beyond Identity's own: the name of its person, to greet them by.</summary>
public sealed class PortalClaims(UserManager<PortalUser> users, RoleManager<IdentityRole<int>> roles, IOptions<IdentityOptions> options, PortalDb db)
    : UserClaimsPrincipalFactory<PortalUser, IdentityRole<int>>(users, roles, options)
{
    internal const string PersonName = "portal:name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var name = await db.People.Where(person => person.Id == user.PersonId).Select(person => person.Name).SingleAsync();
        identity.AddClaim(new Claim(PersonName, name));
        return identity;
    }
}

public static class PortalPrincipal
{
    /// <summary>Identity of the account in the database; 0 for an anonymous visitor.</summary>
    public static int AccountId(this ClaimsPrincipal principal) =>
        int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    public static string PersonName(this ClaimsPrincipal principal) => principal.FindFirstValue(PortalClaims.PersonName) ?? "";
}
