using LabourMigrationEval.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WebTests.Accounts;
using WebTests.Browsers;
using WebTests.Journeys;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.FollowUp;

/// <summary>Files that the portal doesn't take, from a real browser: a clear message, and the words around it stay.</summary>
public sealed class BadFileTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    private const long TwoHundredMegabytes = 200L * 1024 * 1024;

    [Fact]
    public async Task A_file_of_200_MB_is_refused_before_it_is_sent_and_the_words_stay()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        await using (var sparse = File.Create(file)) sparse.SetLength(TwoHundredMegabytes);
        try
        {
            await using var window = await Browser.OpenAsync(portal.Host);
            var page = await ToAttachAsync(window);
            await page.GetByLabel("Or a file").SetInputFilesAsync(file);
            await Expect(page.Locator("#file-errors")).ToContainTextAsync("larger than 20 MB");
            await Expect(page.GetByLabel("What it is")).ToHaveValueAsync("What I typed");

            await page.GetByLabel("Link").FillAsync("https://example.org/list");
            await page.PressAsync("Attach");
            await Expect(page.Locator("main")).ToContainTextAsync("Attached. It stands");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("program.pdf", "MZ\u0090\0\u0003", "isn’t a PDF")]
    [InlineData("page.html", "<script>alert(1)</script>", "doesn’t take files of this kind")]
    [InlineData("drawing.txt", "<svg onload='alert(1)'/>", "markup or a script")]
    public async Task A_file_that_is_not_what_it_says_is_refused_and_not_kept(string name, string content, string saying)
    {
        await using var window = await Browser.OpenAsync(portal.Host);
        var page = await ToAttachAsync(window);
        var before = await FilesAsync();
        await page.GetByLabel("Or a file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = System.Text.Encoding.Latin1.GetBytes(content) });

        await page.PressAsync("Attach");

        await Expect(page.Locator("#file-errors")).ToContainTextAsync(saying);
        await Expect(page.GetByLabel("What it is")).ToHaveValueAsync("What I typed");
        Assert.Equal(before, await FilesAsync());
    }

    private async Task<IPage> ToAttachAsync(IBrowserContext window)
    {
        var action = await portal.AskAsync<PortalDb, int>(db => db.Actions.Where(a => a.AnnouncedIn != null && a.Response!.Evaluation!.Fictional && a.UnitId != null).Select(a => a.Id).FirstAsync());
        var page = await window.SignInAsync("contributor@example.org");
        await page.OpenActionAsync(action);
        await page.OpenVerbAsync("Attach evidence");
        await page.GetByLabel("What it is").FillAsync("What I typed");
        return page;
    }

    private Task<int> FilesAsync() => portal.AskAsync<PortalDb, int>(db => db.Evidence.CountAsync());
}
