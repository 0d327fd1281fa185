using System.Net;
using LabourMigrationEval.Data;
using Microsoft.EntityFrameworkCore;
using WebTests.Accounts;
using Xunit;

namespace WebTests.Reminders;

/// <summary>The page where everybody chooses whether and how the portal writes to them.</summary>
public sealed class ReminderChoiceTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    private const string Address = "/account/reminders";

    [Fact]
    public async Task Somebody_switches_their_reminders_off_and_changes_the_language_for_themselves_alone()
    {
        using var visitor = await Visitor.SignedInAsync(portal.Host, "contributor@example.org");
        var page = await visitor.OpenAsync(Address);
        Assert.NotNull(page.Main!.QuerySelector("[name='Input.Wanted'][checked]"));
        Assert.Equal("en", page.Main.QuerySelector("option[selected]")!.GetAttribute("value"));

        var answer = await visitor.SubmitAsync(Address, page, ("Input.Language", "fr"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal((false, "fr"), await ChoiceAsync("contributor@example.org"));
        Assert.Equal((true, "en"), await ChoiceAsync("contributor2@example.org"));
        var after = await visitor.OpenAsync(Address);
        Assert.Null(after.Main!.QuerySelector("[name='Input.Wanted'][checked]"));
        await visitor.SubmitAsync(Address, after, ("Input.Wanted", "true"), ("Input.Language", "es"));
        Assert.Equal((true, "es"), await ChoiceAsync("contributor@example.org"));
    }

    [Fact]
    public async Task A_language_that_is_not_offered_is_refused_in_words_and_nothing_is_lost()
    {
        using var visitor = await Visitor.SignedInAsync(portal.Host, "clearer@example.org");

        var answer = await visitor.SubmitAsync(Address, ("Input.Language", "tlh"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotNull(answer.Main!.QuerySelector("[role=alert]"));
        Assert.Null(answer.Main.QuerySelector("[name='Input.Wanted'][checked]"));
        Assert.Equal((true, "en"), await ChoiceAsync("clearer@example.org"));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_chooses_nothing()
    {
        var answer = await new Visitor(portal.Host).OpenAsync(Address);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    private Task<(bool, string)> ChoiceAsync(string email) => portal.AskAsync<PortalDb, (bool, string)>(async db =>
    {
        var person = await db.Users.Where(user => user.Email == email).Select(user => user.Person).SingleAsync();
        return (person.Reminders, person.Language);
    });
}
