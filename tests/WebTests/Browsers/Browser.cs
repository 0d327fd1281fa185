using Microsoft.Playwright;
using Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(WebTests.Browsers.Browser))]

namespace WebTests.Browsers;

/// <summary>
/// The machine's own Chromium, one for all tests of the assembly, launched by the first test that opens a window.
/// Playwright's package brings the driver and the Node that it runs on; it need not download a browser.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private const float Patience = 60_000;

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Chromium)>> running = new(LaunchAsync);

    /// <summary>
    /// A window of its own (cookies, storage) on the portal, closed when disposed; skips the test where there is no Chromium.
    /// The options say the rest: viewport, colour scheme, language, JavaScript off.
    /// </summary>
    public static Task<IBrowserContext> OpenAsync(PortalHost portal, BrowserNewContextOptions? options = null) => OpenAsync(portal.Address, options);

    /// <summary>The same on a portal that runs elsewhere.</summary>
    public static async Task<IBrowserContext> OpenAsync(Uri portal, BrowserNewContextOptions? options = null)
    {
        Requires.Part("A browser", Executable() is null ? "CHROMIUM is not set and no Chromium is installed" : null);
        var browser = await TestContext.Current.GetFixture<Browser>()
            ?? throw new InvalidOperationException("The assembly has no browser");
        var (_, chromium) = await browser.running.Value;
        var window = await chromium.NewContextAsync(new(options ?? new()) { BaseURL = portal.ToString() });
        window.SetDefaultTimeout(Patience);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        // A browser that did not launch has failed its tests already.
        if (!running.IsValueCreated || !running.Value.IsCompletedSuccessfully) return;
        var (playwright, chromium) = await running.Value;
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> LaunchAsync()
    {
        // A condition that comes late on a busy machine is still met; one that is never met fails in any case.
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = Arguments }));
    }

    private static string? Executable()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given) return given;
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
