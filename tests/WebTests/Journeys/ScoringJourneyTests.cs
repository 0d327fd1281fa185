using System.Globalization;
using System.Text;
using DataTests.Databases;
using Tests;
using WebTests.Browsers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WebTests.Journeys;

/// <summary>An assessment whose report prints no score, until an evaluator enters one.</summary>
public sealed class ScoringJourneyTests
{
    private const string Score = "4.5";

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_score_that_an_evaluator_enters_and_corrects_is_on_the_public_page_and_in_the_chart_at_once(Provider provider)
    {
        var seed = Seeds.All.Single(seed => seed.Assessment is { Scores.Count: 0 });
        var assessment = $"/evaluations/{seed.Evaluation!.Slug}/assessment";
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var portal = PortalHost.Start(database);
        using var reader = new Visitor(portal);
        Assert.DoesNotContain("true", await ChartAsync(reader, assessment), StringComparison.Ordinal);
        await using var window = await Browser.OpenAsync(portal);
        var page = await window.SignInAsync("evaluator@example.org");

        await page.GotoAsync(assessment);
        await page.Locator($"main a[href$='/office/evaluations/{seed.Evaluation.Slug}/scores']").First.ClickAsync();
        await page.WaitUntilLiveAsync();
        await page.GetByLabel("Score or range").First.FillAsync((seed.Assessment!.ScaleMax + 1).ToString(CultureInfo.InvariantCulture));
        await page.PressAsync("Enter these scores");
        await Expect(page.Locator("main")).ToContainTextAsync("Nothing is entered yet");
        Assert.DoesNotContain("true", await ChartAsync(reader, assessment), StringComparison.Ordinal);

        await page.GetByLabel("Score or range").First.FillAsync(Score);
        await page.GetByLabel("What it rests on").First.FillAsync("What the interviews said.");
        await page.PressAsync("Enter these scores");
        await Expect(page.Locator("main")).ToContainTextAsync("Everybody sees them now");

        Assert.Contains("true", await ChartAsync(reader, assessment), StringComparison.Ordinal);
        var shown = (await reader.OpenAsync(assessment)).Words;
        Assert.Contains("Example evaluator", shown, StringComparison.Ordinal);
        Assert.Contains("What the interviews said.", shown, StringComparison.Ordinal);

        // From the same page: PostgreSQL keeps times less exactly than memory does.
        await page.GetByLabel("What it rests on").First.FillAsync("What the interviews said, read again.");
        await page.PressAsync("Enter these scores");
        await Eventually.HoldsAsync("the correction", async () => (await reader.OpenAsync(assessment)).Words.Contains("read again.", StringComparison.Ordinal));
    }

    private static async Task<string> ChartAsync(Visitor reader, string assessment) =>
        Encoding.UTF8.GetString((await reader.OpenAsync($"{assessment}/chart.csv")).Body);
}
