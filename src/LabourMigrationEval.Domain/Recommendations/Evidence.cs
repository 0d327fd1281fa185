using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>A piece of evidence as somebody attaches it: a link or a file, not both.</summary>
/// <param name="Title">What it is.</param>
/// <param name="IsPublic">Whether anybody may open it; everybody sees that it is there.</param>
/// <param name="Link">Address of a page or document, http or https.</param>
/// <param name="File">An uploaded file.</param>
public sealed record NewEvidence(string Title, bool IsPublic, string? Link, EvidenceFile? File);

/// <summary>What was attached to show how far an action got. It is added, never changed.</summary>
public sealed class Evidence
{
    /// <summary>Most pieces that one action may have.</summary>
    public const int Most = 100;

    /// <summary>Most letters of a title.</summary>
    public const int LongestTitle = 300;

    /// <summary>Most letters of a link.</summary>
    public const int LongestLink = 2_000;

    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The action.</summary>
    public int ActionId { get; init; }

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>Whether anybody may open it. That it is there, everybody sees.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Address of a page or document; null for a file.</summary>
    public string? Link { get; init; }

    /// <summary>The uploaded file; null for a link. Its bytes are a row of their own, read only by who opens it.</summary>
    public EvidenceFile? File { get; init; }

    /// <summary>Who attached it; null where another system doesn't say.</summary>
    public Person? By { get; init; }

    /// <inheritdoc cref="By"/>
    public int? ById { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>Place among the evidence of the action, from 0.</summary>
    public int Order { get; init; }

    internal static Evidence Of(NewEvidence piece, int actionId, int order, Person by, DateTime at)
    {
        var title = Typed.Clean(piece.Title).ReplaceLineEndings(" ").Trim();
        if (title.Length == 0) throw new RuleViolation("Say what it is.", nameof(Title));
        if (title.Length > LongestTitle) throw new RuleViolation($"This is longer than {LongestTitle} letters. Shorten it.", nameof(Title));
        var link = string.IsNullOrWhiteSpace(piece.Link) ? null : piece.Link.Trim();
        if ((link is null) == (piece.File is null)) throw new RuleViolation("Give either a link or a file.", nameof(Link));
        if (link?.Length > LongestLink) throw new RuleViolation($"This address is longer than {LongestLink} letters. Give a shorter one.", nameof(Link));
        if (link is not null && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            throw new RuleViolation("This isn't a web address. It begins with http:// or https://.", nameof(Link));
        return new Evidence { ActionId = actionId, Title = title, IsPublic = piece.IsPublic, Link = link, File = piece.File, By = by, ById = by.Id, At = at, Order = order };
    }
}
