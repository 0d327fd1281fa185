using System.Net;
using DataTests.Databases;
using LabourMigrationEval.Web.Browse;
using Xunit;

namespace WebTests.Reading;

/// <summary>What readers see of a response that was amended twice, and of what happened since.</summary>
public sealed class PublicHistoryTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_response_to_the_whole_has_a_history_that_compares_any_two_revisions(Provider provider)
    {
        await using var answer = await AmendedAnswer.OpenAsync(provider, general: true);
        using var reader = new Visitor(answer.Host);
        var link = (await reader.OpenAsync(answer.Page)).Main!.QuerySelector("a[href$='/response/history']")!.GetAttribute("href")!;

        var newest = await reader.OpenAsync(link);
        var first = await reader.OpenAsync($"{link}?from=2&to=4");

        Assert.Equal(HttpStatusCode.OK, newest.Status);
        Assert.Equal(["autumn"], Changed(newest, "ins"));
        Assert.Equal(["second", "autumn"], Changed(first, "ins"));
        Assert.Equal(4, first.Main!.QuerySelectorAll("#revision-from option").Length);
        Assert.Contains("Revision 1 of the response published", Text.Of(first.Main!), StringComparison.Ordinal);
        Assert.Contains(AmendedAnswer.Promise, Text.Of(first.Main!), StringComparison.Ordinal);
        Assert.All(first.Main!.QuerySelectorAll("ol.log a"), action => Assert.StartsWith($"{answer.Page}#action-general-", action.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_is_said_of_the_whole_there_is_no_history_of_it()
    {
        await using var answer = await AmendedAnswer.OpenAsync(Provider.Sqlite);
        using var reader = new Visitor(answer.Host);

        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/evaluations/nothing/response/history")).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_reason_of_an_amendment_stands_beside_its_revision_and_no_earlier(bool general)
    {
        await using var answer = await AmendedAnswer.OpenAsync(Provider.Sqlite, general);
        using var reader = new Visitor(answer.Host);
        var page = await reader.OpenAsync(answer.Page);
        var history = await reader.OpenAsync(page.Main!.QuerySelector(".stamp a[href$='/history']")!.GetAttribute("href")!);

        Assert.Contains(AmendedAnswer.WhyThird, Text.Of(page.Main!.QuerySelector(".answer")!), StringComparison.Ordinal);
        foreach (var why in (string[])[AmendedAnswer.WhySecond, AmendedAnswer.WhyThird])
            Assert.Contains(history.Main!.QuerySelectorAll("ol.log li"), told => Text.Of(told).Contains("Revision", StringComparison.Ordinal) && Text.Of(told).Contains(why, StringComparison.Ordinal));
        Assert.DoesNotContain(AmendedAnswer.WhyNotYet, page.Words + history.Words, StringComparison.Ordinal);
    }

    /// <summary>The pages follow each other without a gap or a repetition, also where many things happened at one moment.</summary>
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_long_history_is_read_page_by_page_to_its_beginning(Provider provider)
    {
        await using var answer = await AmendedAnswer.OpenAsync(provider);
        await answer.ReportAsync(Enumerable.Range(1, 2 * History.Most).Select(number => $"Report number {number}."));
        using var reader = new Visitor(answer.Host);

        var seen = new List<string>();
        var addresses = new List<string>();
        for (var next = $"{answer.Page}/history?from=1&to=3"; next is not null;)
        {
            addresses.Add(next);
            var page = await reader.OpenAsync(next);
            var told = page.Main!.QuerySelectorAll("ol.log li").Select(Text.Of).ToList();
            Assert.InRange(told.Count, 1, History.Most);
            Assert.Equal(["second", "autumn"], Changed(page, "ins"));
            seen.AddRange(told);
            next = page.Main!.QuerySelectorAll(".pager a").FirstOrDefault(link => Text.Of(link) == "What happened earlier")?.GetAttribute("href");
        }

        var reports = seen.Where(told => told.Contains("Report number", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, 2 * History.Most).Reverse().Select(number => $"Report number {number}."), reports.Select(told => told[told.IndexOf("Report number", StringComparison.Ordinal)..]));
        Assert.Single(seen, told => told.Contains("Revision 1 of the response published", StringComparison.Ordinal));
        Assert.Equal(3, addresses.Count);
        var again = await reader.OpenAsync(addresses[^1]);
        await answer.ReportAsync(["And one more."]);
        Assert.Equal(again.Words, (await reader.OpenAsync(addresses[^1])).Words);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("none_0_0")]
    [InlineData("2026-03-31T09:00:00.0000000_9_1")]
    public async Task A_place_that_is_none_shows_the_newest_or_says_that_nothing_came_before(string place)
    {
        await using var answer = await AmendedAnswer.OpenAsync(Provider.Sqlite);
        using var reader = new Visitor(answer.Host);

        var page = await reader.OpenAsync($"{answer.Page}/history?before={place}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(place.StartsWith("none", StringComparison.Ordinal), Text.Of(page.Main!).Contains("Nothing happened before that", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_is_read_as_it_was_written()
    {
        var place = new HistoryCursor(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc).AddTicks(10), HistoryKind.DueMoved, 7);

        Assert.Equal(place, HistoryCursor.Read(place.ToString()));
        Assert.Equal(DateTimeKind.Utc, HistoryCursor.Read(place.ToString())!.At!.Value.Kind);
    }

    private static IEnumerable<string> Changed(Visit page, string mark) => page.Main!.QuerySelectorAll($"#revisions ~ .diff {mark}")
        .Select(run => Text.Of(run).Replace("[added:", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Trim());
}
