using System.Globalization;
using AngleSharp.Dom;
using LabourMigrationEval.Domain.Recommendations;
using WebTests.Reading;
using Xunit;

namespace WebTests.Rates;

/// <summary>The figures of follow-up, as anybody may ask for them.</summary>
[Collection("Reading")]
public sealed class RatesPageTests(PublicPortals portals)
{
    private static readonly string Fictional = Seeds.All.First(seed => seed.Evaluation!.Fictional).Evaluation!.Slug;
    private static readonly string Page = $"/evaluations/{Fictional}/follow-up";

    [Theory]
    [InlineData("31.3.2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-3-1")]
    [InlineData("9999-12-31")]
    [InlineData("yesterday")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_day_that_cannot_be_told_is_refused_in_words_and_today_is_shown(string day)
    {
        var visit = await VisitAsync($"{Page}?asof={Uri.EscapeDataString(day)}");

        Assert.NotNull(visit.Main!.QuerySelector("[role=alert]"));
        Assert.NotNull(visit.Main.QuerySelector("input[name=asof][aria-invalid=true]"));
        Assert.Equal(Numbers(await VisitAsync(Page)), Numbers(visit));
        Assert.Empty(visit.Page!.QuerySelectorAll("script"));
        Assert.Contains(day.StartsWith("9999", StringComparison.Ordinal) ? "31 December 9999" : day, Text.Of(visit.Main), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_day_is_cut_short() =>
        Assert.InRange(Text.Of((await VisitAsync($"{Page}?asof={new string('9', 2000)}")).Main!.QuerySelector(".err")!).Length, 40, 150);

    [Fact]
    public async Task Nothing_is_told_of_a_day_before_anything_was_announced()
    {
        var visit = await VisitAsync($"{Page}?asof=2001-01-01");

        Assert.Contains("None of these actions was announced by this day", Text.Of(visit.Main!), StringComparison.Ordinal);
        Assert.Empty(visit.Main!.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task A_day_is_replayed_from_what_was_on_record_by_then()
    {
        var seed = Seeds.Of(Fictional);
        var actions = seed.Responses.SelectMany(r => r.Earlier.Append(r)).Where(r => r.Steps.Any(s => s.Kind == ResponseStepKind.Published))
            .SelectMany(r => r.Actions.Select(a => (Announced: r.Steps.Last().At!.Value, Action: a))).ToList();
        foreach (var day in new[] { new DateOnly(2025, 12, 31), new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 2), new DateOnly(2026, 7, 1) })
        {
            var end = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            var announced = actions.Where(a => a.Announced < end).Select(a => a.Action).ToList();
            var told = Numbers(await VisitAsync($"{Page}?asof={day.ToString("O", CultureInfo.InvariantCulture)}"));
            int Last(ActionStatus status) => announced.Count(a => a.Updates.LastOrDefault(u => u.At < end)?.Status == status);

            Assert.Equal(announced.Count, told["behind-announced"]);
            Assert.Equal(Last(ActionStatus.Completed), told["behind-completed"]);
            Assert.Equal(Last(ActionStatus.NoLongerApplicable), told["behind-dropped"]);
            Assert.Equal(announced.Count(a => a.Verifications.LastOrDefault(v => v.At < end)?.Verdict == VerificationVerdict.Implemented), told["behind-verified"]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?asof=2026-05-01")]
    [InlineData("?priority=high")]
    [InlineData("?year=2026")]
    public async Task Behind_each_number_stand_as_many_actions(string query)
    {
        var visit = await VisitAsync(Page + query);

        foreach (var list in visit.Main!.QuerySelectorAll("details > ul[id^=behind-]"))
            Assert.Equal(int.Parse(list.ParentElement!.QuerySelector("summary data")!.GetAttribute("value")!, CultureInfo.InvariantCulture), list.QuerySelectorAll("li > a").Length);
        Assert.Equal(7, visit.Main.QuerySelectorAll("details > ul[id^=behind-]").Length);
    }

    [Fact]
    public async Task A_group_of_a_table_opens_its_own_figures_for_the_same_day()
    {
        var whole = await VisitAsync($"{Page}?asof=2026-07-01");
        var group = whole.Main!.QuerySelectorAll("table caption").First(caption => Text.Of(caption).StartsWith("By unit", StringComparison.Ordinal))
            .ParentElement!.QuerySelector("tbody tr")!;

        var own = await VisitAsync(group.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Contains("As of 1 July 2026", Text.Of(own.Main!), StringComparison.Ordinal);
        Assert.Equal(Text.Of(group.QuerySelectorAll("td.r")[0]), Text.Of(own.Main!.QuerySelector("tbody tr td.r")!));
        Assert.NotNull(own.Page!.QuerySelector("link[rel=alternate][href^='/units/']"));
    }

    [Fact]
    public async Task Over_all_evaluations_an_invented_one_is_counted_only_where_it_is_asked_for()
    {
        var all = await VisitAsync("/follow-up");
        var invented = await VisitAsync($"/follow-up?evaluation={Fictional}");

        Assert.DoesNotContain(all.Links, link => link.AbsolutePath.StartsWith($"/evaluations/{Fictional}", StringComparison.Ordinal));
        Assert.Equal(Numbers(await VisitAsync(Page)), Numbers(invented));
        Assert.Contains("Fictional example", Text.Of(invented.Page!.Body!), StringComparison.Ordinal);
    }

    /// <summary>A rate of nothing would say that nothing was done.</summary>
    [Fact]
    public async Task Where_nothing_was_reported_no_rate_is_told()
    {
        var silent = Seeds.All.First(seed => seed.Responses.Any(r => r.Actions.Count > 0) && seed.Responses.All(r => r.Actions.All(a => a.Updates.Count == 0)));

        var visit = await VisitAsync($"/evaluations/{silent.Evaluation!.Slug}/follow-up");

        Assert.Contains("That isn’t the same as nothing done", Text.Of(visit.Main!), StringComparison.Ordinal);
        Assert.DoesNotContain("per cent", Text.Of(visit.Main!), StringComparison.Ordinal);
        Assert.Equal(silent.Responses.Sum(r => r.Actions.Count), Numbers(visit)["behind-silent"]);
    }

    [Fact]
    public async Task What_meets_no_filter_says_so_and_shows_a_way_back()
    {
        var visit = await VisitAsync($"{Page}?unit=nobody");

        Assert.Contains("No action meets all of these", Text.Of(visit.Main!), StringComparison.Ordinal);
        Assert.Contains(visit.Links, link => link.PathAndQuery == Page);
    }

    [Fact]
    public async Task Each_day_is_kept_under_its_own_key()
    {
        using var client = (await portals.HostAsync()).Anonymous();
        async Task<(bool Kept, string Page)> GetAsync(string query)
        {
            using var answer = await client.GetAsync(new Uri(Page + query, UriKind.Relative), TestContext.Current.CancellationToken);
            return (answer.Headers.Age is not null, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        var first = await GetAsync("?asof=2026-02-03");
        var again = await GetAsync("?asof=2026-02-03");
        var other = await GetAsync("?asof=2026-02-04");

        Assert.Equal((false, true, false), (first.Kept, again.Kept, other.Kept));
        Assert.Equal(first.Page, again.Page);
        Assert.NotEqual(first.Page, other.Page);
    }

    private async Task<Visit> VisitAsync(string address)
    {
        using var client = (await portals.HostAsync()).Anonymous();
        return await Visit.PayAsync(client, address);
    }

    private static Dictionary<string, int> Numbers(Visit visit) => visit.Main!.QuerySelectorAll("details > ul[id^=behind-]")
        .ToDictionary(list => list.Id!, list => int.Parse(list.ParentElement!.QuerySelector("summary data")!.GetAttribute("value")!, CultureInfo.InvariantCulture));
}
