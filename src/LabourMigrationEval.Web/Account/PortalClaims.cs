using System.Globalization;
using System.Security.Claims;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LabourMigrationEval.Web.Account;

/// <summary>What the cookie tells of an account beyond Identity's own: its person, and the name to greet them by.</summary>
public sealed class PortalClaims(UserManager<PortalUser> users, RoleManager<IdentityRole<int>> roles, IOptions<IdentityOptions> options, PortalDb db)
    : UserClaimsPrincipalFactory<PortalUser, IdentityRole<int>>(users, roles, options)
{
    internal const string PersonName = "portal:name";
    internal const string PersonId = "portal:person";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var name = await db.People.Where(person => person.Id == user.PersonId).Select(person => person.Name).SingleAsync();
        identity.AddClaim(new Claim(PersonName, name));
        identity.AddClaim(new Claim(PersonId, user.PersonId.ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer32));
        return identity;
    }
}

public static class PortalPrincipal
{
    /// <summary>Identity of the account in the database; 0 for an anonymous visitor.</summary>
    public static int AccountId(this ClaimsPrincipal principal) =>
        int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>Identity of the account's person; null for an anonymous visitor.</summary>
    public static int? PersonId(this ClaimsPrincipal principal) =>
        int.TryParse(principal.FindFirstValue(PortalClaims.PersonId), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static string PersonName(this ClaimsPrincipal principal) => principal.FindFirstValue(PortalClaims.PersonName) ?? "";
}
