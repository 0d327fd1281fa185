using System.Net;
using DataTests.Databases;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Kept;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Keeping;
using Microsoft.EntityFrameworkCore;
using WebTests.Accounts;
using Xunit;

namespace WebTests.Keeping;

/// <summary>Who may have words kept, and whose they are then.</summary>
public sealed class KeepEndpointTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    public static TheoryData<string> EachRole => [.. Roles.All];

    [Theory, MemberData(nameof(EachRole))]
    public async Task Any_role_of_the_office_has_its_words_kept(string role)
    {
        using var visitor = await Visitor.SignedInAsync(portal.Host, EmailOf(role));
        var words = Typed("What I typed.");

        Assert.Equal(HttpStatusCode.OK, await visitor.PutAsync(KeepEndpoint.Address, words, await visitor.TokenAsync()));

        var kept = Assert.Single(await portal.Database.KeptWordsAsync(), kept => kept.Place == words.Place);
        Assert.Equal("What I typed.", kept.Words["text"]);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_told_so_and_led_nowhere()
    {
        using var visitor = new Visitor(portal.Host);

        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.PutAsync(KeepEndpoint.Address, Typed("Words."), null));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_person_keeps_so_many_copies_and_only_those_laid_aside_give_way(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var host = PortalHost.Start(database);
        using var visitor = await Visitor.SignedInAsync(host, EmailOf(Roles.Contributor));
        var token = await visitor.TokenAsync();
        Assert.Equal(HttpStatusCode.OK, await visitor.PutAsync(KeepEndpoint.Address, Typed("The first."), token));
        await using (var db = database.Open())
        {
            var person = (await db.KeptWords.SingleAsync()).PersonId;
            for (var copy = 1; copy < KeptStore.MostCopies; copy++)
                db.Add(new KeptWords { PersonId = person, Place = $"form:{copy}", Copy = "first", Number = 1, Words = new Dictionary<string, string> { ["text"] = "Typed." }, KeptAt = DateTime.UnixEpoch.AddYears(60) });
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.Conflict, await visitor.PutAsync(KeepEndpoint.Address, Typed("One too many."), token));
        Assert.Equal(KeptStore.MostCopies, (await database.KeptWordsAsync()).Count);

        await using (var db = database.Open()) await db.KeptWords.Where(words => words.Place == "form:7").ExecuteUpdateAsync(update => update.SetProperty(words => words.LaidAsideAt, DateTime.UnixEpoch.AddYears(60)));
        Assert.Equal(HttpStatusCode.OK, await visitor.PutAsync(KeepEndpoint.Address, Typed("There is room now."), token));
        var kept = await database.KeptWordsAsync();
        Assert.Equal(KeptStore.MostCopies, kept.Count);
        Assert.DoesNotContain(kept, words => words.Place == "form:7");
    }

    [Fact]
    public async Task An_account_without_a_role_is_refused()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await portal.AddAccountAsync(email, DocumentedAccounts.Password);
        using var visitor = await Visitor.SignedInAsync(portal.Host, email);

        Assert.Equal(HttpStatusCode.Forbidden, await visitor.PutAsync(KeepEndpoint.Address, Typed("Words."), await visitor.TokenAsync()));
    }

    [Fact]
    public async Task Words_from_another_site_and_from_a_page_of_another_person_are_refused()
    {
        using var visitor = await Visitor.SignedInAsync(portal.Host, EmailOf(Roles.Reader));
        using var other = await Visitor.SignedInAsync(portal.Host, EmailOf(Roles.Clearer));
        var words = Typed("Words.");

        Assert.Equal(HttpStatusCode.Forbidden, await visitor.PutAsync(KeepEndpoint.Address, words, null));
        Assert.Equal(HttpStatusCode.Forbidden, await visitor.PutAsync(KeepEndpoint.Address, words, await other.TokenAsync()));

        Assert.DoesNotContain(await portal.Database.KeptWordsAsync(), kept => kept.Place == words.Place);
    }

    [Fact]
    public async Task What_comes_late_does_not_undo_what_came_before_it()
    {
        using var visitor = await Visitor.SignedInAsync(portal.Host, EmailOf(Roles.Reader));
        var (token, words) = (await visitor.TokenAsync(), Typed("First."));

        await visitor.PutAsync(KeepEndpoint.Address, words with { Number = 2, Words = new() { ["text"] = "Second." } }, token);
        Assert.Equal(HttpStatusCode.OK, await visitor.PutAsync(KeepEndpoint.Address, words, token));

        Assert.Equal("Second.", Assert.Single(await portal.Database.KeptWordsAsync(), kept => kept.Place == words.Place).Words["text"]);
    }

    [Fact]
    public async Task A_copy_takes_the_place_of_the_one_it_goes_on_from_unless_that_was_changed()
    {
        using var visitor = await Visitor.SignedInAsync(portal.Host, EmailOf(Roles.Reader));
        var (token, first) = (await visitor.TokenAsync(), Typed("First."));
        var second = first with { Copy = "second", Instead = new(first.Copy, 1) };

        await visitor.PutAsync(KeepEndpoint.Address, first with { Number = 2 }, token);
        await visitor.PutAsync(KeepEndpoint.Address, second, token);
        Assert.Equal(2, (await portal.Database.KeptWordsAsync()).Count(kept => kept.Place == first.Place));

        await visitor.PutAsync(KeepEndpoint.Address, second with { Number = 2, Instead = new(first.Copy, 2) }, token);
        Assert.Equal("second", Assert.Single(await portal.Database.KeptWordsAsync(), kept => kept.Place == first.Place).Copy);
    }

    [Fact]
    public async Task More_than_a_form_can_hold_is_refused_whole()
    {
        using var visitor = await Visitor.SignedInAsync(portal.Host, EmailOf(Roles.Reader));
        var words = Typed(new string('x', 5_000_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await visitor.PutAsync(KeepEndpoint.Address, words, await visitor.TokenAsync()));
        Assert.DoesNotContain(await portal.Database.KeptWordsAsync(), kept => kept.Place == words.Place);
    }

    [Theory]
    [InlineData("", "copy")]
    [InlineData("place", "")]
    public async Task Words_without_a_form_are_refused(string place, string copy)
    {
        using var visitor = await Visitor.SignedInAsync(portal.Host, EmailOf(Roles.Reader));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await visitor.PutAsync(KeepEndpoint.Address, Typed("Words.") with { Place = place, Copy = copy }, await visitor.TokenAsync()));
    }

    private static string EmailOf(string role) => DocumentedAccounts.All.First(account => account.Role == role).Email;

    private static KeepRequest Typed(string text) => new($"test:{Guid.NewGuid():N}", "first", 1, 0, null, null, new() { ["text"] = text }, null);
}
