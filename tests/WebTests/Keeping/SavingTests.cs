using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Respond;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Tests;
using WebTests.Browsers;
using WebTests.Journeys;
using WebTests.Looks;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Keeping;

/// <summary>From kept words to saved ones: twice, too late, too long, and by two people at once.</summary>
public sealed class SavingTests
{
    private const string Stood = "The Office keeps the 60 days that lenders require. It will publish the payment date of every contract.";

    [Fact]
    public async Task A_form_posted_twice_makes_one_step_and_leaves_nothing_kept()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        await window.SignInAsync(Writing.Writer);
        var page = await window.OpenResponseAsync();
        await page.TypeAsync("Saved once.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).EvaluateAsync("button => { button.click(); button.click(); }");
        await page.Said().ToContainTextAsync("Saved as a draft at");
        await page.PressAsync("Save draft");

        Assert.Single((await ResponseAsync(database))!.Steps);
        await Eventually.HoldsAsync("the server has let go of the words", async () => (await database.KeptWordsAsync()).Count == 0);
        Assert.Empty(await page.CopiesAsync());
    }

    [Fact]
    public async Task A_form_posted_after_another_was_published_says_so_and_its_words_are_still_there()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        await window.SignInAsync(Writing.Writer);
        var page = await window.OpenResponseAsync();
        await page.TypeAsync("What came too late.");
        await page.KeptAsync();
        await PublishAsync(database);

        await page.PressAsync("Save draft");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Two people changed this response" })).ToBeVisibleAsync();
        await Expect(page.Locator(".mine")).ToContainTextAsync("What came too late.");
        await Expect(page.Locator("main")).ToContainTextAsync("published");
        await page.ReloadAsync();
        await page.Beside().Locator("summary").ClickAsync();
        await Expect(page.Beside()).ToContainTextAsync("What came too late.");
    }

    [Fact]
    public async Task A_hundred_thousand_letters_pasted_from_Word_are_kept_and_only_saving_asks_for_fewer()
    {
        const string Odd = "“Smart” quotes – and a soft\u00adhyphen,\u00a0a fixed space, \u200bnothing, 😀 and <o:p>markup</o:p><script>alert(1)</script>\n";
        var pasted = string.Concat(Enumerable.Repeat(Odd, 100_000 / Odd.Length + 1));
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        await window.SignInAsync(Writing.Writer);
        var page = await window.OpenResponseAsync();

        await page.Text().FocusAsync();
        await page.Keyboard.InsertTextAsync(pasted);
        await page.KeptAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("letters, and 20,000 can be saved. It is kept as it is");
        await page.PressAsync("Save draft");
        await Expect(page.Locator("main")).ToContainTextAsync("This is longer than 20,000 letters");

        await page.ReloadAsync();
        await page.WaitUntilLiveAsync();
        Assert.Equal(pasted, await page.Text().InputValueAsync());
    }

    [Fact]
    public async Task More_than_a_field_takes_is_not_cut_off_but_left_on_the_clipboard()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var window = await Browser.OpenAsync(portal);
        await window.SignInAsync(Writing.Writer);
        var page = await window.OpenResponseAsync();

        var taken = await page.Text().EvaluateAsync<bool>("""
            field => {
                const clipboardData = new DataTransfer();
                clipboardData.setData('text/plain', 'x'.repeat(200_001));
                return field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """);

        Assert.False(taken);
        await page.Said().ToContainTextAsync("Nothing was pasted.");
    }

    [Fact]
    public async Task Two_people_see_both_texts_word_by_word_and_merge_them_with_nothing_lost()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        await using var one = await Browser.OpenAsync(portal);
        await using var other = await Browser.OpenAsync(portal);
        await one.SignInAsync(Writing.Writer);
        await other.SignInAsync(Writing.Colleague);
        var first = await one.OpenResponseAsync();
        await first.Text().FillAsync(Stood);
        await first.PressAsync("Save draft");
        await first.Said().ToContainTextAsync("Saved as a draft at");
        var second = await other.OpenResponseAsync();

        await first.Text().FillAsync(Stood.Replace("60 days", "45 days", StringComparison.Ordinal));
        await first.GetByLabel("Reason", new() { Exact = true }).FillAsync("Lenders agreed.");
        await first.PressAsync("Save draft");
        await first.Said().ToContainTextAsync("Saved as a draft at");
        await second.Text().FillAsync(Stood.Replace("It will publish", "Each quarter it will publish", StringComparison.Ordinal));
        await second.GetByLabel("Reason", new() { Exact = true }).FillAsync("Money is short.");
        await second.PressAsync("Save draft");

        await Expect(second.Locator(".theirs ins").First).ToContainTextAsync("45");
        await Expect(second.Locator(".theirs del").First).ToContainTextAsync("60");
        await Expect(second.Locator(".mine ins").First).ToContainTextAsync("Each quarter it");
        await Expect(second.Text()).ToHaveValueAsync("The Office keeps the 45 days that lenders require. Each quarter it will publish the payment date of every contract.");
        var reason = second.GetByLabel("Reason", new() { Exact = true });
        await Expect(reason).ToHaveValueAsync("Lenders agreed. Money is short.");
        await second.GetByRole(AriaRole.Radio, new() { NameRegex = new("^yours: “Money") }).CheckAsync();
        await Expect(reason).ToHaveValueAsync("Money is short.");
        Problems.None(await Look.OverAsync(second));
        await second.PressAsync("Save draft");
        await second.Said().ToContainTextAsync("Saved as a draft at");

        await second.Beside().Locator("summary").ClickAsync();
        await Expect(second.Beside()).ToContainTextAsync("Lenders agreed.");
        await Expect(second.Beside()).ToContainTextAsync("It will publish");
        await first.OpenResponseAsync();
        await Expect(first.GetByLabel("Reason", new() { Exact = true })).ToHaveValueAsync("Money is short.");
        await first.Beside().Locator("summary").ClickAsync();
        await Expect(first.Beside()).ToContainTextAsync("Lenders agreed.");
    }

    private static async Task<OfficeResponse?> ResponseAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await SubjectAsync(db)).Response;
    }

    private static async Task<ResponseSubject> SubjectAsync(PortalDb db)
    {
        var parts = Writing.Address.Split('/');
        return (await ResponseSubject.LoadAsync(db, parts[3], parts[5]))!;
    }

    private static async Task PublishAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var at = TimeProvider.System.GetUtcNow().UtcDateTime;
        var subject = await SubjectAsync(db);
        var (writer, clearer) = (await PersonAsync(db, Writing.Colleague), await PersonAsync(db, "clearer@example.org"));
        var response = subject.Answered(writer, at);
        response.Write(LabourMigrationEval.Domain.Recommendations.Position.Accepted, "Published meanwhile.", null, writer, at);
        response.Submit(writer, at.AddSeconds(1));
        response.ClearAndPublish(clearer, at.AddSeconds(2));
        Assert.True(await db.TrySaveAsync(response, null, TestContext.Current.CancellationToken));
    }

    private static async Task<Person> PersonAsync(PortalDb db, string email) =>
        (await db.PersonOfAsync(await db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync()))!;
}
