using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LabourMigrationEval.Web.Feeds;

/// <summary>Feeds of what was put on record before the public (Atom, RFC 4287).</summary>
public static class ChangeFeeds
{
    /// <summary>Most entries of a feed.</summary>
    public const int Most = 50;

    /// <summary>The media type of a feed.</summary>
    public const string MediaType = "application/atom+xml";

    private static readonly XmlWriterSettings Form = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>The feed of an evaluation.</summary>
    public static string OfEvaluation(string slug) => $"/evaluations/{slug}/changes.atom";

    /// <summary>The feed of a unit, whose key is unique only within its organisation.</summary>
    public static string OfUnit(string organisation, string unit) => $"/units/{Uri.EscapeDataString(organisation)}/{Uri.EscapeDataString(unit)}/changes.atom";

    public static void MapChangeFeeds(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/evaluations/{slug}/changes.atom", EvaluationAsync);
        endpoints.MapGet("/units/{organisation}/{unit}/changes.atom", UnitAsync);
    }

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> EvaluationAsync(string slug, PortalDb db, HttpRequest request, CancellationToken cancel)
    {
        if (await db.HeadAsync(slug, cancel) is not { } head) return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var title = $"{(head.Fictional ? "Fictional example: " : "")}changes of {head.Title}";
        return Answer(request, title, head.OrganisationName, head.Address("recommendations"), head.PublishedAt, await db.ChangesOfEvaluationAsync(head.Id, Most, cancel));
    }

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> UnitAsync(string organisation, string unit, PortalDb db, HttpRequest request, CancellationToken cancel)
    {
        // A unit that acts on nothing public has nothing to tell, not even that it is there.
        var found = await db.Units.Where(u => u.Organisation!.Key == organisation && u.Key == unit)
            .Where(u => db.Actions.Any(a => a.UnitId == u.Id && a.AnnouncedIn != null && a.Response!.Evaluation!.PublishedAt != null)
                || db.Recommendations.Any(r => r.Evaluation!.PublishedAt != null && r.Units.Any(asked => asked.UnitId == u.Id)))
            .Select(u => new { u.Id, u.Name, Organisation = u.Organisation!.Name }).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found is null) return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        return Answer(request, $"Changes of {found.Name}, {found.Organisation}", found.Organisation, "/follow-up", DateTime.UnixEpoch, await db.ChangesOfUnitAsync(found.Id, Most, cancel));
    }

    private static FileContentHttpResult Answer(HttpRequest request, string title, string organisation, string page, DateTime first, IReadOnlyList<PublicChange> changes)
    {
        var root = new Uri($"{request.Scheme}://{request.Host}{request.PathBase}");
        var updated = new DateTimeOffset(changes.Count == 0 ? first : changes[0].At, TimeSpan.Zero);
        var feed = new SyndicationFeed(changes.Select(change => ChangeEntry.Of(change).ToItem(root)))
        {
            Id = ChangeEntry.NameOf(request.Path.Value!),
            Title = ChangeEntry.Plain(title),
            LastUpdatedTime = updated,
            Generator = "Evaluation portal",
        };
        feed.Authors.Add(new SyndicationPerson { Name = organisation });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(root, request.Path), MediaType));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(root, page)));
        var bytes = Write(feed);
        return TypedResults.File(bytes, $"{MediaType}; charset=utf-8", lastModified: updated,
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }

    private static byte[] Write(SyndicationFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Form)) new Atom10FeedFormatter(feed).WriteTo(xml);
        return bytes.ToArray();
    }
}
