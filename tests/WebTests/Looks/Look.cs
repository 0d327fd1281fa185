using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace WebTests.Looks;

/// <summary>Looks a page over as it stands: light and dark, on a desk and on a phone.</summary>
public static class Look
{
    private const int Desk = 1280;
    private const int Phone = 390;
    private const int SmallPhone = 320;

    /// <summary>What axe finds, and where something is wider than the screen.</summary>
    public static async Task<IReadOnlyList<string>> OverAsync(IPage page)
    {
        List<string> found = [];
        foreach (var (theme, width) in new[] { (ColorScheme.Light, Desk), (ColorScheme.Dark, Desk), (ColorScheme.Dark, Phone) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(width, 900);
            var result = await page.RunAxe();
            found.AddRange(
                from violation in result.Violations
                from node in violation.Nodes
                select $"{theme} at {width}: {violation.Id}: {violation.Help}: {node.Html}");
        }
        foreach (var width in new[] { Phone, SmallPhone })
        {
            await page.SetViewportSizeAsync(width, 900);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var needed && needed > width) found.Add($"scrolls sideways at {width}: {needed} wide");
        }
        return found;
    }
}
