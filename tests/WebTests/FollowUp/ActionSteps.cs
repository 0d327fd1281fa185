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

    public static Task OpenVerbAsync(this IPage page, string heading) => page.Locator("summary").Filter(new() { HasText = heading }).ClickAsync();
}
