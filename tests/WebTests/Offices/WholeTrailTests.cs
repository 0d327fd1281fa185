using System.Net;
using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using WebTests.Accounts;
using Xunit;

namespace WebTests.Offices;

/// <summary>The trail of what is no response or action: who sees it, and in which words.</summary>
public sealed class WholeTrailTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    [Fact]
    public async Task An_administrator_reads_who_got_which_role_and_goes_on_to_all_that_happened_to_a_person()
    {
        using var administrator = await Visitor.SignedInAsync(portal.Host, "administrator@example.org");

        var roles = await administrator.OpenAsync("/office/trail?kind=role");
        Assert.Contains("Role given: Example clearer, Clearer", roles.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Person put into a unit", roles.Words, StringComparison.Ordinal);

        var account = await portal.AskAsync<PortalDb, int>(db => db.Users.Where(user => user.Email == "contributor@example.org").Select(user => user.Id).SingleAsync());
        var person = await administrator.OpenAsync($"/office/trail?of=account:{account}");
        Assert.Contains("Every change of Example contributor", person.Words, StringComparison.Ordinal);
        Assert.Contains("Account made", person.Words, StringComparison.Ordinal);
        Assert.Contains("Person put into a unit: Example contributor, ", person.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Example clearer, Clearer", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_house_that_changed_are_compared_and_the_list_goes_on_page_by_page()
    {
        var house = await portal.AskAsync<PortalDb, int>(async db =>
        {
            var organisation = await db.Organisations.FirstAsync();
            foreach (var word in (string[])["taken up", "taken on board"])
            {
                organisation.Practice = organisation.Practice with { Accepted = word };
                await db.SaveChangesAsync();
            }
            return organisation.Id;
        });
        using var administrator = await Visitor.SignedInAsync(portal.Host, "administrator@example.org");

        var compared = await administrator.OpenAsync($"/office/trail?of=organisation:{house}");
        Assert.Contains("Words and deadlines of a house changed", compared.Words, StringComparison.Ordinal);
        Assert.Contains(compared.Main!.QuerySelectorAll("ins"), added => added.TextContent.Contains("taken on board", StringComparison.Ordinal));

        var numbers = new List<int>();
        for (var address = "/office/trail"; address is not null;)
        {
            var page = await administrator.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            numbers.AddRange(page.Main!.QuerySelectorAll("ol.log > li").Select(entry => int.Parse(entry.Id!["entry-".Length..], System.Globalization.CultureInfo.InvariantCulture)));
            address = page.Main!.QuerySelectorAll("a").FirstOrDefault(link => link.TextContent == "Earlier changes")?.GetAttribute("href");
        }
        Assert.Equal(await portal.AskAsync<PortalDb, int>(db => db.Trail.CountAsync()), numbers.Count);
        Assert.Equal(numbers.OrderDescending(), numbers);
    }

    [Theory]
    [InlineData("?of=")]
    [InlineData("?of=nothing")]
    [InlineData("?of=role:1-1:2&kind=none&by=nobody")]
    [InlineData("?before=soon&from=then&to=99999999999999999999")]
    public async Task An_address_that_names_nothing_is_answered_all_the_same(string query)
    {
        using var administrator = await Visitor.SignedInAsync(portal.Host, "administrator@example.org");
        var seed = Seeds.All.Single(seed => seed.Evaluation!.Fictional);

        Assert.Equal(HttpStatusCode.OK, (await administrator.OpenAsync($"/office/trail{query}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await administrator.OpenAsync($"/office/evaluations/{seed.Evaluation!.Slug}/response/history{query}")).Status);
    }

    [Fact]
    public async Task An_evaluator_sees_scores_and_assignments_and_nothing_else_whatever_they_ask_for()
    {
        using var evaluator = await Visitor.SignedInAsync(portal.Host, "evaluator@example.org");
        foreach (var query in (string[])["", "?kind=role", "?of=account:1", "?of=person:1", "?kind=account"])
        {
            var page = await evaluator.OpenAsync($"/office/trail{query}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("Role given", page.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Account made", page.Words, StringComparison.Ordinal);
        }
        Assert.Contains("Unit asked to act added", (await evaluator.OpenAsync("/office/trail?kind=assignment")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_an_answer_speaks_in_words_and_not_in_names_of_fields()
    {
        var seed = Seeds.All.Single(seed => seed.Evaluation!.Fictional);
        using var reader = await Visitor.SignedInAsync(portal.Host, "reader@example.org");
        foreach (var key in seed.Responses.Select(response => response.Recommendation).OfType<string>())
        {
            var history = await reader.OpenAsync($"/office/evaluations/{seed.Evaluation!.Slug}/recommendations/{key}/history");
            Assert.Equal(HttpStatusCode.OK, history.Status);
            foreach (var machine in (string[])[nameof(Position.PartiallyAccepted), nameof(OfficeResponse.LastRevision), "Last revision", "@", "{", "true", "false", "T00:00:00"])
                Assert.DoesNotContain(machine, history.Words, StringComparison.Ordinal);
        }
    }
}
