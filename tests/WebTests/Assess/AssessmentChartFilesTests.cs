using System.Net;
using DataTests.Databases;
using Xunit;

namespace WebTests.Assess;

public class AssessmentChartFilesTests
{
    [Fact]
    public async Task A_chart_that_cannot_be_drawn_as_asked_is_refused_with_what_can_be_asked()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        using var client = portal.CreateClient();

        foreach (var (address, known) in new[]
        {
            ("svg?theme=sepia", "light, dark or print"), ("svg?width=9999", "820, 560 or 358"), ("png?width=wide", "820, 560 or 358"),
            ("png?scale=0", "1, 2, 3 or 4"), ("png?scale=5", "1, 2, 3 or 4"),
        })
        {
            using var answer = await client.GetAsync($"/evaluations/rural-roads-2019-23/assessment/chart.{address}", TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(known, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_chart_without_a_score_is_still_given_in_every_form_and_not_twice_to_who_has_it()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var portal = PortalHost.Start(database);
        using var client = portal.CreateClient();

        foreach (var (form, type, disposition) in new[] { ("svg", "image/svg+xml", "inline"), ("png", "image/png", "inline"), ("csv", "text/csv", "attachment") })
        {
            var address = $"/evaluations/labour-migration-2016-20/assessment/chart.{form}";
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(disposition, answer.Content.Headers.ContentDisposition!.DispositionType);

            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            using var unchanged = await client.SendAsync(again, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        }
    }
}
