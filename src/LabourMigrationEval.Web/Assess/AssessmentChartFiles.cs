using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LabourMigrationEval.Charts;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LabourMigrationEval.Web.Assess;

/// <summary>An assessment's chart at its stable addresses, as files.</summary>
public static class AssessmentChartFiles
{
    private static readonly int[] Widths = [ChartLook.Wide, ChartLook.Medium, ChartLook.Narrow];

    public static void MapAssessmentChart(this IEndpointRouteBuilder endpoints)
    {
        var chart = endpoints.MapGroup("/evaluations/{slug}/assessment");
        chart.MapGet("chart.svg", SvgAsync);
        chart.MapGet("chart.png", PngAsync);
        chart.MapGet("chart.csv", CsvAsync);
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> SvgAsync(
        string slug, string? theme, string? width, PortalDb db, HttpContext context, CancellationToken cancel)
    {
        if (!TryLook(theme, width, out var look, out var problem)) return problem;
        if (await ChartAsync(db, slug, cancel) is not { } chart) return TypedResults.NotFound();
        // Opened by itself, the drawing brings its fonts and the style that names them.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
        return File(context, Encoding.UTF8.GetBytes(ChartSvg.File(chart, look)), "image/svg+xml", $"inline; filename=\"{slug}-assessment.svg\"");
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> PngAsync(
        string slug, string? theme, string? width, string? scale, PortalDb db, HttpContext context, CancellationToken cancel)
    {
        if (!TryLook(theme, width, out var look, out var problem)) return problem;
        if (!TryNumber(scale ?? "2", out var pixels) || pixels is < 1 or > 4) return Refused("scale", scale, "1, 2, 3 or 4");
        if (await ChartAsync(db, slug, cancel) is not { } chart) return TypedResults.NotFound();
        return File(context, ChartPng.File(chart, look, pixels), "image/png", $"inline; filename=\"{slug}-assessment.png\"");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> CsvAsync(string slug, PortalDb db, HttpContext context, CancellationToken cancel) =>
        await ChartAsync(db, slug, cancel) is { } chart
            ? File(context, Encoding.UTF8.GetBytes(ChartCsv.File(chart)), "text/csv; charset=utf-8", $"attachment; filename=\"{slug}-assessment.csv\"")
            : TypedResults.NotFound();

    private static async Task<ScaleChart?> ChartAsync(PortalDb db, string slug, CancellationToken cancel) =>
        await db.HeadAsync(slug, cancel) is { } head && await Assessed.OfAsync(db, head, cancel) is { } assessed ? assessed.Chart : null;

    private static FileContentHttpResult File(HttpContext context, byte[] content, string type, string disposition)
    {
        // A score that is entered changes the drawing at once, so whoever keeps a copy asks again whether it is the last.
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentDisposition = disposition;
        return TypedResults.Bytes(content, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\""));
    }

    private static bool TryLook(string? theme, string? width, out ChartLook look, out ProblemHttpResult problem)
    {
        (look, problem) = (new ChartLook(), null!);
        ChartTheme? colours = theme switch { null or "light" => ChartTheme.Light, "dark" => ChartTheme.Dark, "print" => ChartTheme.PrintGrey, _ => null };
        if (colours is not { } known)
        {
            problem = Refused("theme", theme, "light, dark or print");
            return false;
        }
        if (!TryNumber(width ?? Text(ChartLook.Wide), out var pixels) || !Widths.Contains(pixels))
        {
            problem = Refused("width", width, $"{string.Join(", ", Widths[..^1])} or {Widths[^1]}");
            return false;
        }
        look = new ChartLook(known, pixels);
        return true;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ProblemHttpResult Refused(string option, string? value, string known) => TypedResults.Problem(
        $"The option {option} is “{value}”. Give {known}, or leave it out.", statusCode: StatusCodes.Status400BadRequest, title: "The chart can’t be drawn that way");
}
