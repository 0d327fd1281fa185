using System.Globalization;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Outgoing;
using LabourMigrationEval.Data.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Reminders.Digests;

/// <summary>Writes into the outbox what waits for each person, once a day at most.</summary>
public sealed class DigestMaker(
    IDbContextFactory<PortalDb> databases, MailSettings settings, IServiceScopeFactory scopes, ILoggerFactory loggers, TimeProvider clock)
{
    // What was sent, or given up, is kept for a while to answer questions.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly ILogger log = loggers.CreateLogger<DigestMaker>();

    private sealed record Reader(int Person, string Language, IReadOnlyList<string> Roles);

    public async Task MakeAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Outbox.Where(message => message.MadeAt < now - Kept && (message.SentAt != null || message.GivenUpAt != null)).ExecuteDeleteAsync(cancel);
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        foreach (var reader in await ReadersAsync(db, cancel))
        {
            try
            {
                await MakeAsync(db, reader, renderer, now, cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One person's digest must not keep the others from theirs.
                log.LogError(fault, "The digest for person {Person} could not be made", reader.Person);
            }
            db.ChangeTracker.Clear();
        }
    }

    private static Task<List<Reader>> ReadersAsync(PortalDb db, CancellationToken cancel) =>
        db.Users.Where(user => !user.Disabled && user.PasswordHash != null && user.Email != null && user.Person.Reminders).OrderBy(user => user.Id)
            .Select(user => new Reader(user.PersonId, user.Person.Language,
                (from given in db.UserRoles join role in db.Roles on given.RoleId equals role.Id where given.UserId == user.Id select role.Name).ToList()))
            .ToListAsync(cancel);

    private async Task MakeAsync(PortalDb db, Reader reader, HtmlRenderer renderer, DateTime now, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(now);
        var occasion = $"digest {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        var made = db.Outbox.Where(message => message.PersonId == reader.Person && message.Occasion == occasion);
        if (await made.AnyAsync(cancel)) return;
        var digest = Digest.Of(await db.WaitingForAsync(reader.Person, reader.Roles, cancel), today);
        if (digest.Sections.Count == 0) return;
        db.Add(new OutboxMessage
        {
            PersonId = reader.Person,
            Occasion = occasion,
            MessageId = $"{Guid.NewGuid():N}@{settings.Portal.IdnHost}",
            Language = reader.Language,
            Subject = DigestWords.In(reader.Language).Subject(digest.Total, digest.Overdue),
            Text = DigestText.Of(digest, reader.Language, Link),
            Html = await HtmlAsync(renderer, digest, reader.Language, Link),
            MadeAt = now,
            NextTry = now,
        });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The index lets one digest a day in; another process may have been faster.
            if (!await made.AnyAsync(cancel)) throw;
        }
    }

    private static Task<string> HtmlAsync(HtmlRenderer renderer, Digest digest, string language, Func<string, string> link) => renderer.Dispatcher.InvokeAsync(async () =>
        (await renderer.RenderComponentAsync<DigestHtml>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(DigestHtml.Digest)] = digest,
            [nameof(DigestHtml.Language)] = language,
            [nameof(DigestHtml.Link)] = link,
        }))).ToHtmlString());

    private string Link(string address) => settings.Link(address).AbsoluteUri;
}
