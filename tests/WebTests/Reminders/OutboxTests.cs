using DataTests.Databases;
using LabourMigrationEval.Data.Outgoing;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Xunit;

namespace WebTests.Reminders;

/// <summary>Mail on its way from the outbox to a real SMTP server.</summary>
public sealed class OutboxTests
{
    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task What_stands_in_the_outbox_is_delivered_once_under_its_own_Message_ID(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider);
        var message = await post.WriteAsync(await post.AddAsync("anna@example.org"));

        await post.SendAsync();
        await post.SendAsync();

        var (to, mail, raw) = Assert.Single(post.Server.Taken);
        Assert.Equal("anna@example.org", to);
        Assert.Equal(message.MessageId, mail.MessageId);
        Assert.Contains($"Message-Id: <{message.MessageId}>", raw, StringComparison.Ordinal);
        Assert.Equal("The plain words", mail.TextBody);
        Assert.Equal("<p>The marked words</p>", mail.HtmlBody);
        Assert.Equal("multipart/alternative", mail.Body!.ContentType.MimeType);
        Assert.Equal("<https://portal.example.org/account/reminders>", mail.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("en", mail.Body.Headers[HeaderId.ContentLanguage]);
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal(post.Clock.Now, mail.Date.UtcDateTime);
        var sent = await post.ReadAsync(message);
        Assert.Equal((post.Clock.Now, "", ""), (sent.SentAt, sent.Text, sent.Html));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_somebody_who_is_erased_no_mail_stays_and_none_that_names_them(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider);
        var (leaving, staying) = (await post.AddAsync("anna@example.org"), await post.AddAsync("bert@example.org"));
        await post.WriteAsync(leaving);
        var kept = await post.WriteAsync(staying);
        await post.WriteAsync(staying, "digest 2030-03-07", text: $"Returned by {leaving.Person.Name}");

        await using var db = post.CreateDbContext();
        await db.ForgetAsync(leaving.Person);

        Assert.Equal([kept.Id], await db.Outbox.Select(message => message.Id).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_server_refuses_for_now_is_tried_again_later_and_then_taken_once(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider);
        var message = await post.WriteAsync(await post.AddAsync("anna@example.org"));
        post.Server.Says = _ => Answer.RefuseForNow;
        await post.SendAsync();

        var refused = await post.ReadAsync(message);
        Assert.Equal((1, post.Clock.Now + OutboxQueries.Pauses[0]), (refused.Attempts, refused.NextTry));
        Assert.Contains("come back later", refused.LastFault, StringComparison.Ordinal);
        post.Server.Says = _ => Answer.Take;
        await post.SendAsync();
        Assert.Empty(post.Server.Taken);

        post.Clock.Now += OutboxQueries.Pauses[0];
        await post.SendAsync();
        await post.SendAsync();

        Assert.Equal(message.MessageId, Assert.Single(post.Server.Taken).Mail.MessageId);
        Assert.Null((await post.ReadAsync(message)).LastFault);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_given_up_after_eight_attempts_which_the_log_says_and_can_be_begun_again(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider);
        var message = await post.WriteAsync(await post.AddAsync("anna@example.org"));
        post.Server.Says = _ => Answer.RefuseForNow;

        for (var hour = 0; hour < 48; hour++)
        {
            await post.SendAsync();
            post.Clock.Now += TimeSpan.FromHours(1);
        }

        var given = await post.ReadAsync(message);
        Assert.Equal(8, given.Attempts);
        Assert.NotNull(given.GivenUpAt);
        Assert.Contains("given up after 8 attempts", post.Warnings, StringComparison.Ordinal);
        post.Server.Says = _ => Answer.Take;
        await using (var db = post.CreateDbContext()) await db.RetryAsync(message.Id, post.Clock.Now);
        await post.SendAsync();
        Assert.Single(post.Server.Taken);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_server_refuses_for_good_is_not_tried_again_and_holds_up_no_other(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider);
        var refused = await post.WriteAsync(await post.AddAsync("gone@example.org"));
        await post.WriteAsync(await post.AddAsync("anna@example.org"));
        post.Server.Says = delivery => delivery.To == "gone@example.org" ? Answer.RefuseForGood : Answer.Take;

        await post.SendAsync();

        Assert.Equal("anna@example.org", Assert.Single(post.Server.Taken).To);
        Assert.NotNull((await post.ReadAsync(refused)).GivenUpAt);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_server_that_takes_a_mail_and_hangs_up_gets_it_once(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider);
        var message = await post.WriteAsync(await post.AddAsync("anna@example.org"));
        var next = await post.WriteAsync(await post.AddAsync("ben@example.org"));
        post.Server.Says = _ => Answer.TakeAndHangUp;

        for (var minute = 0; minute < 10; minute++)
        {
            await post.SendAsync();
            post.Clock.Now += TimeSpan.FromMinutes(1);
        }

        Assert.Equal([message.MessageId, next.MessageId], post.Server.Taken.Select(delivery => delivery.Mail.MessageId));
    }

    /// <summary>The one way to a second copy, as docs/operations.md says: the receiver can tell it by its Message-ID.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task A_server_that_hangs_up_before_it_says_that_it_took_the_mail_gets_the_same_mail_again(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider);
        var message = await post.WriteAsync(await post.AddAsync("anna@example.org"));
        post.Server.Says = _ => Answer.TakeInSilence;
        await post.SendAsync();
        Assert.Null((await post.ReadAsync(message)).SentAt);
        post.Server.Says = _ => Answer.Take;

        post.Clock.Now += OutboxQueries.Pauses[0];
        await post.SendAsync();

        Assert.Equal([message.MessageId, message.MessageId], post.Server.Taken.Select(delivery => delivery.Mail.MessageId));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_several_senders_at_once_one_sends_each_mail(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider);
        for (var number = 0; number < 12; number++) await post.WriteAsync(await post.AddAsync($"{number}@example.org"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => post.SendAsync())));

