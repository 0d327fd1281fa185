using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Outgoing;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace LabourMigrationEval.Web.Reminders;

/// <summary>
/// Hands what stands in the outbox to the SMTP server. A mail is noted as sent as soon as the server has said that it
/// took it; between the two lies the one moment in which an end of the process, or a cut line, lets it go out again.
/// </summary>
public sealed class OutboxSender(IDbContextFactory<PortalDb> databases, MailSettings settings, TimeProvider clock, ILogger<OutboxSender> log)
{
    private const int MostAtOnce = 200;
    private const int TriesToNote = 5;

    // Well below the claim: when that ends, this process has stopped sending for certain.
    private static readonly TimeSpan LongestTry = OutboxQueries.Claim / 2;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends what is due. It stops between two mails, never in the middle of one.</summary>
    public async Task SendAsync(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var due = await db.Outbox.Due(Now).OrderBy(message => message.Id).Select(message => message.Id).Take(MostAtOnce).ToListAsync(stop);
        if (due.Count == 0) return;
        using var server = new SmtpClient { Timeout = (int)LongestAnswer.TotalMilliseconds };
        foreach (var id in due)
        {
            if (stop.IsCancellationRequested) break;
            if (!await db.ClaimAsync(id, Now, stop)) continue;
            // A server that doesn't answer, or refuses us, does so for every mail: the others wait for the next time.
            if (!await SendAsync(db, id, server)) break;
        }
        await LeaveAsync(server);
    }

    /// <summary>Sends one mail that was claimed; false where the server can't be used at all.</summary>
    private async Task<bool> SendAsync(PortalDb db, int id, SmtpClient server)
    {
        var message = await db.Outbox.AsNoTracking().SingleAsync(message => message.Id == id);
        var address = await db.Users.Where(user => user.PersonId == message.PersonId && !user.Disabled && user.Person.Reminders)
            .Select(user => user.Email).SingleOrDefaultAsync();
        if (address is null)
        {
            await db.GiveUpAsync(id, "The person has no account that takes mail any more.", Now);
            return true;
        }
        using var limit = new CancellationTokenSource(LongestTry, clock);
        try
        {
            if (!server.IsConnected) await ConnectAsync(server, limit.Token);
            using var mail = OutgoingMail.Of(message, address, settings);
            await server.SendAsync(mail, limit.Token);
        }
        catch (Exception fault)
        {
            await NoteFailureAsync(db, message, fault);
            return server.IsConnected;
        }
        await NoteSentAsync(db, id);
        return true;
    }

    private async Task ConnectAsync(SmtpClient server, CancellationToken cancel)
    {
        await server.ConnectAsync(settings.Host, settings.Port, settings.Security, cancel);
        if (settings.User is not null) await server.AuthenticateAsync(settings.User, settings.Password!, cancel);
    }

    /// <summary>The server has the mail: while the claim lasts, a database that fails is asked again rather than the mail repeated.</summary>
    private async Task NoteSentAsync(PortalDb db, int id)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await db.SentAsync(id, Now);
                return;
            }
            catch (Exception fault) when (fault.IsOfDatabase() && tries < TriesToNote)
            {
                log.LogWarning(fault, "Message {Message} was sent, but that could not be noted yet", id);
                await Task.Delay(TimeSpan.FromSeconds(tries * tries), clock);
            }
        }
    }

    private async Task NoteFailureAsync(PortalDb db, OutboxMessage message, Exception fault)
    {
        var why = fault is OperationCanceledException ? "The server took too long." : $"{fault.GetType().Name}: {fault.Message}";
        if (IsFinal(fault) || message.Attempts > OutboxQueries.Pauses.Count)
        {
            log.LogError(fault, "Message {Message} to person {Person} is given up after {Attempts} attempts", message.Id, message.PersonId, message.Attempts);
            await db.GiveUpAsync(message.Id, why, Now);
        }
        else
        {
            log.LogWarning("Message {Message} could not be sent at attempt {Attempt} and is tried again: {Fault}", message.Id, message.Attempts, why);
            await db.FailedAsync(message, why, Now);
        }
    }

    /// <summary>Whether the server refused this person or this mail for good; what concerns the server itself can be mended.</summary>
    private static bool IsFinal(Exception fault) =>
        fault is ParseException
        || (fault is SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } refusal && (int)refusal.StatusCode >= 500);

    private async Task LeaveAsync(SmtpClient server)
    {
        try
        {
            using var limit = new CancellationTokenSource(LongestGoodbye, clock);
            await server.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception fault) when (fault is IOException or ProtocolException or CommandException or OperationCanceledException)
        {
            // Everything is noted already.
            log.LogDebug(fault, "The SMTP server went away first");
        }
    }
}
