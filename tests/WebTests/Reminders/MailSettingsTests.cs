using LabourMigrationEval.Web.Reminders;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace WebTests.Reminders;

/// <summary>Settings of mail, as the portal reads them when it starts.</summary>
public sealed class MailSettingsTests
{
    private static readonly Dictionary<string, string?> Enough = new()
    {
        ["Smtp:Host"] = "mail.example.org",
        ["Smtp:From"] = "Evaluation portal <portal@example.org>",
        ["Portal:Address"] = "https://portal.example.org/evaluation",
    };

    [Fact]
    public void Without_a_server_no_mail_is_wanted() => Assert.Null(Read(("Smtp:Host", null)));

    [Fact]
    public void A_server_a_sender_and_the_address_are_enough()
    {
        var settings = Read()!;

        Assert.Equal((587, SecureSocketOptions.StartTls, null), (settings.Port, settings.Security, settings.User));
        Assert.Equal("portal@example.org", settings.From.Address);
        Assert.Equal("https://portal.example.org/evaluation/office", settings.Link("/office").AbsoluteUri);
    }

    [Theory]
    [InlineData("Tls", 465)]
    [InlineData("none", 25)]
    public void The_port_follows_the_protection(string security, int port) => Assert.Equal(port, Read(("Smtp:Security", security))!.Port);

    [Fact]
    public void A_password_is_read_from_its_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "four words in a row\n");

        Assert.Equal("four words in a row", Read(("Smtp:User", "portal"), ("Smtp:PasswordFile", file))!.Password);
        File.Delete(file);
    }

    [Theory]
    [InlineData("Smtp:From", "nobody", "Smtp__From")]
    [InlineData("Smtp:From", null, "Smtp__From")]
    [InlineData("Smtp:Port", "70000", "Smtp__Port")]
    [InlineData("Smtp:Security", "perhaps", "Smtp__Security")]
    [InlineData("Smtp:User", "portal", "Smtp__User")]
    [InlineData("Smtp:PasswordFile", "/nowhere/password", "Smtp__PasswordFile")]
    [InlineData("Portal:Address", null, "Portal__Address")]
    [InlineData("Portal:Address", "portal.example.org", "Portal__Address")]
    [InlineData("Reminders:Schedule", "every morning", "Reminders__Schedule")]
    public void What_cannot_be_meant_is_refused_by_its_name(string setting, string? value, string named) =>
        Assert.StartsWith(named, Assert.Throws<InvalidOperationException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_password_does_not_travel_unprotected() =>
        Assert.StartsWith("Smtp__Security", Assert.Throws<InvalidOperationException>(
            () => Read(("Smtp:User", "portal"), ("Smtp:Password", "secret"), ("Smtp:Security", "None"))).Message, StringComparison.Ordinal);

    private static MailSettings? Read(params (string Setting, string? Value)[] changed)
    {
        var settings = new Dictionary<string, string?>(Enough);
        foreach (var (setting, value) in changed) settings[setting] = value;
        return MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
    }
}
