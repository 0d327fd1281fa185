using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Browse;
using Xunit;

namespace WebTests.Browse;

public sealed class FilterTests
{
    private static readonly string[][] Rows = [["roads", "finance"], ["roads"], ["legal"]];

    [Theory]
    [InlineData(null, 3)]
    [InlineData("", 3)]
    [InlineData("roads", 2)]
    [InlineData("ROADS", 2)]
    [InlineData("unknown", 0)]
    public void A_filter_leaves_the_rows_that_offer_what_is_asked_for(string? asked, int left) =>
        Assert.Equal(left, Rows.Count(By(asked).Meets));

    [Fact]
    public void A_row_of_several_keys_counts_under_each_and_once_in_all() =>
        Assert.Equal(
            [new("", "Any", 3, true), new("roads", "Roads", 2, false), new("finance", "Finance", 1, false), new("legal", "Legal", 1, false)],
            By(null).Choices(Rows));

    [Fact]
    public void The_choice_that_the_address_names_is_chosen_alone() =>
        Assert.Equal(["finance"], By("Finance").Choices(Rows).Where(choice => choice.Chosen).Select(choice => choice.Value));

    [Fact]
    public void What_is_asked_for_stays_in_view_also_where_other_filters_leave_nothing_of_it() =>
        Assert.Equal([new("", "Any", 0, false), new("legal", "Legal", 0, true)], By("legal").Choices([]));

    [Fact]
    public void Progress_counts_overdue_from_dates_and_never_what_is_done_or_dropped()
    {
        var today = new DateOnly(2030, 5, 10);
        ActionRow Action(DateOnly? due, params ActionStatus[] reported) =>
            new(new(0, "1", "1", 0, 1, null), "", null, null, null, due, null, null, null, [], [.. reported.Select(status => new UpdateRow(status, null, null, default))], [], [], [], []);

        var progress = Progress.Of(
            [
                Action(today.AddDays(-1)), Action(today), Action(null), Action(today.AddDays(-9), ActionStatus.InProgress),
                Action(today.AddDays(-9), ActionStatus.InProgress, ActionStatus.Completed), Action(today.AddDays(-9), ActionStatus.NoLongerApplicable),
            ],
            today, new());

        Assert.Equal(["6", "1", "0", "2", "1"], progress.Select(count => count.Count.Value));
        Assert.Empty(Progress.Of([], today, new()));
    }

    [Fact]
    public void Each_word_of_the_glossary_has_an_address_of_its_own()
    {
        var anchors = Glossary.Parts.SelectMany(part => part.Entries).Select(entry => entry.Anchor).ToList();
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
        Assert.All(anchors, anchor => Assert.Matches("^[a-z0-9-]+$", anchor));
    }

    private static Filter<string[]> By(string? asked) => new("unit", "Unit", asked, row => row, key => char.ToUpperInvariant(key[0]) + key[1..]);
}
