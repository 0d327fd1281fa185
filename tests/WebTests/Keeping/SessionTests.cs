using DataTests.Databases;
using LabourMigrationEval.Web.Account;
using Microsoft.Playwright;
using WebTests.Browsers;
using WebTests.Journeys;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Keeping;

/// <summary>Whose words they are, when sessions end and others sign in at the same browser.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task Words_typed_after_the_session_ended_come_back_to_their_writer_and_to_nobody_else()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        await window.SignInAsync(Writing.Writer);
        var page = await window.OpenResponseAsync();

        await window.ClearCookiesAsync(new() { Name = PortalAccounts.SessionCookie });
        await page.TypeAsync("Mine alone.");
        await page.Said().ToContainTextAsync("You were signed out. Your words are safe in this browser.");
        Assert.Empty(await database.KeptWordsAsync());

        await page.CloseAsync();
        var other = await window.SignInAsync(Writing.Colleague);
        await other.OpenResponseAsync();
        await Expect(other.Text()).ToHaveValueAsync("");
        Assert.Empty(await database.KeptWordsAsync());
        var copy = Assert.Single(await other.CopiesAsync());
        Assert.DoesNotContain("Mine", copy, StringComparison.Ordinal);

        await other.PressAsync("Sign out");
        await Expect(other.Locator("main")).ToContainTextAsync("could not be handed to the portal");
        Assert.Single(await other.CopiesAsync());
        await window.SignInAsync(Writing.Writer);
        await other.OpenResponseAsync();
        await Expect(other.Text()).ToHaveValueAsync("Mine alone.");
    }

    [Fact]
    public async Task The_way_to_sign_in_again_leads_back_to_the_words()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        await window.SignInAsync(Writing.Writer);
        var page = await window.OpenResponseAsync();
        await window.ClearCookiesAsync(new() { Name = PortalAccounts.SessionCookie });
        await page.TypeAsync("Typed too late.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync(Writing.Writer);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DocumentedAccounts.Password);
        await page.PressAsync("Sign in");

        await page.WaitForURLAsync($"**{Writing.Address}");
        await page.WaitUntilLiveAsync();
        await Expect(page.Text()).ToHaveValueAsync("Typed too late.");
        await page.KeptAsync();
    }

    [Fact]
    public async Task Signing_out_hands_the_words_over_and_leaves_none_in_the_browser_nor_another_tab_open()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        var tab = await window.SignInAsync(Writing.Writer);
        var page = await window.OpenResponseAsync();

        await page.TypeAsync("Typed, then signed out.");
        await page.PressAsync("Sign out");

        await Expect(page.Locator("main")).ToContainTextAsync("No words typed in the office are left in this browser.");
        Assert.Empty(await page.CopiesAsync());
        Assert.Equal("Typed, then signed out.", Assert.Single(await database.KeptWordsAsync()).Words["text"]);
        await tab.WaitForURLAsync("**/account/sign-in?**");
        await window.SignInAsync(Writing.Writer);
        await page.OpenResponseAsync();
        await Expect(page.Text()).ToHaveValueAsync("Typed, then signed out.");
    }
}
