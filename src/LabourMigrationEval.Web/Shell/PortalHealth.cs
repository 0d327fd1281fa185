using LabourMigrationEval.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LabourMigrationEval.Web.Shell;

/// <summary>Addresses for whoever watches the process: is it alive, and can it serve.</summary>
public static class PortalHealth
{
    public static void MapPortalHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => TypedResults.Text("live"));
        endpoints.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> ReadyAsync(PortalDb db, CancellationToken cancel) =>
        await db.Database.CanConnectAsync(cancel) ? TypedResults.Text("ready") : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
}