        Assert.Equal(12, post.Server.Taken.Count);
        Assert.Equal(12, post.Server.Taken.Select(delivery => delivery.To).Distinct().Count());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_process_had_when_it_ended_is_sent_when_its_claim_ends(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider);
        var message = await post.WriteAsync(await post.AddAsync("anna@example.org"));
        await using (var db = post.CreateDbContext()) Assert.True(await db.ClaimAsync(message.Id, post.Clock.Now));

        await post.SendAsync();
        Assert.Empty(post.Server.Taken);
        post.Clock.Now += OutboxQueries.Claim;
        await post.SendAsync();

        Assert.Single(post.Server.Taken);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_goes_to_a_disabled_account_or_to_whoever_switched_reminders_off_meanwhile(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider);
        var disabled = await post.WriteAsync(await post.AddAsync("shut@example.org", disabled: true));
        var off = await post.WriteAsync(await post.AddAsync("off@example.org", reminders: false));

        await post.SendAsync();

        Assert.Empty(post.Server.Taken);
        Assert.All([await post.ReadAsync(disabled), await post.ReadAsync(off)], message => Assert.NotNull(message.GivenUpAt));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_database_keeps_one_mail_for_a_person_and_an_occasion(Provider provider)
    {
        await using var post = await PostOffice.OpenAsync(provider);
        var anna = await post.AddAsync("anna@example.org");
        await post.WriteAsync(anna);

        await Assert.ThrowsAsync<DbUpdateException>(() => post.WriteAsync(anna));
        await post.WriteAsync(anna, occasion: "digest 2030-03-07");
    }

    [Fact]
    public async Task A_line_break_in_words_makes_no_header()
    {
        await using var post = await PostOffice.OpenAsync(Provider.Sqlite);
        await post.WriteAsync(await post.AddAsync("anna@example.org"), subject: "What waits\r\nBcc: everybody@example.org\r\n\r\nA body");

        await post.SendAsync();

        var (_, mail, raw) = Assert.Single(post.Server.Taken);
        Assert.Empty(mail.Bcc);
        Assert.Equal("The plain words", mail.TextBody);
        Assert.DoesNotContain("\nBcc:", raw, StringComparison.OrdinalIgnoreCase);
    }
}
