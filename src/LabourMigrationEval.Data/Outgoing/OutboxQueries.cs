using LabourMigrationEval.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Outgoing;

/// <summary>
/// The way of a mail through the outbox. Each step is one UPDATE with its condition, so that of several processes one
/// alone has a mail at a time.
/// </summary>
public static class OutboxQueries
{
    /// <summary>How long a process has a mail to itself. Whoever sends must end, or be cut off, well before.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>Pauses after the first, second, ... failed try. After the try that follows the last pause the portal gives up.</summary>
    public static IReadOnlyList<TimeSpan> Pauses { get; } =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1),
        TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8),
    ];

    /// <summary>Mails that no server has taken yet and that are still tried.</summary>
    public static IQueryable<OutboxMessage> Waiting(this IQueryable<OutboxMessage> outbox) =>
        outbox.Where(message => message.SentAt == null && message.GivenUpAt == null);

    /// <summary>Those of them whose time has come and that no process has.</summary>
    public static IQueryable<OutboxMessage> Due(this IQueryable<OutboxMessage> outbox, DateTime now) =>
        outbox.Waiting().Where(message => message.NextTry <= now && (message.ClaimedUntil == null || message.ClaimedUntil <= now));

    /// <summary>Takes a mail to send it; false where another process was faster.</summary>
    public static async Task<bool> ClaimAsync(this PortalDb db, int id, DateTime now, CancellationToken cancel = default) =>
        await db.Outbox.Where(message => message.Id == id).Due(now).ExecuteUpdateAsync(update => update
            .SetProperty(message => message.ClaimedUntil, now + Claim)
            .SetProperty(message => message.Attempts, message => message.Attempts + 1), cancel).ConfigureAwait(false) == 1;

    /// <summary>Notes that a server took the mail. Its words, which may name people, aren't kept any longer.</summary>
    public static Task SentAsync(this PortalDb db, int id, DateTime now) =>
        db.Outbox.Where(message => message.Id == id).ExecuteUpdateAsync(update => update
            .SetProperty(message => message.SentAt, now)
            .SetProperty(message => message.Text, "")
            .SetProperty(message => message.Html, "")
            .SetProperty(message => message.ClaimedUntil, (DateTime?)null)
            .SetProperty(message => message.LastFault, (string?)null));

    /// <summary>Notes why a try failed, and when the next one is due.</summary>
    public static Task FailedAsync(this PortalDb db, OutboxMessage tried, string fault, DateTime now)
    {
        var next = now + Pauses[tried.Attempts - 1];
        return db.Outbox.Where(message => message.Id == tried.Id).ExecuteUpdateAsync(update => update
            .SetProperty(message => message.NextTry, next)
            .SetProperty(message => message.ClaimedUntil, (DateTime?)null)
            .SetProperty(message => message.LastFault, Short(fault)));
    }

    /// <summary>Notes why a mail is tried no more.</summary>
    public static Task GiveUpAsync(this PortalDb db, int id, string fault, DateTime now) =>
        db.Outbox.Where(message => message.Id == id).ExecuteUpdateAsync(update => update
            .SetProperty(message => message.GivenUpAt, now)
            .SetProperty(message => message.ClaimedUntil, (DateTime?)null)
            .SetProperty(message => message.LastFault, Short(fault)));

    /// <summary>Begins again with a mail that was given up.</summary>
    public static Task RetryAsync(this PortalDb db, int id, DateTime now, CancellationToken cancel = default) =>
        db.Outbox.Where(message => message.Id == id && message.GivenUpAt != null).ExecuteUpdateAsync(update => update
            .SetProperty(message => message.GivenUpAt, (DateTime?)null)
            .SetProperty(message => message.Attempts, 0)
            .SetProperty(message => message.NextTry, now), cancel);

    /// <summary>Takes away what is for a person who is erased, and what is still to be sent and has their name; of the latter the next digest says what counts.</summary>
    public static Task ForgetAsync(this PortalDb db, Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return db.Outbox.Where(message => message.PersonId == person.Id || message.Text.Contains(person.Name)).ExecuteDeleteAsync();
    }

    private static string Short(string fault) => fault.Length <= OutboxMessage.LongestFault ? fault : fault[..OutboxMessage.LongestFault];
}
