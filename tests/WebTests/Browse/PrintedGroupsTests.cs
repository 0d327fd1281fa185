using LabourMigrationEval.Web.Browse;
using Xunit;

namespace WebTests.Browse;

public sealed class PrintedGroupsTests
{
    private static readonly PrintedGroup[] Groups =
    [
        new("use", "Use", "", ["use"]),
        new("last", "Last", "", ["last"]),
        new("change-and-last", "Change and last", "", ["change", "last"]),
    ];

    [Fact]
    public void An_item_of_two_criteria_stands_once_under_the_heading_that_names_both() =>
        Assert.Equal(["change-and-last: both"], Arranged(("both", ["change", "last"])));

    [Fact]
    public void An_item_stands_under_the_first_heading_that_names_all_its_criteria() =>
        Assert.Equal(["last: one"], Arranged(("one", ["last"])));

    [Fact]
    public void Where_no_heading_names_all_criteria_the_first_that_names_one_takes_the_item() =>
        Assert.Equal(["use: across"], Arranged(("across", ["use", "change"])));

    [Fact]
    public void Items_without_a_criterion_come_last_and_headings_without_items_are_left_out() =>
        Assert.Equal(["use: b, c", ": a"], Arranged(("a", []), ("b", ["use"]), ("c", ["use"])));

    private static IEnumerable<string> Arranged(params (string Name, string[] Criteria)[] items) =>
        Groups.Arrange(items, item => item.Criteria).Select(group => $"{group.Group?.Key}: {string.Join(", ", group.Items.Select(item => item.Name))}");
}
