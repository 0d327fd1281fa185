using DataTests.Databases;
using DataTests.Responses;
using LabourMigrationEval.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WebTests.Browsers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Journeys;

/// <summary>A response to an evaluation as a whole, from the first word to the public, and from there to its second revision.</summary>
public sealed class AmendmentJourneyTests
{
    private const string Writer = "contributor@example.org";
    private const string Clearer = "clearer@example.org";
    private const string First = "The Office welcomes the evaluation.";
    private const string Reservation = "One <b>figure</b> is disputed: <script>document.title='taken'</script>.";
    private const string Second = "The Office welcomes the evaluation, and has found the money.";
    private const string Reason = "The budget has been passed.";

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_general_response_is_published_amended_returned_and_published_again_while_readers_see_what_was_published(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var portal = PortalHost.Start(database);
        await AddUnansweredAsync(portal);
        await using var writing = await Browser.OpenAsync(portal);
        await using var clearing = await Browser.OpenAsync(portal);
        await using var reading = await Browser.OpenAsync(portal, new() { JavaScriptEnabled = false });
        var writer = await writing.SignInAsync(Writer);
        var clearer = await clearing.SignInAsync(Clearer);
        var reader = await reading.NewPageAsync();
        const string Address = $"/office/evaluations/{Unanswered.Slug}/response";

        await writer.OpenWaitingAsync("Without a response", Address);
        await writer.FillTextAsync("Response", First);
        await writer.FillTextAsync("Reservations", Reservation);
        await writer.PressAsync("Submit for clearance");
        await Expect(writer.Locator("main")).ToContainTextAsync("waits for clearance");
        await AssertReadersSeeAsync(reader, null, First);

        await clearer.OpenWaitingAsync("To be cleared", Address);
        await clearer.PressAsync("Clear and publish");
        await Expect(clearer.Locator("main")).ToContainTextAsync("Published");
        await AssertReadersSeeAsync(reader, First, Second);
        await Expect(reader.Locator("main")).ToContainTextAsync(Reservation);
        await Expect(reader).Not.ToHaveTitleAsync("taken");

        await writer.ReloadAsync();
        await writer.WaitUntilLiveAsync();
        await writer.PressAsync("Take it up again");
        await Expect(writer.Locator("main")).ToContainTextAsync("Say why the published response is to be amended");
        await writer.FillTextAsync("Reason for the amendment", Reason);
        await writer.PressAsync("Take it up again");
        await Expect(writer.Locator("main")).ToContainTextAsync("Readers see revision 1");
        await Expect(writer.Locator("aside").Last).ToContainTextAsync(Reason);
        await writer.FillTextAsync("Response", Second);
        await writer.PressAsync("Submit for clearance");
        await Expect(writer.Locator("main")).ToContainTextAsync("waits for clearance");
        await AssertReadersSeeAsync(reader, First, Second);

        await clearer.OpenWaitingAsync("To be cleared", Address);
        await clearer.FillTextAsync("Remark, if you return it", "Say how much.");
        await clearer.PressAsync("Return with the remark");
        await Expect(clearer.Locator("main")).ToContainTextAsync("Returned");
        await writer.OpenWaitingAsync("Returned to you", Address);
        await writer.PressAsync("Submit for clearance");
        await Expect(writer.Locator("main")).ToContainTextAsync("waits for clearance");
        await AssertReadersSeeAsync(reader, First, Second);

        await clearer.OpenWaitingAsync("To be cleared", Address);
        await clearer.PressAsync("Clear and publish");
        await Expect(clearer.Locator("main")).ToContainTextAsync("This is revision 2");
        await AssertReadersSeeAsync(reader, Second, null);
    }

    [Fact]
    public async Task A_form_that_is_sent_after_another_published_changes_nothing_and_keeps_its_words()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await AddUnansweredAsync(portal);
        await using var one = await Browser.OpenAsync(portal);
        await using var other = await Browser.OpenAsync(portal);
        await using var third = await Browser.OpenAsync(portal);
        var first = await one.SignInAsync(Writer);
        var second = await other.SignInAsync("contributor2@example.org");
        var clearer = await third.SignInAsync(Clearer);
        const string Address = $"/office/evaluations/{Unanswered.Slug}/response";
        await second.GotoAsync(Address);
        await second.WaitUntilLiveAsync();
        await second.FillTextAsync("Response", "What the other one typed.");

        await first.OpenWaitingAsync("Without a response", Address);
        await first.FillTextAsync("Response", First);
        await first.PressAsync("Submit for clearance");
        await Expect(first.Locator("main")).ToContainTextAsync("waits for clearance");
        await clearer.OpenWaitingAsync("To be cleared", Address);
        // The form posted twice: the second press finds the button gone or the work done.
        await clearer.GetByRole(AriaRole.Button, new() { Name = "Clear and publish" }).DblClickAsync();
        await Expect(clearer.Locator("main")).ToContainTextAsync("This is revision 1");
        await second.PressAsync("Submit for clearance");

        await Expect(second.GetByRole(AriaRole.Heading, new() { Name = "Two people changed this response" })).ToBeVisibleAsync();
        await Expect(second.Locator("main")).ToContainTextAsync("What the other one typed.");
        await using var scope = portal.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<PortalDb>().Responses.Include(r => r.Steps).SingleAsync(r => r.Evaluation!.Slug == Unanswered.Slug);
        Assert.Equal((First, 1, 4), (kept.Text, kept.LastRevision, kept.Steps.Count));
    }

    private static async Task AddUnansweredAsync(PortalHost portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var lead = await db.Units.OrderBy(unit => unit.Id).FirstAsync(unit => unit.People.Any(person => db.Users.Any(user => user.PersonId == person.Id && user.Email == Writer)));
        var other = await db.Units.OrderBy(unit => unit.Id).FirstAsync(unit => unit.OrganisationId == lead.OrganisationId && unit.Id != lead.Id);
        await Unanswered.AddAsync(db, lead, other, TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    /// <summary>What anybody reads on the public page, by a window that isn't signed in.</summary>
    private static async Task AssertReadersSeeAsync(IPage reader, string? seen, string? unseen)
    {
        await reader.GotoAsync($"/evaluations/{Unanswered.Slug}/recommendations");
        if (seen is not null) await Expect(reader.GetByText(seen, new() { Exact = true })).ToBeVisibleAsync();
        if (unseen is not null) await Expect(reader.GetByText(unseen, new() { Exact = true })).ToHaveCountAsync(0);
    }
}
