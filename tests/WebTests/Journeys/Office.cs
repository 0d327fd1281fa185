using System.Text.RegularExpressions;
using LabourMigrationEval.Web.Account;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Journeys;

/// <summary>Steps that every journey through the signed-in area takes.</summary>
public static partial class Office
{
    /// <summary>Signs in as somebody would, and stands before what waits for them.</summary>
    public static async Task<IPage> SignInAsync(this IBrowserContext window, string email)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync("/office");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DocumentedAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/office");
        return page;
    }

    /// <summary>Opens something in the list of what waits that stands so ("Returned to you"): the first, or the one of that address.</summary>
    public static async Task OpenWaitingAsync(this IPage page, string state, string? address = null)
    {
        await page.GotoAsync("/office");
        var row = page.Locator("main section li").Filter(new() { HasText = state }).Locator($"a[href*='{address ?? "/office/"}']").First;
        await row.ClickAsync();
        try
        {
            await page.WaitForURLAsync(InOffice(), new() { Timeout = 15_000 });
        }
        catch (TimeoutException)
        {
            // The circuit put its own list in the place of the first one between press and release: people press again.
            await row.ClickAsync();
            await page.WaitForURLAsync(InOffice());
        }
        await page.WaitUntilLiveAsync();
    }

    /// <summary>Waits for the circuit: until then nothing can be filled in.</summary>
    public static Task WaitUntilLiveAsync(this IPage page) => Expect(page.Locator("main fieldset[disabled]")).ToHaveCountAsync(0);

    /// <summary>Fills the field of that label.</summary>
    public static Task FillTextAsync(this IPage page, string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    [GeneratedRegex("/office/(evaluations|actions)/")]
    private static partial Regex InOffice();
}
