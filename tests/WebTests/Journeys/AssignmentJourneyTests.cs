using DataTests.Databases;
using DataTests.Responses;
using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WebTests.Browsers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Journeys;

/// <summary>Who is asked to answer, what the house calls its answers, and what is to be mended.</summary>
public sealed class AssignmentJourneyTests
{
    private const string Answer = $"/office/evaluations/{Unanswered.Slug}/recommendations/1";

    [Fact]
    public async Task A_unit_that_is_asked_can_answer_and_one_that_is_released_can_not()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        var own = await AddUnansweredAsync(portal);
        await using var deciding = await Browser.OpenAsync(portal);
        await using var writing = await Browser.OpenAsync(portal);
        var evaluator = await deciding.SignInAsync("evaluator@example.org");
        var writer = await writing.SignInAsync("contributor@example.org");

        await writer.GotoAsync(Answer);
        await Expect(writer.Locator("main")).ToContainTextAsync("There is no response yet");
        await Expect(writer.GetByLabel("Response", new() { Exact = true })).ToHaveCountAsync(0);

        await evaluator.GotoAsync($"/office/evaluations/{Unanswered.Slug}/assignments");
        await evaluator.WaitUntilLiveAsync();
        await evaluator.GetByLabel("Ask another unit").SelectOptionAsync(own);
        await evaluator.GetByRole(AriaRole.Button, new() { Name = "Ask it to contribute" }).ClickAsync();
        await Expect(evaluator.Locator("main").GetByRole(AriaRole.Status).First).ToContainTextAsync("contributes to the answer");

        await writer.OpenWaitingAsync("Without a response", Answer);
        await writer.FillTextAsync("Response", "We will.");
        await writer.PressAsync("Save draft");
        await Expect(writer.GetByRole(AriaRole.Status).Last).ToContainTextAsync("Saved as a draft at");

        // What is typed when the unit is released stays in view, and is refused.
        await writer.FillTextAsync("Response", "We will, soon.");
        await evaluator.Locator("main li").Filter(new() { HasText = own }).GetByRole(AriaRole.Button, new() { Name = "Ask it no more" }).ClickAsync();
        await Expect(evaluator.Locator("main").GetByRole(AriaRole.Status).First).ToContainTextAsync("any more");
        await writer.PressAsync("Save draft");
        await Expect(writer.GetByRole(AriaRole.Alert).Filter(new() { HasText = "None of your units is asked" })).ToBeVisibleAsync();
        await Expect(writer.GetByLabel("Response", new() { Exact = true })).ToHaveValueAsync("We will, soon.");
    }

    [Fact]
    public async Task The_words_of_a_house_stand_where_its_answers_are_written_and_read()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        var seed = Seeds.All.Single(known => known.Evaluation!.Fictional).Evaluation!;
        await using var ruling = await Browser.OpenAsync(portal);
        await using var writing = await Browser.OpenAsync(portal);
        var administrator = await ruling.SignInAsync("administrator@example.org");
        var writer = await writing.SignInAsync("contributor@example.org");

        await administrator.GotoAsync($"/office/organisations/{seed.Organisation.Key}");
        await administrator.WaitUntilLiveAsync();
        await administrator.FillTextAsync("Accepted", "rejected");
        await administrator.PressAsync("Save words and deadlines");
        await Expect(administrator.GetByRole(AriaRole.Alert).First).ToContainTextAsync("This word stands for two things");
        await administrator.FillTextAsync("Accepted", "agreed <i>gladly</i>");
        await administrator.PressAsync("Save words and deadlines");
        await Expect(administrator.Locator("main").GetByRole(AriaRole.Status).First).ToContainTextAsync("Saved");

        await writer.OpenWaitingAsync("Without a response");
        await Expect(writer.GetByText("Agreed <i>gladly</i>", new() { Exact = true })).ToBeVisibleAsync();
        await writer.GotoAsync($"/evaluations/{seed.Slug}/recommendations");
        await Expect(writer.Locator("main")).ToContainTextAsync("agreed <i>gladly</i>");

        await administrator.PressAsync("Back to the defaults");
        await administrator.PressAsync("Save words and deadlines");
        await Expect(administrator.Locator("main")).ToContainTextAsync("These are the defaults");
    }

    [Fact]
    public async Task What_is_to_be_mended_is_counted_listed_and_shown_where_it_is_mended()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await AddUnansweredAsync(portal, daysAgo: new ResponsePractice().ResponseDays + 2);
        await using var window = await Browser.OpenAsync(portal);
        var page = await window.SignInAsync("reader@example.org");

        await page.GetByRole(AriaRole.Link, new() { Name = "How it stands" }).ClickAsync();
        await page.WaitForURLAsync("**/office/dashboard");
        await page.GetByRole(AriaRole.Link, new() { Name = "Answer overdue" }).ClickAsync();
        await page.WaitForURLAsync("**/office/mend?kind=answer-overdue");
        await page.Locator($"main a[href='{Answer}']").ClickAsync();
        await page.WaitForURLAsync($"**{Answer}");
        await Expect(page.Locator("aside").Last).ToContainTextAsync("Answer overdue");

        await page.GotoAsync($"/office/mend?evaluation={Unanswered.Slug}");
        await Expect(page.Locator("main")).ToContainTextAsync("2 places: Bridges (fictional example)");
    }

    /// <summary>An evaluation that the contributor's units aren't asked about, and the name of one of them.</summary>
    private static async Task<string> AddUnansweredAsync(PortalHost portal, int daysAgo = 0)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var own = await db.Units.OrderBy(unit => unit.Id).FirstAsync(unit => unit.People.Any(person => db.Users.Any(user => user.PersonId == person.Id && user.Email == "contributor@example.org")));
        var others = await db.Units.OrderBy(unit => unit.Id)
            .Where(unit => unit.OrganisationId == own.OrganisationId && !unit.People.Any(person => db.Users.Any(user => user.PersonId == person.Id && user.Email == "contributor@example.org"))).ToListAsync();
        while (others.Count < 2)
        {
            others.Add(new Unit { Key = $"OTHER{others.Count}", Name = $"Other {others.Count}", OrganisationId = own.OrganisationId });
            db.Units.Add(others[^1]);
        }
        await db.SaveChangesAsync();
        await Unanswered.AddAsync(db, others[0], others[1], TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-daysAgo));
        return own.Name;
    }
}
