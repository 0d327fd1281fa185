using System.Text.RegularExpressions;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Web.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WebTests.Accounts;
using WebTests.Browsers;
using WebTests.Journeys;
using WebTests.Offices;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Looks;

/// <summary>The signed-in area and the pages around signing in, as each role sees them.</summary>
[Collection("Looks")]
public sealed class OfficeLookTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    public static TheoryData<string, string> EachDoorForEachRole
    {
        get
        {
            var pages = new TheoryData<string, string>();
            // A file is downloaded, not looked at.
            foreach (var (door, roles) in Doors.Roles.Where(door => !Path.HasExtension(door.Key)))
                foreach (var role in roles) pages.Add(door, role);
            return pages;
        }
    }

    [Theory, MemberData(nameof(EachDoorForEachRole))]
    public async Task Axe_finds_nothing_in_the_office(string door, string role)
    {
        await using var window = await Browser.OpenAsync(portal.Host);
        var page = await window.SignInAsync(DocumentedAccounts.All.First(account => account.Role == role).Email);

        await page.GotoAsync(Doors.Address(door));
        await page.WaitUntilLiveAsync();

        IReadOnlyList<string> problems = [.. await Look.OverAsync(page)];
        if (problems.Any(problem => problem.Contains("document-title", StringComparison.Ordinal)))
        {
            // When its circuit begins, Blazor takes the title away and sets it again a moment later: what counts is what stays.
            await Expect(page).ToHaveTitleAsync(new Regex("."));
            problems = [.. await Look.OverAsync(page)];
        }
        Problems.None(problems);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_a_response_that_was_refused()
    {
        await using var window = await Browser.OpenAsync(portal.Host);
        var page = await window.SignInAsync("contributor@example.org");
        await page.OpenWaitingAsync("Without a response");
        await page.PressAsync("Add an action");
        await page.PressAsync("Submit for clearance");
        await Expect(page.Locator("main")).ToContainTextAsync("Choose a position");

        Problems.None(await Look.OverAsync(page));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/access-denied")]
    [InlineData("/account/invitation")]
    [InlineData("/account/first-administrator")]
    public async Task Axe_finds_nothing_on_a_page_around_signing_in(string address)
    {
        await using var window = await Browser.OpenAsync(portal.Host);
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);

        Problems.None(await Look.OverAsync(page));
    }

    [Fact]
    public async Task Axe_finds_nothing_on_a_refused_sign_in_nor_on_an_invitation()
    {
        await using var window = await Browser.OpenAsync(portal.Host);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        var refused = await Look.OverAsync(page);

        await page.GotoAsync((await InviteAsync()).Address);
        await Expect(page.GetByLabel("Your name")).ToBeVisibleAsync();

        Problems.None([.. refused, .. await Look.OverAsync(page)]);
    }

    private async Task<AccountLink> InviteAsync()
    {
        await portal.AddAccountAsync("asked@example.org", password: null);
        return await portal.AskAsync<IServiceProvider, AccountLink>(async services => await services.GetRequiredService<AccountLinks>()
            .InviteAsync((await services.GetRequiredService<UserManager<PortalUser>>().FindByNameAsync("asked@example.org"))!));
    }
}
