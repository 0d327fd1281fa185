using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>A response as it was published. Later amendments are revisions of their own; none is ever changed.</summary>
public sealed class ResponseRevision
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The response.</summary>
    public int ResponseId { get; init; }

    /// <inheritdoc cref="ResponseId"/>
    public OfficeResponse? Response { get; init; }

    /// <summary>1 for the first publication.</summary>
    public int Number { get; init; }

    /// <inheritdoc cref="OfficeResponse.Position"/>
    public Position? Position { get; init; }

    /// <inheritdoc cref="OfficeResponse.StatedAs"/>
    public string? StatedAs { get; init; }

    /// <inheritdoc cref="OfficeResponse.Text"/>
    public required string Text { get; init; }

    /// <inheritdoc cref="OfficeResponse.Reason"/>
    public string? Reason { get; init; }

    /// <inheritdoc cref="OfficeResponse.Reservations"/>
    public string? Reservations { get; init; }

    /// <inheritdoc cref="OfficeResponse.Passages"/>
    public List<Passage> Passages { get; } = [];

    /// <inheritdoc cref="OfficeResponse.FromReport"/>
    public bool FromReport => Passages.Count > 0;

    /// <summary><see cref="Text"/> as a reader sees it.</summary>
    public string PlainText => Plain(Text);

    /// <summary><see cref="Reason"/> as a reader sees it.</summary>
    public string? PlainReason => Reason is null ? null : Plain(Reason);

    /// <summary><see cref="Reservations"/> as a reader sees them.</summary>
    public string? PlainReservations => Reservations is null ? null : Plain(Reservations);

    /// <summary>When it was published (UTC); null where a report gives no day.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>The step that published it, as its place among the steps.</summary>
    public int StepOrder { get; init; }

    private string Plain(string words) => FromReport ? FiguredText.Plain(words) : words;

    /// <summary>The words that stand now, as the next revision.</summary>
    internal static ResponseRevision Of(OfficeResponse response, int number, ResponseStep published)
    {
        var revision = new ResponseRevision
        {
            Response = response,
            ResponseId = response.Id,
            Number = number,
            Position = response.Position,
            StatedAs = response.StatedAs,
            Text = response.Text,
            Reason = response.Reason,
            Reservations = response.Reservations,
            PublishedAt = published.At,
            StepOrder = published.Order,
        };
        revision.Passages.AddRange(response.Passages);
        return revision;
    }
}
