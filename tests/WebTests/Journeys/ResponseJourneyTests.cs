using System.Globalization;
using DataTests.Databases;
using LabourMigrationEval.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WebTests.Browsers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Journeys;

/// <summary>An answer to a recommendation, from the first word to the public page.</summary>
public sealed class ResponseJourneyTests
{
    private const string Writer = "contributor@example.org";
    private const string Clearer = "clearer@example.org";
    private const string FirstText = "The Office will not do this before its next budget.";
    private const string Reason = "No money is set aside for it this year.";
    private const string Action = "Put the cost into the next budget";
    private const string Remark = "Say when the next budget begins.";
    private const string LastText = "The Office will not do this before its next budget, which begins in January.";

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_recommendation_is_answered_returned_changed_cleared_and_read_by_anybody(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var portal = PortalHost.Start(database);
        await MakeClearerTooAsync(portal, Writer);
        await using var writing = await Browser.OpenAsync(portal);
        await using var clearing = await Browser.OpenAsync(portal);
        var writer = await writing.SignInAsync(Writer);
        var clearer = await clearing.SignInAsync(Clearer);

        await writer.OpenWaitingAsync("Without a response");
        var recommendation = new Uri(writer.Url).AbsolutePath["/office".Length..];
        await Expect(writer.Locator("body")).ToContainTextAsync("Fictional example");
        await DraftAsync(writer);
        await writer.PressAsync("Submit for clearance");
        await Expect(writer.Locator("main")).ToContainTextAsync("Give the reason");
        await Expect(writer.GetByLabel("Response", new() { Exact = true })).ToHaveValueAsync(FirstText);

        await writer.GetByLabel("Reason", new() { Exact = true }).FillAsync(Reason);
        await writer.PressAsync("Save draft");
        await Expect(writer.GetByRole(AriaRole.Status).Last).ToContainTextAsync("Saved as a draft at");
        await writer.ReloadAsync();
        await writer.WaitUntilLiveAsync();
        await Expect(writer.GetByLabel("Reason", new() { Exact = true })).ToHaveValueAsync(Reason);
        await writer.PressAsync("Submit for clearance");
        await Expect(writer.Locator("main")).ToContainTextAsync("waits for clearance");
        await Expect(writer.GetByRole(AriaRole.Button, new() { Name = "Clear and publish" })).ToHaveCountAsync(0);
        await AssertPublicAsync(portal, recommendation, shown: false);

        await clearer.OpenWaitingAsync("To be cleared", recommendation);
        await Expect(clearer.Locator("main")).ToContainTextAsync(FirstText);
        await clearer.PressAsync("Return with the remark");
        // The hint begins with the same words: only the refusal ends so.
        await Expect(clearer.Locator("main")).ToContainTextAsync("before you return it");
        await clearer.GetByLabel("Remark").FillAsync(Remark);
        await clearer.PressAsync("Return with the remark");
        await Expect(clearer.Locator("main")).ToContainTextAsync("Returned");

        await writer.OpenWaitingAsync("Returned to you", recommendation);
        await Expect(writer.Locator("main")).ToContainTextAsync(Remark);
        await writer.GetByLabel("Response", new() { Exact = true }).FillAsync(LastText);
        await writer.PressAsync("Submit for clearance");
        await Expect(writer.Locator("main")).ToContainTextAsync("waits for clearance");

        await clearer.OpenWaitingAsync("To be cleared", recommendation);
        await clearer.PressAsync("Clear and publish");
        await Expect(clearer.Locator("main")).ToContainTextAsync("Published");
        await AssertPublicAsync(portal, recommendation, shown: true);
    }

    [Fact]
    public async Task A_stale_save_is_refused_with_both_texts_in_view_and_nothing_lost()
    {
        const string Mine = "What the first one wrote.";
        const string Theirs = "What the second one wrote.";
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var one = await Browser.OpenAsync(portal);
        await using var other = await Browser.OpenAsync(portal);
        var first = await one.SignInAsync(Writer);
        var second = await other.SignInAsync("contributor2@example.org");
        await first.OpenWaitingAsync("Without a response");
        await second.GotoAsync(first.Url);
        await second.WaitUntilLiveAsync();

        await first.GetByLabel("Response", new() { Exact = true }).FillAsync(Mine);
        await second.GetByLabel("Response", new() { Exact = true }).FillAsync(Theirs);
        await first.PressAsync("Save draft");
        await Expect(first.GetByRole(AriaRole.Status).Last).ToContainTextAsync("Saved as a draft at");
        await second.PressAsync("Save draft");

        await Expect(second.GetByRole(AriaRole.Heading, new() { Name = "Two people changed this response" })).ToBeVisibleAsync();
        var response = second.GetByLabel("Response", new() { Exact = true });
        await Expect(second.Locator(".mine")).ToContainTextAsync(Theirs);
        await Expect(second.Locator(".theirs")).ToContainTextAsync(Mine);
        await Expect(response).ToHaveValueAsync($"{Mine} {Theirs}");
        await first.ReloadAsync();
        await first.WaitUntilLiveAsync();
        await Expect(first.GetByLabel("Response", new() { Exact = true })).ToHaveValueAsync(Mine);

        await second.PressAsync("Save draft");
        await Expect(second.GetByRole(AriaRole.Status).Last).ToContainTextAsync("Saved as a draft at");
        await second.ReloadAsync();
        await second.WaitUntilLiveAsync();
        await Expect(response).ToHaveValueAsync($"{Mine} {Theirs}");
    }

    /// <summary>Whoever wrote can't clear, whatever their roles.</summary>
    private static async Task MakeClearerTooAsync(PortalHost portal, string email)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        await users.AddToRoleAsync((await users.FindByNameAsync(email))!, Roles.Clearer);
    }

    private static async Task DraftAsync(IPage page)
    {
        var nextYear = TimeProvider.System.GetUtcNow().AddYears(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Rejected") }).CheckAsync();
        await page.GetByLabel("Response", new() { Exact = true }).FillAsync(FirstText);
        await page.PressAsync("Add an action");
        await page.GetByLabel("what is to be done").FillAsync(Action);
        await page.GetByLabel("Unit of action 1").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Due date of action 1").FillAsync(nextYear);
    }

    private static async Task AssertPublicAsync(PortalHost portal, string address, bool shown)
    {
        await using var window = await Browser.OpenAsync(portal, new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        string[] words = [LastText, Reason, Action, "rejected", "Example contributor", "Example clearer"];
        foreach (var expected in shown ? words : [])
            await Expect(page.Locator("main")).ToContainTextAsync(expected, new() { IgnoreCase = true });
        if (shown) await Expect(page.Locator("main")).ToContainTextAsync(TimeProvider.System.GetUtcNow().Year.ToString(CultureInfo.InvariantCulture));
        await Expect(page.Locator("main")).Not.ToContainTextAsync(FirstText);
        await Expect(page.Locator("main")).Not.ToContainTextAsync(Remark);
    }
}
