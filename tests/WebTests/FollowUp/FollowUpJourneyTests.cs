using DataTests.Databases;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WebTests.Browsers;
using WebTests.Journeys;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.FollowUp;

/// <summary>An announced action, from its report to a verdict that anybody reads.</summary>
public sealed class FollowUpJourneyTests
{
    private const string Reporter = "contributor@example.org";
    private const string Verifier = "evaluator@example.org";
    private const string Report = "All of it is done. <b>Not bold</b><script>document.title='run'</script>";
    private const string Piece = "Names <img src=x onerror=\"document.title='run'\">";
    private const string Remark = "The list stands as it is said. <i>Plain</i>";

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_action_is_reported_shown_verified_and_read_by_anybody(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var portal = PortalHost.Start(database);
        var (action, recommendation) = await OpenActionAsync(database);
        await using var reporting = await Browser.OpenAsync(portal);
        await using var verifying = await Browser.OpenAsync(portal);
        var reporter = await reporting.SignInAsync(Reporter);
        var verifier = await verifying.SignInAsync(Verifier);

        await reporter.OpenActionAsync(action);
        await reporter.PressAsync("Report");
        await Expect(reporter.Locator("#status-errors")).ToContainTextAsync("Choose how far it got");
        await reporter.GetByRole(AriaRole.Radio, new() { Name = "No longer applicable" }).CheckAsync();
        await reporter.PressAsync("Report");
        await Expect(reporter.Locator("#said-errors")).ToContainTextAsync("Say why");
        await Expect(reporter.Locator(".verb .outcome")).ToBeFocusedAsync();
        await reporter.GetByRole(AriaRole.Radio, new() { Name = "Completed" }).CheckAsync();
        await reporter.GetByLabel("What happened").FillAsync(Report);
        await reporter.PressAsync("Report");
        await Expect(reporter.Locator("main")).ToContainTextAsync("Reported. It stands on the public page now");

        await reporter.OpenVerbAsync("Attach evidence");
        await reporter.GetByLabel("What it is").FillAsync(Piece);
        await reporter.GetByLabel("Or a file").SetInputFilesAsync(new FilePayload { Name = "names.csv", MimeType = "text/csv", Buffer = "name;day\nA;1\n"u8.ToArray() });
        await reporter.PressAsync("Attach");
        await Expect(reporter.Locator("main")).ToContainTextAsync("Attached. It stands");
        // What was sent is gone from the form: pressing again attaches nothing twice.
        await reporter.PressAsync("Attach");
        await Expect(reporter.Locator("#title-errors")).ToContainTextAsync("Say what it is");

        await verifier.OpenActionAsync(action);
        await Expect(verifier.Locator("main")).ToContainTextAsync(Report);
        await Expect(verifier.GetByRole(AriaRole.Button, new() { Name = "Report", Exact = true })).ToHaveCountAsync(0);
        await verifier.GetByRole(AriaRole.Radio, new() { Name = "Implemented", Exact = true }).CheckAsync();
        await verifier.GetByLabel("Remark").FillAsync(Remark);
        await verifier.PressAsync("Record the verdict");
        await Expect(verifier.Locator("main")).ToContainTextAsync("Verified. It stands");
        Assert.DoesNotContain("run", await verifier.TitleAsync(), StringComparison.Ordinal);

        await using var window = await Browser.OpenAsync(portal);
        var reader = await window.NewPageAsync();
        await reader.GotoAsync(recommendation);
        foreach (var words in new[] { Report, Piece, Remark, "Example contributor", "Example evaluator", "completed and verified" })
            await Expect(reader.Locator("main")).ToContainTextAsync(words);
        Assert.DoesNotContain("run", await reader.TitleAsync(), StringComparison.Ordinal);
        var download = await reader.RunAndWaitForDownloadAsync(() => reader.GetByRole(AriaRole.Link, new() { Name = Piece }).ClickAsync());
        Assert.Equal("names.csv", download.SuggestedFilename);
        await using var db = database.Open();
        Assert.Equal(1, await db.Evidence.CountAsync(piece => piece.ActionId == action && piece.Title == Piece));
    }

    [Fact]
    public async Task Two_people_at_once_see_each_other_and_lose_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        var (action, _) = await OpenActionAsync(database);
        await using var one = await Browser.OpenAsync(portal);
        await using var other = await Browser.OpenAsync(portal);
        var first = await one.SignInAsync(Reporter);
        var second = await other.SignInAsync("contributor2@example.org");
        await first.OpenActionAsync(action);
        await second.OpenActionAsync(action);
        await first.GetByRole(AriaRole.Radio, new() { Name = "In progress" }).CheckAsync();
        await first.GetByLabel("What happened").FillAsync("The first one’s words.");
        await second.GetByRole(AriaRole.Radio, new() { Name = "Completed" }).CheckAsync();
        await second.GetByLabel("What happened").FillAsync("The second one’s words.");

