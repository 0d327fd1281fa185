using DataTests.Databases;
using LabourMigrationEval.Data.Kept;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WebTests.Journeys;
using WebTests.Offices;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Keeping;

/// <summary>Steps of tests in which somebody writes a response to a recommendation that nobody has answered.</summary>
public static class Writing
{
    public const string Writer = "contributor@example.org";
    public const string Colleague = "contributor2@example.org";

    public static string Address { get; } = Doors.Address("/office/evaluations/{slug}/recommendations/{key}");

    public static ILocator Text(this IPage page) => page.GetByLabel("Response", new() { Exact = true });

    /// <summary>What the form says of the words in it.</summary>
    public static ILocatorAssertions Said(this IPage page) => Expect(page.Locator("[data-kept-state]"));

    /// <summary>The texts beside the form.</summary>
    public static ILocator Beside(this IPage page) => page.Locator("details").Filter(new() { HasText = "here, not saved" });

    public static async Task OpenResponseAsync(this IPage page)
    {
        await page.GotoAsync(Address);
        await page.WaitUntilLiveAsync();
        await Expect(page.Text()).ToBeEnabledAsync();
    }

    public static async Task<IPage> OpenResponseAsync(this IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        await page.OpenResponseAsync();
        return page;
    }

    /// <summary>Types at the end of the response, letter by letter.</summary>
    public static async Task TypeAsync(this IPage page, string words)
    {
        await page.Text().PressAsync("Control+End");
        await page.Text().PressSequentiallyAsync(words);
    }

    public static Task KeptAsync(this IPage page) => page.Said().ToContainTextAsync("Kept at");

    /// <summary>The copies that this browser holds, whosever they are.</summary>
    public static Task<string[]> CopiesAsync(this IPage page) =>
        page.EvaluateAsync<string[]>("Object.entries(localStorage).filter(([name]) => name.startsWith('kept.')).map(([, copy]) => copy)");

    public static async Task<IReadOnlyList<KeptWords>> KeptWordsAsync(this TestDatabase database)
    {
        await using var db = database.Open();
        return await db.KeptWords.AsNoTracking().OrderBy(kept => kept.Id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
