using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Web.Feeds;

/// <summary>A public change as an entry of a feed. All its words are plain text.</summary>
/// <param name="Id">Its name for ever, wherever the portal lives.</param>
/// <param name="Title">What happened.</param>
/// <param name="Content">What was said.</param>
/// <param name="Page">The page that shows it, below the portal's address.</param>
/// <param name="Change">The change.</param>
public sealed record ChangeEntry(string Id, string Title, string Content, string Page, PublicChange Change)
{
    public static ChangeEntry Of(PublicChange change)
    {
        var place = change.Place;
        var at = change is ActionChange on ? new ActionPlace(0, place.Recommendation, place.Number, on.Action, 0, null) : null;
        var below = at?.Address ?? (place.Recommendation is null ? "recommendations" : $"recommendations/{place.Recommendation}");
        var about = change is ActionChange action ? $"{at!.Name}, {(action.Figured ? FiguredText.Plain(action.Title) : action.Title)}"
            : place.Recommendation is null ? "general response" : $"response to recommendation {place.Number ?? place.Recommendation}";
        return new(
            NameOf($"{change.GetType().Name}/{place.Slug}/{place.Recommendation}/{(change as ActionChange)?.Action}/{change.Order}"),
            $"{(place.Fictional ? "Fictional example: " : "")}{Said(change, about)}",
            $"{place.Evaluation}\n\n{Words(change)}",
            $"/evaluations/{place.Slug}/{below}",
            change);
    }

    /// <summary>A name made from words that never change: a UUID of version 8 (RFC 9562).</summary>
    public static string NameOf(string words)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(words))[..16];
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x80), (byte)((bytes[8] & 0x3F) | 0x80));
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    public SyndicationItem ToItem(Uri root)
    {
        var item = new SyndicationItem
        {
            Id = Id,
            Title = Plain(Title),
            Content = Plain(Content),
            LastUpdatedTime = new DateTimeOffset(Change.At, TimeSpan.Zero),
            PublishDate = new DateTimeOffset(Change.At, TimeSpan.Zero),
        };
        item.Authors.Add(new SyndicationPerson { Name = Typed.Clean(Change.By ?? Change.Place.Organisation) });
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(root, Page)));
        return item;
    }

    /// <summary>Text that XML can hold: no sign that it forbids.</summary>
    internal static TextSyndicationContent Plain(string words) => new(Typed.Clean(words), TextSyndicationContentKind.Plaintext);

    private static string Said(PublicChange change, string about) => change switch
    {
        RevisionPublished { Order: 1 } => $"Published: {about}",
        RevisionPublished => $"Amended: {about}, revision {change.Order}",
        ProgressReported report => $"Reported as {change.Place.Practice.Word(report.Status)}: {about}",
        DueMoved moved => $"Due date moved to {Components.Words.Day(moved.To)}: {about}",
        ActionGiven given => $"Given to {given.To}: {about}",
        ActionVerified said => $"Verified as {Components.Words.Of(said.Verdict)}: {about}",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    private static string Words(PublicChange change) => change switch
    {
        RevisionPublished revision => $"{(revision.StatedAs ?? (revision.Position is { } position ? Components.Words.Capital(change.Place.Practice.Word(position)) : "No position"))}\n\n{(revision.FromReport ? FiguredText.Plain(revision.Text) : revision.Text)}",
        ProgressReported report => report.Text ?? "No more was said.",
        DueMoved moved => $"{(moved.From is { } from ? $"From {Components.Words.Day(from)} to" : "To")} {Components.Words.Day(moved.To)}\n\n{moved.Reason}",
        ActionGiven given => $"From {given.From ?? "no unit"} to {given.To}",
        ActionVerified said => said.Remark,
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };
}
