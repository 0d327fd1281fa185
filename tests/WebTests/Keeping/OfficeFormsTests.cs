using DataTests.Databases;
using LabourMigrationEval.Web.Keeping;
using Microsoft.Playwright;
using WebTests.Accounts;
using WebTests.Browsers;
using WebTests.Journeys;
using WebTests.Offices;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Keeping;

/// <summary>Scores, settings, units and people: their forms keep what is typed like those of responses.</summary>
public sealed class OfficeFormsTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    private const string Typed = "3.1";

    [Theory]
    [InlineData("/office/evaluations/{slug}/scores", "evaluator@example.org")]
    [InlineData("/office/organisations/{key}", "administrator@example.org")]
    [InlineData("/office/units", "administrator@example.org")]
    [InlineData("/office/units/{id:int}", "administrator@example.org")]
    [InlineData("/office/people", "administrator@example.org")]
    [InlineData("/office/people/{account:int}", "administrator@example.org")]
    public async Task What_is_typed_is_there_again_after_the_tab_was_closed(string door, string email)
    {
        await using var window = await Browser.OpenAsync(portal.Host);
        var page = await OpenAsync(await window.SignInAsync(email), door);
        await Field(page).FillAsync(Typed);
        await Expect(page.Locator("[data-kept-state]").First).ToContainTextAsync("Kept at");
        await page.CloseAsync();

        var again = await OpenAsync(await window.NewPageAsync(), door);
        await Expect(Field(again)).ToHaveValueAsync(Typed);
        await Expect(again.Locator("main")).ToContainTextAsync("They were kept");
    }

    [Fact]
    public async Task No_password_is_kept()
    {
        await using var window = await Browser.OpenAsync(portal.Host);
        var page = await window.SignInAsync("reader@example.org");
        await page.GotoAsync("/account/password");
        await Expect(page.Locator("input[type=password]").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-keep]")).ToHaveCountAsync(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_killed_server_takes_no_typed_score_with_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var process = await PortalProcess.StartAsync(database);
        await using var window = await Browser.OpenAsync(process.Address);
        const string Door = "/office/evaluations/{slug}/scores";
        var page = await OpenAsync(await window.SignInAsync("evaluator@example.org"), Door);
        await process.KillAsync();
        await Field(page).FillAsync(Typed);
        await Expect(page.Locator("[data-kept-state]").First).ToContainTextAsync("Not on the server yet");
        await page.CloseAsync();
        await process.StartAsync();

        await Expect(Field(await OpenAsync(await window.NewPageAsync(), Door))).ToHaveValueAsync(Typed);
    }

    [Fact]
    public void Two_peoples_fields_are_brought_together_and_a_field_that_both_changed_is_told()
    {
        Dictionary<string, string> stood = new() { ["Name"] = "Roads", ["Key"] = "R", ["Above"] = "1" };
        Dictionary<string, string> mine = new() { ["Name"] = "Roads and bridges", ["Key"] = "R", ["Above"] = "2" };
        Dictionary<string, string> theirs = new() { ["Name"] = "Roads and tracks", ["Key"] = "RT", ["Above"] = "1" };

        var merge = FieldMerge.Of(stood, mine, theirs);

        Assert.Equal(new Dictionary<string, string> { ["Name"] = "Roads and bridges", ["Key"] = "RT", ["Above"] = "2" }, merge.Fields);
        Assert.Equal(new Dictionary<string, string> { ["Name"] = "Roads and tracks" }, merge.Clashes);
        Assert.Contains(merge.Problems((_, value) => value), problem => problem.About == "Name" && problem.Message.Contains("Roads and tracks", StringComparison.Ordinal));
        Assert.Empty(FieldMerge.Of(stood, theirs, theirs).Clashes);
    }

    private static async Task<IPage> OpenAsync(IPage page, string door)
    {
        // Scores that a report prints stay as printed: those are entered where it prints none.
        var unscored = Seeds.All.Single(seed => seed.Assessment is { Scores.Count: 0 }).Evaluation!.Slug;
        await page.GotoAsync(door.EndsWith("/scores", StringComparison.Ordinal) ? door.Replace("{slug}", unscored, StringComparison.Ordinal) : Doors.Address(door));
        await page.WaitUntilLiveAsync();
        await Expect(Field(page)).ToBeEnabledAsync();
        return page;
    }

    private static ILocator Field(IPage page) => page.Locator("main input[data-keep]:not([type=checkbox]):not([type=hidden])").First;
}
