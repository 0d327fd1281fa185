using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Outgoing;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Web.Reminders;
using LabourMigrationEval.Web.Reminders.Digests;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using WebTests.Accounts;
using Xunit;

namespace WebTests.Reminders;

/// <summary>A database, a mail server and what the portal sends from one to the other.</summary>
public sealed class PostOffice : IDbContextFactory<PortalDb>, IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly PortalLog log = new();

    private PostOffice(TestDatabase database) => this.database = database;

    public MailServer Server { get; } = new();

    public SetClock Clock { get; } = new();

    /// <summary>What was warned of.</summary>
    public string Warnings => log.Text;

    public MailSettings Settings => new(
        "localhost", Server.Port, SecureSocketOptions.None, null, null, new MailboxAddress("Evaluation portal", "portal@example.org"),
        new Uri("https://portal.example.org/"), "0 0 6 ? * MON-FRI");

    public static async Task<PostOffice> OpenAsync(Provider provider, bool seeded = false) => new(await TestDatabase.CreateAsync(provider, seeded));

    public PortalDb CreateDbContext() => database.Open();

    /// <summary>A sender as each process has one.</summary>
    public OutboxSender Sender() => new(this, Settings, Clock, new Logger<OutboxSender>(new LoggerFactory([log])));

    public Task SendAsync() => Sender().SendAsync(CancellationToken.None);

    /// <summary>Makes the digests of the day and sends them.</summary>
    public async Task DigestAsync()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await new DigestMaker(this, Settings, services.GetRequiredService<IServiceScopeFactory>(), new LoggerFactory([log]), Clock).MakeAsync(CancellationToken.None);
        Assert.DoesNotContain("could not be made", Warnings, StringComparison.Ordinal);
        await SendAsync();
    }

    /// <summary>Somebody with an account.</summary>
    public async Task<PortalUser> AddAsync(string email, bool disabled = false, bool reminders = true)
    {
        await using var db = CreateDbContext();
        var person = new Person { Name = $"Somebody at {email}" };
        person.ChooseMail(reminders, "en");
        var user = new PortalUser { UserName = email, Email = email, Person = person, Disabled = disabled };
        db.Add(user);
        await db.SaveChangesAsync();
        return user;
    }

    /// <summary>A mail that waits for somebody.</summary>
    public async Task<OutboxMessage> WriteAsync(PortalUser to, string occasion = "digest 2030-03-06", string subject = "What waits", string text = "The plain words")
    {
        await using var db = CreateDbContext();
        var message = new OutboxMessage
        {
            PersonId = to.PersonId,
            Occasion = occasion,
            MessageId = $"{Guid.NewGuid():N}@portal.example.org",
            Language = "en",
            Subject = subject,
            Text = text,
            Html = "<p>The marked words</p>",
            MadeAt = Clock.Now,
            NextTry = Clock.Now,
        };
        db.Add(message);
        await db.SaveChangesAsync();
        return message;
    }

    public async Task<OutboxMessage> ReadAsync(OutboxMessage message)
    {
        await using var db = CreateDbContext();
        return await db.Outbox.SingleAsync(kept => kept.Id == message.Id);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await database.DisposeAsync();
    }
}
