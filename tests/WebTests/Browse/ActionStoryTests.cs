using DataTests.Databases;
using LabourMigrationEval.Data.Seed;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.OpenData;
using Microsoft.EntityFrameworkCore;
using WebTests.Reading;
using Xunit;

namespace WebTests.Browse;

/// <summary>The whole story of an action on public pages.</summary>
[Collection("Reading")]
public sealed class ActionStoryTests(PublicPortals portals)
{
    private static readonly EvaluationDocument Seed = Seeds.All.First(seed => seed.Evaluation!.Fictional);
    private static readonly string Recommendations = $"/evaluations/{Seed.Evaluation!.Slug}/recommendations";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_announced_action_shows_three_voices_and_each_change_of_its_day()
    {
        var crawl = await portals.CrawlAsync();
        var published = Seed.Responses.SelectMany(r => r.Earlier.Append(r).Where(said => said.Steps[^1].Kind == ResponseStepKind.Published)
            .Select(said => (r.Recommendation, said.Actions)));

        Problems.None(
            from response in published
            let page = crawl.At(response.Recommendation is { } key ? $"{Recommendations}/{key}" : Recommendations)!
            from action in response.Actions
            let story = page.Main!.QuerySelectorAll("li.action").FirstOrDefault(item => Text.Of(item.QuerySelector("h3")!) == Text.Plain(FiguredText.Plain(action.Title)))
            from lack in story is null ? ["no story"] : Lacks(Text.Of(story), story.QuerySelectorAll(".voices > div").Length, action)
            select $"{page}, {action.Title}: {lack}");
    }

    [Fact]
    public async Task An_action_that_serves_two_recommendations_stands_under_both_and_says_where_it_was_announced()
    {
        var crawl = await portals.CrawlAsync();
        var (key, action) = Seed.Responses.SelectMany(r => r.Actions.Select(a => (r.Recommendation, a))).First(both => both.a.Serves.Count > 0);

        var other = crawl.At($"{Recommendations}/{action.Serves[0]}")!;

        var story = other.Main!.QuerySelectorAll("li.action").Single(item => Text.Of(item).Contains(action.Title, StringComparison.Ordinal));
        Assert.Contains($"in answer to recommendation {key}, revision", Text.Of(story), StringComparison.Ordinal);
        Assert.NotNull(crawl.At($"{Recommendations}/{key}")!.Page!.GetElementById(story.Id!));
    }

    /// <summary>Nothing is published in answer to it, and yet something is being done.</summary>
    [Fact]
    public async Task An_action_stands_under_a_recommendation_that_it_only_serves_too()
    {
        var crawl = await portals.CrawlAsync();
        var published = Seed.Responses.Where(r => r.Earlier.Append(r).Any(said => said.Steps[^1].Kind == ResponseStepKind.Published)).ToList();
        var served = published.SelectMany(r => r.Earlier.Append(r)).SelectMany(r => r.Actions).SelectMany(action => action.Serves.Select(key => (Key: key, Action: action)))
            .Where(serves => published.All(r => r.Recommendation != serves.Key)).ToList();

        Assert.NotEmpty(served);
        foreach (var (key, action) in served)
        {
            var page = crawl.At($"{Recommendations}/{key}")!;
            var story = page.Main!.QuerySelectorAll("section[aria-labelledby=actions] li.action").Single(item => Text.Of(item.QuerySelector("h3")!) == action.Title);
            Assert.Empty(Lacks(Text.Of(story), story.QuerySelectorAll(".voices > div").Length, action));
            Assert.Contains("has not published a response here", page.Words, StringComparison.Ordinal);
            var row = crawl.At(Recommendations)!.Main!.QuerySelectorAll("ol.rows > li").Single(item => item.QuerySelector($"h3 a[href='{Recommendations}/{key}']") is not null);
            Assert.Contains("1 action", Text.Of(row), StringComparison.Ordinal);
            Assert.NotNull(crawl.At($"{Recommendations}/{key}/history")!.Main!.QuerySelector($"ol.log a[href='{Recommendations}/{key}#{story.Id}']"));
        }
    }

