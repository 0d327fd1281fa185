using System.Security.Cryptography;
using LabourMigrationEval.Charts.Tables;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Queries;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>A matrix at its stable addresses: what is published for anybody, and the one to fill in for signed-in people.</summary>
public static class MatrixFiles
{
    private const string Csv = "text/csv; charset=utf-8";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // The page that says so is put in its place on the way out.
    private static readonly StatusCodeHttpResult Missing = TypedResults.StatusCode(StatusCodes.Status404NotFound);

    public static void MapMatrixFiles(this IEndpointRouteBuilder endpoints)
    {
        var shown = endpoints.MapGroup("/evaluations/{slug}/recommendations");
        shown.MapGet("matrix.docx", Public("docx", Docx, matrix => MatrixDocx.File(MatrixDocument.Of(matrix))));
        shown.MapGet("matrix.pdf", Public("pdf", "application/pdf", matrix => TablePdf.File(MatrixDocument.Of(matrix))));
        shown.MapGet("matrix.xlsx", Public("xlsx", Xlsx, MatrixXlsx.File));
        shown.MapGet("matrix.csv", Public("csv", Csv, MatrixCsv.File));
        var office = endpoints.MapGroup("/office/evaluations/{slug}").RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Any });
        office.MapGet("matrix.xlsx", Office("xlsx", Xlsx, MatrixXlsx.File));
        office.MapGet("matrix.csv", Office("csv", Csv, MatrixCsv.File));
    }

    private static Delegate Public(string form, string type, Func<ResponseMatrix, byte[]> file) =>
        async (string slug, PortalDb db, TimeProvider clock, CancellationToken cancel) =>
            await db.WithResponsesAsync(slug, cancel) is { PublishedAt: not null } evaluation
                ? Answer(ResponseMatrix.Public(evaluation, Today(clock)), "", form, type, file)
                : (Results<FileContentHttpResult, StatusCodeHttpResult>)Missing;

    private static Delegate Office(string form, string type, Func<ResponseMatrix, byte[]> file) =>
        async (string slug, PortalDb db, TimeProvider clock, HttpContext context, CancellationToken cancel) =>
        {
            // Drafts stay with whoever asked for them.
            context.Response.Headers.CacheControl = "no-store";
            return await db.WithResponsesAsync(slug, cancel) is { } evaluation
                ? Answer(ResponseMatrix.Office(evaluation, Today(clock)), "-to-fill-in", form, type, file)
                : (Results<FileContentHttpResult, StatusCodeHttpResult>)Missing;
        };

    private static FileContentHttpResult Answer(ResponseMatrix matrix, string suffix, string form, string type, Func<ResponseMatrix, byte[]> file)
    {
        var content = file(matrix);
        var name = $"{matrix.Evaluation.Slug}-matrix{suffix}-{MatrixWords.Day(matrix.AsOf)}{(matrix.Evaluation.Fictional ? "-fictional-example" : "")}.{form}";
        return TypedResults.File(content, type, name, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\""));
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