        await first.PressAsync("Report");
        await Expect(first.Locator("main")).ToContainTextAsync("Reported. It stands");
        await second.PressAsync("Report");

        await Expect(second.Locator(".verb .outcome")).ToContainTextAsync("The first one’s words.");
        await Expect(second.Locator(".verb .outcome")).ToContainTextAsync("Example contributor");
        await Expect(second.GetByLabel("What happened")).ToHaveValueAsync("The second one’s words.");
        await Expect(second.GetByRole(AriaRole.Radio, new() { Name = "Completed" })).ToBeCheckedAsync();
        await second.PressAsync("Report");
        await Expect(second.Locator("main")).ToContainTextAsync("Reported. It stands");
        await using var db = database.Open();
        Assert.Equal(["The first one’s words.", "The second one’s words."],
            await db.Set<ProgressUpdate>().Where(update => update.ActionId == action).OrderByDescending(update => update.Order).Take(2).OrderBy(update => update.Order).Select(update => update.Text!).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_due_date_moves_with_its_reason_and_an_action_is_given_to_another_unit()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        var (action, _) = await OpenActionAsync(database);
        await using var window = await Browser.OpenAsync(portal);
        var page = await window.SignInAsync(Reporter);
        await page.OpenActionAsync(action);

        await page.OpenVerbAsync("Move the due date");
        await page.GetByLabel("New due date").FillAsync("2020-01-31");
        await page.GetByLabel("Why it moves").FillAsync("The trainer is ill.");
        await page.PressAsync("Move the date");
        await Expect(page.Locator("#due-errors")).ToContainTextAsync("This day is past");
        await Expect(page.GetByLabel("Why it moves")).ToHaveValueAsync("The trainer is ill.");
        await page.GetByLabel("New due date").FillAsync($"{TimeProvider.System.GetUtcNow().Year + 1}-12-31");
        await page.PressAsync("Move the date");
        await Expect(page.Locator("aside dl")).ToContainTextAsync("First due");
        await Expect(page.Locator("aside dl")).ToContainTextAsync("The trainer is ill.");

        await page.OpenVerbAsync("Give it to another unit or person");
        var owner = page.GetByLabel("Owner");
        await page.GetByLabel("Unit", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await Expect(owner).ToHaveValueAsync("");
        await owner.SelectOptionAsync(new SelectOptionValue { Label = "Second contributor" });
        await page.PressAsync("Give it over");
        await Expect(page.Locator("aside dl").First).ToContainTextAsync("Second contributor");
    }

    [Fact]
    public async Task Who_gives_an_action_away_and_has_no_more_to_say_on_it_is_still_told_that_it_was_given()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        int action;
        await using (var db = database.Open())
        {
            // The person is left with the one unit that acts, which doesn't lead the answer.
            var given = await db.Actions.Where(a => a.AnnouncedIn != null && a.Response!.Evaluation!.Fictional && a.UnitId != null && a.Response.Recommendation != null
                && !a.Response.Recommendation.Units.Any(unit => unit.IsLead && unit.UnitId == a.UnitId)).Select(a => new { a.Id, a.UnitId, a.Unit!.OrganisationId }).FirstAsync();
            var reporter = await db.People.Include(person => person.Units).SingleAsync(person => db.Users.Any(user => user.PersonId == person.Id && user.Email == Reporter));
            reporter.Units.RemoveAll(unit => unit.Id != given.UnitId);
            if (reporter.Units.Count == 0) reporter.Units.Add(await db.Units.SingleAsync(unit => unit.Id == given.UnitId));
            db.Add(new Unit { Key = "FAR", Name = "Far away", OrganisationId = given.OrganisationId });
            await db.SaveChangesAsync();
            action = given.Id;
        }
        await using var window = await Browser.OpenAsync(portal);
        var page = await window.SignInAsync(Reporter);
        await page.OpenActionAsync(action);

        await page.OpenVerbAsync("Give it to another unit or person");
        await page.GetByLabel("Unit", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Far away" });
        await page.PressAsync("Give it over");

        await Expect(page.Locator("main")).ToContainTextAsync("Given over. It stands on the public page now");
        await Expect(page.Locator("main")).ToContainTextAsync("You read along");
    }

    private static async Task<(int Action, string Recommendation)> OpenActionAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var open = await db.Actions.Where(a => a.AnnouncedIn != null && a.Response!.Evaluation!.Fictional && a.Response.Recommendation != null && a.DueChanges.Count == 0
                && !a.Updates.Any(u => u.Status == ActionStatus.Completed || u.Status == ActionStatus.NoLongerApplicable) && !a.Evidence.Any())
            .OrderBy(a => a.Due).Select(a => new { a.Id, a.Response!.Evaluation!.Slug, a.Response.Recommendation!.Key }).FirstAsync();
        return (open.Id, $"/evaluations/{open.Slug}/recommendations/{open.Key}");
    }
}