    [Theory]
    [InlineData("2026-11-02", null)]
    [InlineData("2026-11-12", "10 days overdue")]
    [InlineData("2027-11-01", "364 days overdue")]
    [InlineData("2027-11-02", "long overdue, 365 days")]
    public async Task An_open_action_is_overdue_from_its_moved_day_and_its_first_day_stays_beside_it(string today, string? overdue)
    {
        await using var answer = await AmendedAnswer.OpenAsync(Provider.Sqlite, today: DateOnly.ParseExact(today, "O"));
        using var reader = new Visitor(answer.Host);

        var story = (await reader.OpenAsync(answer.Page)).Main!.QuerySelectorAll("li.action").Single(item => Text.Of(item.QuerySelector("h3")!) == AmendedAnswer.Promise);

        Assert.Contains("due 2 November 2026, first 2 May 2026", Text.Of(story), StringComparison.Ordinal);
        if (overdue is not null) Assert.Equal(overdue, Text.Of(story.QuerySelector("header .mark.behind")!));
        else Assert.Null(story.QuerySelector("header .mark.behind"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Evidence_is_opened_elsewhere_or_as_an_attachment_and_what_is_not_public_is_only_named(bool general)
    {
        await using var answer = await AmendedAnswer.OpenAsync(Provider.Sqlite, general);
        using var reader = answer.Host.Anonymous();
        var page = await Visit.PayAsync(reader, answer.Page);

        var voices = page.Main!.QuerySelectorAll("li.action").Single(item => Text.Of(item.QuerySelector("h3")!) == AmendedAnswer.Promise).QuerySelectorAll(".voices > div").ToList();

        Assert.Equal(["Management says", "Evidence attached", "Evaluation office"], voices.Select(voice => Text.Of(voice.QuerySelector("h4")!)));
        Assert.Contains("Half of them.", Text.Of(voices[0]), StringComparison.Ordinal);
        Assert.Contains("We counted them.", Text.Of(voices[2]), StringComparison.Ordinal);
        var links = voices[1].QuerySelectorAll("a").ToList();
        Assert.Equal(["List of the trained", "Register"], links.Select(link => Text.Of(link)));
        Assert.Contains("Salaries", Text.Of(voices[1]), StringComparison.Ordinal);
        using var file = await reader.GetAsync(new Uri(links[1].GetAttribute("href")!, UriKind.Relative), Cancel);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.DoesNotContain("salaries", System.Text.Encoding.UTF8.GetString(page.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_evidence_that_is_not_public_is_on_no_page_and_in_no_file()
    {
        var crawl = await portals.CrawlAsync();
        var kept = Evidence().Where(piece => !piece.Public).ToList();

        Assert.NotEmpty(kept);
        Problems.None(from visit in crawl.Visits from piece in kept where System.Text.Encoding.UTF8.GetString(visit.Body).Contains(piece.Link, StringComparison.Ordinal) select $"{visit}: {piece.Link}");
        Problems.None(from piece in Evidence() where !crawl.Pages.Any(page => page.Main is not null && Text.Of(page.Main).Contains(piece.Title, StringComparison.Ordinal)) select piece.Title);
    }

    [Fact]
    public async Task Public_pages_use_the_words_of_the_house_and_open_data_the_codes()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using (var db = database.Open())
        {
            var house = await db.Evaluations.Where(e => e.Fictional).Select(e => e.Organisation).SingleAsync(Cancel);
            house.Practice = new ResponsePractice { Accepted = "agreed upon", PartiallyAccepted = "agreed upon in part", Completed = "wound up", InProgress = "being worked on" };
            await db.SaveChangesAsync(Cancel);
        }
        await using var portal = PortalHost.Start(database);
        using var client = portal.Anonymous();
        var home = $"/evaluations/{Seed.Evaluation!.Slug}";

        var pages = await Crawl.FollowAsync(client, [home, "/", Recommendations, $"{Recommendations}/1", $"{Recommendations}/2", $"{home}/follow-up"], steps: 0);

        Assert.All(pages.Pages, page => Assert.Matches("agreed upon|wound up|being worked on|Wound up", Text.Of(page.Main!)));
        foreach (var word in new[] { "partially accepted", "in progress" })
            Problems.None(from page in pages.Pages where page.Slug is not null && Text.Of(page.Main!).Contains(word, StringComparison.Ordinal) select $"{page}: {word}");
        await using var again = database.Open();
        var files = await EvaluationData.FilesAsync(again, await again.Evaluations.Include(e => e.Organisation).SingleAsync(e => e.Fictional, Cancel), Cancel);
        Assert.Contains(files.Single(file => file.Name == "responses.csv").Rows, row => row.Contains("partially-accepted"));
    }

    private static IEnumerable<EvidenceEntry> Evidence() => Seed.Responses.SelectMany(r => r.Earlier.Append(r)).SelectMany(r => r.Actions).SelectMany(a => a.Evidence);

    private static IEnumerable<string> Lacks(string story, int voices, ActionEntry action)
    {
        if (voices != 3) yield return $"{voices} voices";
        var said = action.Updates.Select(u => u.Text).Concat(action.Evidence.Select(e => e.Title)).Concat(action.Verifications.Select(v => v.Remark)).Concat(action.DueChanges.Select(c => c.Reason))
            .Append(action.Resources).Append(action.ExpectedEvidence).OfType<string>();
        foreach (var words in said.Where(words => !story.Contains(Text.Plain(words), StringComparison.Ordinal))) yield return words;
        if (action.Verifications.Count == 0 && !story.Contains("Not verified yet", StringComparison.Ordinal)) yield return "silence of the evaluation office";
    }
}
