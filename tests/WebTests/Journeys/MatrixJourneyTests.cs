using System.Text;
using LabourMigrationEval.Web.Matrix;
using LabourMigrationEval.Web.Matrix.Import;
using Microsoft.Playwright;
using WebTests.Accounts;
using WebTests.Browsers;
using WebTests.Looks;
using WebTests.Offices;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Journeys;

/// <summary>A matrix taken from the portal, filled in, and brought back in a browser.</summary>
public sealed class MatrixJourneyTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    private static readonly string Address = Doors.Address("/office/evaluations/{slug}/matrix");

    [Fact]
    public async Task A_matrix_is_downloaded_filled_in_looked_at_and_brought_in()
    {
        await using var window = await Browser.OpenAsync(portal.Host);
        var page = await window.SignInAsync("contributor@example.org");
        await page.GotoAsync(Address);
        await page.WaitUntilLiveAsync();
        var sheet = await DownloadAsync(page, "as CSV");
        var open = sheet.Lines.First(line => sheet.Text(line, MatrixField.Response).Length == 0 && sheet.Text(line, MatrixField.Recommendation) != MatrixEntry.General);

        await UploadAsync(page, FilledIn(sheet, open, (MatrixField.Response, "We will."), (MatrixField.Position, "maybe")));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 change can be made" })).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("“maybe” is no position");
        Problems.None(await Look.OverAsync(page));
        var home = await DownloadAsync(page, "take these lines with you");
        Assert.Equal("maybe", home.Text(Assert.Single(home.Lines), MatrixField.Position));

        await page.PressAsync("Make this change");
        await Expect(page.Locator("main")).ToContainTextAsync("1 change made, 1 refused");
        Problems.None(await Look.OverAsync(page));
        await page.ReloadAsync();
        await page.WaitUntilLiveAsync();
        var now = await DownloadAsync(page, "as CSV");
        Assert.Equal("We will.", now.Text(now.Lines.Single(line => line.Number == open.Number), MatrixField.Response));
    }

    [Fact]
    public async Task What_is_no_matrix_is_refused_and_the_page_goes_on()
    {
        await using var window = await Browser.OpenAsync(portal.Host);
        var page = await window.SignInAsync("contributor@example.org");
        await page.GotoAsync(Address);
        await page.WaitUntilLiveAsync();

        await UploadAsync(page, new byte[SheetFile.Largest + 1]);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("larger than 5 MB");
        await UploadAsync(page, Encoding.UTF8.GetBytes("<script>alert(1)</script>"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Start from the matrix");
        await UploadAsync(page, File(await DownloadAsync(page, "as CSV")));
        await Expect(page.Locator("main")).ToContainTextAsync("This file changes nothing");
    }

    private static Task UploadAsync(IPage page, byte[] bytes) =>
        page.GetByLabel("File to upload").SetInputFilesAsync(new FilePayload { Name = "matrix.csv", MimeType = "text/csv", Buffer = bytes });

    private static async Task<FilledSheet> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        return SheetFile.Read(await System.IO.File.ReadAllBytesAsync((await download.PathAsync())!));
    }

    private static byte[] FilledIn(FilledSheet sheet, FilledLine line, params (MatrixField Field, string Text)[] cells)
    {
        var places = cells.ToDictionary(cell => sheet.Headings.ToList().IndexOf(MatrixColumns.Of(cell.Field).Heading), cell => cell.Text);
        return File(sheet, known => known == line ? (at, text) => places.GetValueOrDefault(at, text) : (_, text) => text);
    }

    private static byte[] File(FilledSheet sheet, Func<FilledLine, Func<int, string, string>>? change = null) => MatrixCsv.File(
        sheet.Headings, sheet.Lines.Select(line => line.Cells.Select((cell, at) => change is null ? cell.Text : change(line)(at, cell.Text))));
}
