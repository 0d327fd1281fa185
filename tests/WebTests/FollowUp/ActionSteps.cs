using Microsoft.Playwright;
using WebTests.Journeys;

namespace WebTests.FollowUp;

/// <summary>Steps on an action's page.</summary>
internal static class ActionSteps
{
    public static async Task OpenActionAsync(this IPage page, int action)
    {
        await page.GotoAsync($"/office/actions/{action}");
        await page.WaitUntilLiveAsync();
    }

    /// <summary>Unfolds what can be done; what was typed there before and not sent has unfolded it already.</summary>
    public static async Task OpenVerbAsync(this IPage page, string heading)
    {
        var verb = page.Locator("details.verb").Filter(new() { HasText = heading });
        if (await verb.GetAttributeAsync("open") is null) await verb.Locator("summary").ClickAsync();
    }
}
