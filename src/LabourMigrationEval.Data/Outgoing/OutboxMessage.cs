using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Data.Outgoing;

/// <summary>
/// A mail to a person, written once and kept until a server has taken it. It names the person and no address: whoever
/// changed theirs gets it at the new one, and an account that was disabled meanwhile gets nothing.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>Most letters of <see cref="LastFault"/>.</summary>
    public const int LongestFault = 500;

    public int Id { get; init; }

    /// <summary>To whom.</summary>
    public int PersonId { get; init; }

    /// <inheritdoc cref="PersonId"/>
    public Person? Person { get; init; }

    /// <summary>What the mail is for, with the day or other period: one of each for a person.</summary>
    public required string Occasion { get; init; }

    /// <summary>The identifier of RFC 5322, without its brackets. It is the same at every try, so that a receiver can tell a repetition.</summary>
    public required string MessageId { get; init; }

    /// <summary>The language that it is written in.</summary>
    public required string Language { get; init; }

    public required string Subject { get; init; }

    /// <summary>Its words; empty once it was sent.</summary>
    public required string Text { get; init; }

    /// <summary>The same with marks; empty once it was sent.</summary>
    public required string Html { get; init; }

    /// <summary>When it was written (UTC).</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>When a server took it (UTC); null while none has.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>When the portal stopped trying (UTC); null while it goes on, and once it is sent.</summary>
    public DateTime? GivenUpAt { get; private set; }

    /// <summary>How often a process took it to send it.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it is tried again (UTC).</summary>
    public required DateTime NextTry { get; init; }

    /// <summary>Until when one process has it to itself (UTC).</summary>
    public DateTime? ClaimedUntil { get; private set; }

    /// <summary>Why the last try failed.</summary>
    public string? LastFault { get; private set; }
}
