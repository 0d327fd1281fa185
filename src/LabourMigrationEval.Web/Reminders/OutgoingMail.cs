using LabourMigrationEval.Data.Outgoing;
using MimeKit;

namespace LabourMigrationEval.Web.Reminders;

/// <summary>A message of the outbox as a mail.</summary>
public static class OutgoingMail
{
    /// <summary>The page where everybody chooses what mail they get.</summary>
    public const string Choices = "/account/reminders";

    /// <summary>The mail, to the address that the person has now.</summary>
    public static MimeMessage Of(OutboxMessage message, string address, MailSettings settings)
    {
        var mail = new MimeMessage
        {
            MessageId = message.MessageId,
            Date = new DateTimeOffset(message.MadeAt, TimeSpan.Zero),
            Subject = message.Subject,
            Body = new BodyBuilder { TextBody = message.Text, HtmlBody = message.Html }.ToMessageBody(),
        };
        mail.From.Add(settings.From);
        mail.To.Add(new MailboxAddress(null, address));
        mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{settings.Link(Choices)}>");
        mail.Body.Headers.Add(HeaderId.ContentLanguage, message.Language);
        // Absence notes are not wanted (RFC 3834).
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }
}
