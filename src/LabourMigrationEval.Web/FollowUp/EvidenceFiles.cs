using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Queries;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LabourMigrationEval.Web.FollowUp;

/// <summary>
/// Uploaded files, to be saved and never to be run: as attachments, of the kind that their content has, in a sandbox
/// should a browser show one all the same. What isn't public is served in the signed-in area alone.
/// </summary>
public static class EvidenceFiles
{
    private const string Pattern = "/evaluations/{slug}/evidence/{id:int}/{name}";

    /// <summary>The address of a file.</summary>
    public static string Address(string slug, int evidence, string name, bool isPublic) =>
        $"{(isPublic ? "" : "/office")}/evaluations/{slug}/evidence/{evidence}/{Uri.EscapeDataString(name)}";

    /// <summary>Whether a request is for a public file: files are not kept in memory as pages are.</summary>
    public static bool IsEvidence(PathString path) =>
        path.Value?.Split('/') is ["", _, _, var part, ..] && part.Equals("evidence", StringComparison.OrdinalIgnoreCase);

    public static void MapEvidenceFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Pattern, (string slug, int id, string name, PortalDb db, HttpResponse response, CancellationToken cancel) =>
            GetAsync(slug, id, name, publicAlone: true, db, response, cancel));
        endpoints.MapGet($"/office{Pattern}", (string slug, int id, string name, PortalDb db, HttpResponse response, CancellationToken cancel) =>
            GetAsync(slug, id, name, publicAlone: false, db, response, cancel)).RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Any });
    }

    private static async Task<Results<PushStreamHttpResult, StatusCodeHttpResult>> GetAsync(
        string slug, int id, string name, bool publicAlone, PortalDb db, HttpResponse response, CancellationToken cancel)
    {
        if (await db.FileAsync(slug, id, name, publicAlone, cancel) is not { } file) return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = publicAlone ? "no-cache" : "private, no-cache";
        return TypedResults.Stream(async body =>
        {
            response.ContentLength = file.Length;
            await foreach (var slice in db.BytesAsync(file, cancel)) await body.WriteAsync(slice, cancel);
        }, TypeOf(file), file.Name, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }

    // Texts are taken in UTF-8 alone.
    private static string TypeOf(StoredFile file) => file.MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{file.MediaType}; charset=utf-8" : file.MediaType;
}
