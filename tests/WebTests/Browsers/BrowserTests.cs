using DataTests.Databases;
using Xunit;

namespace WebTests.Browsers;

public sealed class BrowserTests
{
    [Fact]
    public async Task Chromium_reaches_the_portal_under_its_relative_address()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        var page = await window.NewPageAsync();

        var answer = await page.GotoAsync("/health/live");

        Assert.NotNull(answer);
        Assert.Equal(200, answer.Status);
    }
}
