using System.Text;
using DataTests.Databases;
using Microsoft.Playwright;
using WebTests.Browsers;
using WebTests.Reading;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Journeys;

/// <summary>Somebody who has never seen the portal, and who has not signed in.</summary>
[Collection("Looks")]
public sealed class ReaderJourneyTests(PublicPortals portals)
{
    private static string RealTitle => Seeds.All.Single(seed => !seed.Evaluation!.Fictional).Evaluation!.Title;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task From_the_portfolio_to_a_finding_and_the_passage_it_rests_on_without_script(Provider provider)
    {
        await using var window = await Browser.OpenAsync(await portals.HostAsync(provider), new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        var main = page.Locator("main");

        await main.GetByRole(AriaRole.Link, new() { Name = RealTitle }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(RealTitle);
        await main.GetByRole(AriaRole.Link, new() { Name = "Findings" }).First.ClickAsync();
        var first = main.Locator("a[href*='/findings/']").First;
        var title = await first.InnerTextAsync();
        await first.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
        await main.Locator("a[href*='/passages/']").First.ClickAsync();

        Assert.Contains("/passages/", page.Url, StringComparison.Ordinal);
        await Expect(main).ToContainTextAsync("line");
        await Expect(main.Locator("a[href*='/findings/']").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_content_the_filter_and_a_finding()
    {
        await using var window = await Browser.OpenAsync(await portals.HostAsync());
        var page = await window.NewPageAsync();
        await page.GotoAsync(Addresses.Fixed.First(address => address.EndsWith("/findings", StringComparison.Ordinal)));

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await Expect(page.Locator("a.skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();

        await TabToAsync(page, "main form :is(input, select, button)");
        await TabToAsync(page, "main a[href*='/findings/']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/findings/*");
    }

    [Fact]
    public async Task The_filter_narrows_the_findings_and_its_state_is_in_the_address()
    {
        await using var window = await Browser.OpenAsync(await portals.HostAsync(), new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync(Addresses.Fixed.First(address => address.EndsWith("/findings", StringComparison.Ordinal)));
        var findings = page.Locator("main a[href*='/findings/']");
        var all = await findings.CountAsync();

        await page.Locator("main form summary").ClickAsync();
        await page.Locator("main input[name=q]").FillAsync("no finding says this");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/findings?*q=no*");
        Assert.True(all > 0);
        await Expect(findings).ToHaveCountAsync(0);
        await Expect(page.Locator("main input[name=q]")).ToHaveValueAsync("no finding says this");
    }

    [Theory]
    [InlineData("SVG")]
    [InlineData("PNG")]
    [InlineData("CSV")]
    public async Task The_chart_of_every_assessment_downloads(string format)
    {
        await using var window = await Browser.OpenAsync(await portals.HostAsync());
        foreach (var seed in Seeds.All)
        {
            var page = await window.NewPageAsync();
            await page.GotoAsync($"/evaluations/{seed.Evaluation!.Slug}/assessment");

            var download = await page.RunAndWaitForDownloadAsync(() =>
                page.Locator("main").GetByRole(AriaRole.Link, new() { Name = format }).First.ClickAsync());

            Assert.EndsWith($".{format.ToLowerInvariant()}", download.SuggestedFilename, StringComparison.Ordinal);
            await using var file = await download.CreateReadStreamAsync();
            var start = new byte[3];
            await file.ReadExactlyAsync(start);
            Assert.NotEqual("<!d", Encoding.UTF8.GetString(start).ToLowerInvariant());
        }
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        const int Most = 60;
        for (var presses = 0; presses < Most; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }
        Assert.Fail($"{Most} presses of Tab do not reach {selector}");
    }
}
