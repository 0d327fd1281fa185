using LabourMigrationEval.Data.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace LabourMigrationEval.Web.Account;

/// <summary>Ends a session. Only by a form of the portal's own: a link or an image elsewhere can't sign anybody out.</summary>
public static class SignOut
{
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/account/sign-out", SignOutAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static async Task<Results<RedirectHttpResult, ContentHttpResult>> SignOutAsync(
        HttpContext context, SignInManager<PortalUser> signIn, CancellationToken cancel)
    {
        // The middleware only notes what it found; reading the form of a request that failed would be a fault of ours.
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return TypedResults.Text("You are still signed in: this page was too old. Load it again, then sign out.", statusCode: StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(cancel);
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect($"/account/signed-out?returnUrl={Uri.EscapeDataString(LocalAddress.Or(form["returnUrl"], "/"))}");
    }
}
