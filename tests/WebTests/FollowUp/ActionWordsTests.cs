using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WebTests.Accounts;
using WebTests.Browsers;
using WebTests.Journeys;
using WebTests.Looks;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.FollowUp;

/// <summary>Words on an action's page outlive the page, and too many of them are told, not cut.</summary>
public sealed class ActionWordsTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    [Fact]
    public async Task Words_of_a_closed_page_are_back_and_in_view()
    {
        await using var window = await Browser.OpenAsync(portal.Host);
        var page = await window.SignInAsync("contributor@example.org");
        var action = await ActionAsync();
        await page.OpenActionAsync(action);
        await page.OpenVerbAsync("Move the due date");
        await page.GetByLabel("Why it moves").FillAsync("The board meets later.");
        await Expect(page.Locator("details[open] [data-kept-state]")).ToContainTextAsync("Kept at");
        await page.CloseAsync();

        var again = await window.NewPageAsync();
        await again.OpenActionAsync(action);

        await Expect(again.GetByLabel("Why it moves")).ToHaveValueAsync("The board meets later.");
        await Expect(again.GetByLabel("Why it moves")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_hundred_thousand_letters_are_refused_with_a_message_and_stay_and_axe_finds_nothing_then()
    {
        await using var window = await Browser.OpenAsync(portal.Host);
        var page = await window.SignInAsync("contributor2@example.org");
        await page.OpenActionAsync(await ActionAsync());
        await page.GetByRole(AriaRole.Radio, new() { Name = "In progress" }).CheckAsync();
        await page.GetByLabel("What happened").FillAsync(new string('x', 100_000));

        await page.PressAsync("Report");

        await Expect(page.Locator("#said-errors")).ToContainTextAsync("longer than 20,000 letters");
        Assert.Equal(100_000, (await page.GetByLabel("What happened").InputValueAsync()).Length);
        Problems.None(await Look.OverAsync(page));
    }

    private Task<int> ActionAsync() => portal.AskAsync<PortalDb, int>(db =>
        db.Actions.Announced().Where(a => a.Response!.Evaluation!.Fictional && a.UnitId != null).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync());
}
