using System.Globalization;
using MailKit.Security;
using MimeKit;
using Quartz;

namespace LabourMigrationEval.Web.Reminders;

/// <summary>Where mail goes out, and what it says of the portal. <see cref="Read"/> checks all of it when the portal starts.</summary>
/// <param name="Host">The SMTP server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="User">The name to sign in with; null where the server asks for none.</param>
/// <param name="Password">The password to sign in with.</param>
/// <param name="From">The sender of every mail.</param>
/// <param name="Portal">The address under which people reach the portal.</param>
/// <param name="Schedule">When digests are made, as a cron expression of Quartz in UTC.</param>
public sealed record MailSettings(
    string Host, int Port, SecureSocketOptions Security, string? User, string? Password, MailboxAddress From, Uri Portal, string Schedule)
{
    private const string Weekdays = "0 0 6 ? * MON-FRI";

    /// <summary>The address of a page, for a link in a mail.</summary>
    public Uri Link(string address) => new(Portal, address.TrimStart('/'));

    /// <summary>What the configuration says; null where it names no server, and so no mail is wanted.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or can't be meant.</exception>
    public static MailSettings? Read(IConfiguration configuration)
    {
        if (Text("Smtp:Host") is not { } host) return null;
        var (security, port) = Text("Smtp:Security")?.ToUpperInvariant() switch
        {
            null or "STARTTLS" => (SecureSocketOptions.StartTls, 587),
            "TLS" => (SecureSocketOptions.SslOnConnect, 465),
            "NONE" => (SecureSocketOptions.None, 25),
            var other => throw Wrong("Smtp__Security", $"is “{other}”. Set it to StartTls, Tls or None."),
        };
        if (Text("Smtp:Port") is { } number && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535))
            throw Wrong("Smtp__Port", $"is “{number}”. Set it to the number of a port.");
        if (!MailboxAddress.TryParse(Text("Smtp:From"), out var from) || !from.Address.Contains('@'))
            throw Wrong("Smtp__From", "is missing or no e-mail address. Set it to the sender of the portal’s mail.");
        if (!Uri.TryCreate(Text("Portal:Address")?.TrimEnd('/') + "/", UriKind.Absolute, out var portal) || portal.Scheme is not ("http" or "https"))
            throw Wrong("Portal__Address", "is missing or no address. Set it to the address that people open the portal by, such as https://portal.example.org: mail links to it.");
        var schedule = Text("Reminders:Schedule") ?? Weekdays;
        if (!CronExpression.TryParse(schedule, out _))
            throw Wrong("Reminders__Schedule", $"is “{schedule}”. Set it to a cron expression of Quartz, such as {Weekdays}.");
        var (user, password) = (Text("Smtp:User"), Password());
        if ((user is null) != (password is null))
            throw Wrong("Smtp__User", "needs a password, and a password needs a user. Set Smtp__PasswordFile or Smtp__Password with it, or none of them.");
        if (user is not null && security == SecureSocketOptions.None && !IsThisMachine(host))
            throw Wrong("Smtp__Security", "is None, which would show the password to everybody on the way. Set it to StartTls or Tls.");
        return new(host, port, security, user, password, from, portal, schedule);

        string? Text(string key) => configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

        string? Password()
        {
            if (Text("Smtp:PasswordFile") is not { } file) return configuration["Smtp:Password"] is { Length: > 0 } given ? given : null;
            try
            {
                return File.ReadAllText(file).TrimEnd('\r', '\n');
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw Wrong("Smtp__PasswordFile", $"can’t be read: {fault.Message}");
            }
        }
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "::1";

    private static InvalidOperationException Wrong(string setting, string problem) => new($"{setting} {problem}");
}
