using System.Globalization;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Browse;

/// <summary>What happened, in the order in which one thing follows from another at the same moment.</summary>
public enum HistoryKind
{
    Published,
    Reported,
    DueMoved,
    Given,
    EvidenceAttached,
    Verified,
}

/// <summary>An action in a history; its title is figured text where the report announces it.</summary>
public sealed record ToldAction(ActionPlace Place, string Title, bool Figured);

/// <summary>Something that readers may know happened to a response or its actions; what doesn't belong to its kind is null.</summary>
public sealed record HistoryEvent
{
    public HistoryKind Kind { get; init; }

    /// <summary>Identity among those of its kind.</summary>
    public int Id { get; init; }

    /// <summary>When (UTC); null where the report gives no day.</summary>
    public DateTime? At { get; init; }

    /// <summary>Who; null where nobody is named.</summary>
    public string? By { get; init; }

    /// <summary>What was said about it: of a revision, why the one before was amended.</summary>
    public string? Said { get; init; }

    /// <summary>The revision's number.</summary>
    public int? Revision { get; init; }

    public ActionStatus? Status { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The unit that acted before; null where none was named.</summary>
    public string? FromUnit { get; init; }

    public string? ToUnit { get; init; }

    /// <summary>What the piece of evidence is called.</summary>
    public string? Evidence { get; init; }

    public VerificationVerdict? Verdict { get; init; }

    /// <summary>The action that it is about.</summary>
    public ToldAction? Action { get; init; }

    /// <summary>The actions that the revision announced.</summary>
    public IReadOnlyList<ToldAction> Announced { get; init; } = [];

    /// <summary>Where it stands in the history.</summary>
    public HistoryCursor Cursor => new(At, Kind, Id);

    /// <summary>What happened, in the portal's words.</summary>
    public string What(ResponsePractice? practice) => Kind switch
    {
        HistoryKind.Published => $"Revision {Revision} of the response published",
        HistoryKind.Reported => $"Reported as {practice.WordOf(Status)}",
        HistoryKind.DueMoved => $"Due date moved from {(From is { } from ? Words.Day(from) : "no day")} to {Words.Day(To!.Value)}",
        HistoryKind.Given => $"Given from {FromUnit ?? "no unit"} to {ToUnit}",
        HistoryKind.EvidenceAttached => $"Evidence attached: {Evidence}",
        HistoryKind.Verified => $"The evaluation office’s verdict: {Words.Of(Verdict!.Value)}",
        _ => throw new ArgumentOutOfRangeException(nameof(practice), Kind, null),
    };
}

/// <summary>A place in a history, from which it goes on to what happened before. History is only added to, so it never moves.</summary>
public sealed record HistoryCursor(DateTime? At, HistoryKind Kind, int Id)
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fffffff";

    /// <summary>As it stands in an address: "2026-03-31T09:00:00.0000000_1_14".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At?.ToString(Form, CultureInfo.InvariantCulture) ?? "none"}_{(int)Kind}_{Id}");

    /// <summary>Reads it from an address; null for anything else.</summary>
    public static HistoryCursor? Read(string? text)
    {
        if (text?.Split('_') is not [var moment, var number, var identity]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var kind) || !Enum.IsDefined((HistoryKind)kind)
            || !int.TryParse(identity, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        if (moment == "none") return new(null, (HistoryKind)kind, id);
        return DateTime.TryParseExact(moment, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? new(at, (HistoryKind)kind, id)
            : null;
    }
}
