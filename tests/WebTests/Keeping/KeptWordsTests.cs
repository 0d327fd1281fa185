using DataTests.Databases;
using Microsoft.Playwright;
using Tests;
using WebTests.Browsers;
using WebTests.Journeys;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Keeping;

/// <summary>Words are kept while somebody types, in the browser at once and on the server within two seconds.</summary>
public sealed class KeptWordsTests
{
    private const int Step = 100;
    private const int Promise = 2000;

    /// <summary>The page's own clock is turned by hand: a tenth of a second for each word, and never a pause in typing.</summary>
    [Fact]
    public async Task While_somebody_types_on_and_on_words_are_on_the_server_two_seconds_later()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        await window.SignInAsync(Writing.Writer);
        var page = await window.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.OpenResponseAsync();
        await page.Clock.PauseAtAsync(await page.EvaluateAsync<string>("new Date(Date.now() + 200).toISOString()"));
        await page.Text().FocusAsync();

        const int Words = 2 * Promise / Step;
        for (var word = 1; word <= Words; word++)
        {
            await page.Keyboard.InsertTextAsync($"word{word} ");
            await page.Clock.RunForAsync(Step);
            // The server answers in its own time, which the page's clock doesn't know.
            var seen = word;
            if (word * Step > Promise)
                await Eventually.HoldsAsync("the server has words of seconds ago", async () => (await database.KeptWordsAsync()).Any(kept => kept.Words["text"].Contains($"word{seen - (Promise / Step)} ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_letter_is_in_the_browser_at_once_and_locked()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        await window.SignInAsync(Writing.Writer);
        var page = await window.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.OpenResponseAsync();
        await page.Clock.PauseAtAsync(await page.EvaluateAsync<string>("new Date(Date.now() + 200).toISOString()"));

        await page.TypeAsync("Secret");

        // No time passes on the page, so nothing was sent.
        await Eventually.HoldsAsync("the browser has a copy", async () => (await page.CopiesAsync()).Length > 0);
        Assert.Empty(await database.KeptWordsAsync());
        Assert.All(await page.CopiesAsync(), copy => Assert.DoesNotContain("Secret", copy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_tab_loses_nothing_and_the_page_says_when_the_words_were_kept()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        await window.SignInAsync(Writing.Writer);
        var page = await window.OpenResponseAsync();

        await page.TypeAsync("Closed right after this word");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Rejected" }).CheckAsync();
        await page.PressAsync("Add an action");
        await page.GetByLabel("what is to be done").FillAsync("An action");
        await page.CloseAsync();

        var again = await window.OpenResponseAsync();
        await Expect(again.Text()).ToHaveValueAsync("Closed right after this word");
        await Expect(again.GetByRole(AriaRole.Radio, new() { Name = "Rejected" })).ToBeCheckedAsync();
        await Expect(again.GetByLabel("what is to be done")).ToHaveValueAsync("An action");
        await again.KeptAsync();
    }

    [Fact]
    public async Task Two_tabs_do_not_write_over_each_other_and_what_is_laid_aside_can_be_had_back()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        await window.SignInAsync(Writing.Writer);
        var (one, other) = (await window.OpenResponseAsync(), await window.OpenResponseAsync());

        await one.TypeAsync("From the first tab.");
        await one.KeptAsync();
        await other.TypeAsync("From the second tab.");
        await other.KeptAsync();

        await one.ReloadAsync();
        await one.WaitUntilLiveAsync();
        await Expect(one.Text()).ToHaveValueAsync("From the second tab.");
        await one.Beside().Locator("summary").ClickAsync();
        await Expect(one.Beside()).ToContainTextAsync("From the first tab.");

        await one.GetByRole(AriaRole.Button, new() { Name = "Put into the form" }).ClickAsync();
        await Expect(one.Text()).ToHaveValueAsync("From the first tab.");
        await one.GetByRole(AriaRole.Button, new() { Name = "Lay them aside" }).ClickAsync();
        await Expect(one.Text()).ToHaveValueAsync("");
        await Expect(one.Beside()).ToContainTextAsync("Two texts of yours wait");
    }

    [Fact]
    public async Task While_the_line_is_down_people_write_on_and_nothing_is_lost()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        await window.SignInAsync(Writing.Writer);
        var page = await window.OpenResponseAsync();
        await page.TypeAsync("Before.");
        await page.KeptAsync();

        await window.SetOfflineAsync(true);
        await page.TypeAsync(" While the line was down.");
        await page.Said().ToContainTextAsync("Not on the server since");
        await window.SetOfflineAsync(false);

        await page.KeptAsync();
        await page.ReloadAsync();
        await page.WaitUntilLiveAsync();
        await Expect(page.Text()).ToHaveValueAsync("Before. While the line was down.");
    }
}
