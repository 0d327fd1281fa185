using DataTests.Databases;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Web.Reminders.Digests;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace WebTests.Reminders;

/// <summary>The digest of what waits for somebody, as a real SMTP server receives it.</summary>
public sealed class DigestTests
{
    public static TheoryData<Provider> Both => TestDatabase.Both;

    public static TheoryData<string, string, string, string> Languages => new()
    {
        { "en", "What waits for you", "Overdue", "2 March 2030" },
        { "fr", "Ce qui vous attend", "En retard", "2 mars 2030" },
        { "es", "Lo que le espera", "Con retraso", "2 de marzo de 2030" },
    };

    [Theory, MemberData(nameof(Languages))]
    public async Task It_comes_as_text_and_HTML_in_the_language_of_the_person(string language, string heading, string overdue, string day)
    {
        await using var post = await PostOffice.OpenAsync(Provider.Sqlite, seeded: true);
        await DigestWorld.AddAsync(post, "anna@example.org", language, due: [new(2030, 3, 2)]);

        await post.DigestAsync();

        var mail = post.Server.Taken.Single(delivery => delivery.To == "anna@example.org").Mail;
        foreach (var body in (string[])[mail.TextBody!, System.Net.WebUtility.HtmlDecode(mail.HtmlBody!)])
        {
            Assert.Contains(heading, body, StringComparison.Ordinal);
            Assert.Contains(overdue, body, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(day, body, StringComparison.Ordinal);
            Assert.Contains("https://portal.example.org/office/actions/", body, StringComparison.Ordinal);
            Assert.Contains("https://portal.example.org/account/reminders", body, StringComparison.Ordinal);
        }
        Assert.Contains($"<html lang=\"{language}\">", mail.HtmlBody, StringComparison.Ordinal);
        await using var db = post.CreateDbContext();
        Assert.Equal((await db.Outbox.SingleAsync(message => message.Person!.Name == "anna@example.org")).MessageId, mail.MessageId);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_person_gets_one_digest_a_day_however_often_it_is_made(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider, seeded: true);
        await DigestWorld.AddAsync(post, "anna@example.org", "en", due: [new(2030, 3, 2)]);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => post.DigestAsync())));
        await post.DigestAsync();
        Assert.Single(post.Server.Taken, delivery => delivery.To == "anna@example.org");

        post.Clock.Now += TimeSpan.FromDays(1);
        await post.DigestAsync();
        Assert.Equal(2, post.Server.Taken.Where(delivery => delivery.To == "anna@example.org").Select(delivery => delivery.Mail.MessageId).Distinct().Count());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_is_sent_to_whom_nothing_waits_for_or_who_switched_it_off_or_cannot_sign_in(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider, seeded: true);
        await DigestWorld.AddAsync(post, "later@example.org", "en", due: [new(2030, 3, 21)]);
        await DigestWorld.AddAsync(post, "off@example.org", "en", due: [new(2030, 3, 2)], reminders: false);
        await DigestWorld.AddAsync(post, "shut@example.org", "en", due: [new(2030, 3, 2)], disabled: true);
        await DigestWorld.AddAsync(post, "invited@example.org", "en", due: [new(2030, 3, 2)], password: null);
        await DigestWorld.AddAsync(post, "soon@example.org", "en", due: [new(2030, 3, 20)]);

        await post.DigestAsync();

        Assert.Equal("soon@example.org", Assert.Single(post.Server.Taken).To);
    }

    [Fact]
    public async Task What_people_wrote_is_no_markup_in_the_mail_and_no_line_of_its_own()
    {
        await using var post = await PostOffice.OpenAsync(Provider.Sqlite, seeded: true);
        await DigestWorld.AddAsync(post, "anna@example.org", "en", due: [new(2030, 3, 2)], title: "<img src=x onerror=alert(1)>\nBcc: all@example.org\n& more");

        await post.DigestAsync();

        var (_, mail, raw) = Assert.Single(post.Server.Taken, delivery => delivery.To == "anna@example.org");
        Assert.DoesNotContain("<img", mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;img src=x", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("- <img src=x onerror=alert(1)> Bcc: all@example.org & more", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("\nBcc:", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void It_sorts_what_waits_by_how_it_presses_and_leaves_out_what_does_not()
    {
        var today = new DateOnly(2030, 3, 6);
        WaitingTask Task(WaitingKind kind, int? days) => new(kind, "s", "Evaluation", false, "1", "1", null, "Title", days is { } left ? today.AddDays(left) : null);

        var digest = Digest.Of(
            [
                Task(WaitingKind.Act, -365), Task(WaitingKind.Act, -364), Task(WaitingKind.Report, -1), Task(WaitingKind.Answer, 0), Task(WaitingKind.Act, 14),
                Task(WaitingKind.Act, 15), Task(WaitingKind.Act, null), Task(WaitingKind.Mend, 300), Task(WaitingKind.Clear, null), Task(WaitingKind.Verify, null),
                .. Enumerable.Repeat(Task(WaitingKind.Clear, 1), Digest.MostListed),
            ], today);

        Assert.Equal(
            [(DigestPart.LongOverdue, 1, 0), (DigestPart.Overdue, 2, 0), (DigestPart.DueSoon, 2, 0), (DigestPart.Returned, 1, 0), (DigestPart.ToClear, 50, 1), (DigestPart.ToVerify, 1, 0)],
            digest.Sections.Select(section => (section.Part, section.Tasks.Count, section.More)));
        Assert.Equal((58, 3), (digest.Total, digest.Overdue));
    }

    [Theory]
    [InlineData("en", "1 thing waits for you, 1 overdue", "3 things wait for you", "It was due on 1 March 2030, yesterday", "Due today")]
    [InlineData("fr", "1 tâche vous attend, en retard", "3 tâches vous attendent", "L’échéance était le 1er mars 2030, hier", "Échéance aujourd’hui")]
    [InlineData("es", "Tiene 1 tarea pendiente, con retraso", "Tiene 3 tareas pendientes", "Venció el 1 de marzo de 2030, ayer", "Vence hoy")]
    public void Numbers_and_days_follow_the_language(string language, string one, string three, string yesterday, string now)
    {
        var words = DigestWords.In(language);

        Assert.Equal([one, three, yesterday, now],
            [words.Subject(1, 1), words.Subject(3, 0), words.Due(new(2030, 3, 1), -1), words.Due(new(2030, 3, 2), 0)]);
    }

    [Theory, InlineData("en"), InlineData("fr"), InlineData("es")]
    public void Each_language_has_a_word_for_everything(string language)
    {
        var words = DigestWords.In(language);

        Assert.All(Enum.GetValues<DigestPart>(), part => Assert.NotEmpty(words.Of(part)));
        Assert.All(Enum.GetValues<WaitingKind>(), kind => Assert.NotEmpty(words.Of(kind)));
    }
}
