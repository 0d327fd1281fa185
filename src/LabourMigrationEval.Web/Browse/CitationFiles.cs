using System.Text;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;
using LabourMigrationEval.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

/// <summary>Citations as files, beside the page of what they cite.</summary>
public static class CitationFiles
{
    public static void MapCitationFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/evaluations/{slug}/findings/{key}/citation.{form}", Of(nameof(Finding)));
        endpoints.MapGet("/evaluations/{slug}/recommendations/{key}/citation.{form}", Of(nameof(Recommendation)));

        static Delegate Of(string kind) => (string slug, string key, string form, PortalDb db, HttpRequest request, CancellationToken cancel) =>
            GetAsync(kind, slug, key, form, db, request, cancel);
    }

    // The page that says so is put in its place on the way out.
    private static readonly StatusCodeHttpResult Missing = TypedResults.StatusCode(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> GetAsync(
        string kind, string slug, string key, string form, PortalDb db, HttpRequest request, CancellationToken cancel)
    {
        if (await db.HeadAsync(slug, cancel) is not { } head) return Missing;
        var items = db.Items.Of(head.Id).Where(i => i.Key == key && EF.Property<string>(i, EvaluationQueries.KindColumn) == kind);
        if (await items.Select(LinkedItem.Of).SingleOrDefaultAsync(cancel) is not { } item) return Missing;
        var version = CitedVersion.Only;
        if (kind == nameof(Recommendation))
        {
            string? asked = request.Query[CitedVersion.Field];
            if (await ShownVersion.LoadAsync(db, await items.Select(i => i.Id).SingleAsync(cancel), asked) is not { } shown) return Missing;
            version = shown.Number;
        }
        var page = new Uri($"{request.Scheme}://{request.Host}{request.PathBase}{head.Address(item.Address)}");
        var citation = Citation.Of(head, item, page, version);
        return form switch
        {
            "ris" => File(citation.ToRis(), "application/x-research-info-systems"),
            "bib" => File(citation.ToBibTeX(), "application/x-bibtex"),
            "json" => File(citation.ToJson(), "application/vnd.citationstyles.csl+json"),
            _ => Missing,
        };

        FileContentHttpResult File(string content, string type) =>
            TypedResults.File(Encoding.UTF8.GetBytes(content), $"{type}; charset=utf-8", $"{citation.Key}.{form}");
    }
}
