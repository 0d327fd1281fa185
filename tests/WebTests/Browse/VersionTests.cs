using System.Net;
using System.Text;
using DataTests.Databases;
using WebTests.Reading;
using Xunit;

namespace WebTests.Browse;

/// <summary>A recommendation's page as it was cited: one version for each published revision of the response.</summary>
public sealed class VersionTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_version_shows_the_page_as_of_its_revision_and_says_so(Provider provider)
    {
        await using var answer = await AmendedAnswer.OpenAsync(provider);
        using var reader = new Visitor(answer.Host);

        var first = await reader.OpenAsync($"{answer.Page}?version=1");
        var second = await reader.OpenAsync($"{answer.Page}?version=2");
        var now = await reader.OpenAsync($"{answer.Page}?version=3");

        // Reported on before the second revision was published, moved and verified before the third.
        AssertTells(first, AmendedAnswer.First, ["Half of them.", "Due 2 May 2026"], [AmendedAnswer.Second, AmendedAnswer.WhySecond, "The hall is full.", "We counted them.", AmendedAnswer.LaterPromise]);
        AssertTells(second, AmendedAnswer.Second, ["Half of them.", "The hall is full.", "We counted them.", "List of the trained", AmendedAnswer.WhySecond], [AmendedAnswer.Third, AmendedAnswer.WhyThird, AmendedAnswer.LaterPromise]);
        AssertTells(now, AmendedAnswer.Third, [AmendedAnswer.LaterPromise, AmendedAnswer.WhyThird], [AmendedAnswer.WhyNotYet, "no longer stands"]);
        Assert.Equal((await reader.OpenAsync(answer.Page)).Words, now.Words);
        Assert.NotEqual(Unit(first), Unit(now));
        var band = first.Main!.QuerySelector("aside[aria-label='About this version']")!;
        Assert.Contains("It was published 2 February 2026 and stood until 2 May 2026", Text.Of(band), StringComparison.Ordinal);
        Assert.Equal([answer.Page, $"{answer.Page}/history?from=1&to=3"], band.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("01")]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("first")]
    [InlineData("1&version=2")]
    public async Task A_version_that_there_is_not_is_a_404_that_leads_to_the_page(string version)
    {
        await using var answer = await AmendedAnswer.OpenAsync(Provider.Sqlite);
        using var reader = new Visitor(answer.Host);

        var missing = await reader.OpenAsync($"{answer.Page}?version={version}");

        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.StartsWith("There is no version", Text.Of(missing.Main!.QuerySelector("h1")!), StringComparison.Ordinal);
        Assert.Equal([answer.Page, $"{answer.Page}/history"], missing.Main!.QuerySelectorAll("ul.rows a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_citation_names_the_revision_that_is_shown_on_the_page_and_in_files()
    {
        await using var answer = await AmendedAnswer.OpenAsync(Provider.Sqlite);
        using var reader = new Visitor(answer.Host);

        foreach (var (asked, version) in new[] { ("", 3), ("?version=1", 1) })
        {
            var page = await reader.OpenAsync(answer.Page + asked);
            Assert.EndsWith($"{answer.Page}?version={version}", page.Main!.QuerySelector(".addr a")!.GetAttribute("href"), StringComparison.Ordinal);
            foreach (var file in page.Main.QuerySelectorAll(".take a").Select(link => link.GetAttribute("href")!))
                Assert.Contains($"{answer.Page}?version={version}", Encoding.UTF8.GetString((await reader.OpenAsync(file)).Body), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"{answer.Page}/citation.ris?version=4")).Status);
    }

    [Fact]
    public async Task Before_anything_was_answered_the_page_is_version_0_and_stays_to_be_read()
    {
        await using var answer = await AmendedAnswer.OpenAsync(Provider.Sqlite);
        using var reader = new Visitor(answer.Host);
        var unanswered = (await reader.OpenAsync(answer.Page[..answer.Page.LastIndexOf('/')])).Main!.QuerySelectorAll("ol.rows > li").First(row => Text.Of(row).Contains("no response yet", StringComparison.Ordinal))
            .QuerySelector("h3 a")!.GetAttribute("href")!;

        var page = await reader.OpenAsync(unanswered);
        var once = await reader.OpenAsync($"{answer.Page}?version=0");

        Assert.EndsWith("?version=0", page.Main!.QuerySelector(".addr a")!.GetAttribute("href"), StringComparison.Ordinal);
        // Such an address was given out once.
        Assert.Equal(page.Words, (await reader.OpenAsync($"{unanswered}?version=1")).Words);
        Assert.Contains("before the Office answered", Text.Of(once.Main!), StringComparison.Ordinal);
        Assert.DoesNotContain(AmendedAnswer.First, once.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(AmendedAnswer.Promise, once.Words, StringComparison.Ordinal);
    }

    private static string Unit(Visit page) => Text.Of(page.Main!.QuerySelector("li.action")!.QuerySelectorAll(".meta span").ElementAt(1));

    private static void AssertTells(Visit page, string response, string[] told, string[] silent)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(response, Text.Of(page.Main!.QuerySelector(".answer")!), StringComparison.Ordinal);
        Assert.All(told, words => Assert.Contains(words, page.Words, StringComparison.OrdinalIgnoreCase));
        Assert.All(silent, words => Assert.DoesNotContain(words, page.Words, StringComparison.Ordinal));
    }
}
