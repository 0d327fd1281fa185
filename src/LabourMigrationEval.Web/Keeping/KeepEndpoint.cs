using LabourMigrationEval.Data.Kept;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Components;
using LabourMigrationEval.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabourMigrationEval.Web.Keeping;

/// <summary>Where browsers send what is being typed. It answers by a status and a sentence, and never leads elsewhere.</summary>
public static class KeepEndpoint
{
    public const string Address = "/office/kept";

    // Some 600,000 letters of any script, all fields together and what stood before them: thirty times what may be saved.
    private const int LongestBody = 4 * 1024 * 1024;

    public static void AddKeeping(this IServiceCollection services) => services.AddSingleton<KeptStore>();

    public static void MapKeeping(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPut(Address, KeepAsync)
            .RequireAuthorization(Office.Policy)
            .WithMetadata(new RequireAntiforgeryTokenAttribute(), new RequestSizeLimitAttribute(LongestBody), new SkipStatusCodePagesAttribute());

    private static async Task<Results<Ok<KeptAnswer>, ContentHttpResult>> KeepAsync(
        KeepRequest typed, HttpContext context, KeptStore store, CancellationToken cancel)
    {
        // The token holds whom the page was made for: another person's page is not taken for the one who is signed in now.
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return TypedResults.Text("This page was made for another session.", statusCode: StatusCodes.Status403Forbidden);
        if (typed.Place is not { Length: > 0 and <= KeptWords.LongestPlace } || typed.Copy is not { Length: > 0 and <= KeptWords.LongestCopy } || typed.Words is null)
            return TypedResults.Text("These words name no form.", statusCode: StatusCodes.Status422UnprocessableEntity);
        try
        {
            return await store.KeepAsync(context.User.AccountId(), typed, cancel) is { } at
                ? TypedResults.Ok(new KeptAnswer(Words.Time(at)))
                : TypedResults.Text("This account is shut.", statusCode: StatusCodes.Status403Forbidden);
        }
        catch (RuleViolation full)
        {
            return TypedResults.Text(full.Message, statusCode: StatusCodes.Status409Conflict);
        }
    }
}
