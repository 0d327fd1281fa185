using DataTests.Databases;
using Microsoft.Playwright;
using Tests;
using WebTests.Browsers;
using WebTests.Journeys;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Keeping;

/// <summary>The server dies while somebody writes. A redeployment looks the same from the browser.</summary>
public sealed class KilledServerTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Words_typed_before_while_and_after_the_server_was_killed_are_there_when_it_is_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var portal = await PortalProcess.StartAsync(database);
        await using var window = await Browser.OpenAsync(portal.Address);
        await window.SignInAsync(Writing.Writer);
        var page = await window.OpenResponseAsync();
        await page.TypeAsync("Typed before.");
        await page.KeptAsync();

        await page.TypeAsync(" Typed at the end.");
        await portal.KillAsync();
        await page.TypeAsync(" Typed without a server.");

        await page.Said().ToContainTextAsync("Not on the server since");
        await page.Said().ToContainTextAsync("safe in this browser");
        await Expect(page.Locator("#components-reconnect-modal")).ToContainTextAsync("Go on writing");
        await AssertNobodyIsSignedOutAsync(page);

        await portal.StartAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Load the page with them" }).ClickAsync();
        await page.WaitUntilLiveAsync();
        await Expect(page.Text()).ToHaveValueAsync("Typed before. Typed at the end. Typed without a server.");
        await page.KeptAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("They were kept");

        await page.PressAsync("Save draft");
        await page.Said().ToContainTextAsync("Saved as a draft at");
        await Eventually.HoldsAsync("the server has let go of the words", async () => (await database.KeptWordsAsync()).Count == 0);
        Assert.Empty(await page.CopiesAsync());
    }

    /// <summary>Nothing was typed that isn't in the browser: a window that is closed and opened again has the words.</summary>
    [Fact]
    public async Task Words_that_only_the_browser_had_outlive_the_tab_and_the_server()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = await PortalProcess.StartAsync(database);
        await using var window = await Browser.OpenAsync(portal.Address);
        await window.SignInAsync(Writing.Writer);
        var page = await window.OpenResponseAsync();

        await portal.KillAsync();
        await page.TypeAsync("Typed without a server.");
        await page.Said().ToContainTextAsync("Not on the server yet");
        await page.CloseAsync();
        await portal.StartAsync();
        Assert.Empty(await database.KeptWordsAsync());

        await Expect((await window.OpenResponseAsync()).Text()).ToHaveValueAsync("Typed without a server.");
        Assert.Equal("Typed without a server.", Assert.Single(await database.KeptWordsAsync()).Words["text"]);
    }

    private static async Task AssertNobodyIsSignedOutAsync(IPage page)
    {
        await page.PressAsync("Sign out");
        await Expect(page.Locator("form[action='/account/sign-out'] [role=status]")).ToContainTextAsync("you are still signed in");
        Assert.NotEmpty(await page.CopiesAsync());
    }
}
