using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

public sealed class FollowUpActionTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Answers.Monday);

    [Theory]
    [InlineData(null, 10, 10)]
    [InlineData(ActionStatus.NotStarted, 10, 10)]
    [InlineData(ActionStatus.InProgress, 1, 1)]
    [InlineData(ActionStatus.InProgress, 0, null)]
    [InlineData(ActionStatus.InProgress, -1, null)]
    [InlineData(ActionStatus.Completed, 10, null)]
    [InlineData(ActionStatus.NoLongerApplicable, 10, null)]
    public void Overdue_follows_from_the_due_date_and_the_last_report(ActionStatus? reported, int daysAgo, int? overdue)
    {
        var action = new FollowUpAction { Title = "Train", Due = Today.AddDays(-daysAgo) };
        if (reported is { } status) action.Read(status, null, null, Answers.Monday);
        Assert.Equal(overdue, action.DaysOverdue(Today));
    }

    [Fact]
    public void An_action_without_a_day_is_never_overdue() =>
        Assert.Null(new FollowUpAction { Title = "Train" }.DaysOverdue(Today));

    [Fact]
    public void The_last_report_tells_the_status()
    {
        var action = new FollowUpAction { Title = "Train", Due = Today.AddDays(-1) };
        action.Read(ActionStatus.Completed, null, null, Answers.Monday);
        action.Read(ActionStatus.InProgress, "It wasn't done after all.", null, Answers.Tuesday);
        Assert.Equal((ActionStatus.InProgress, 1), (action.Status, action.DaysOverdue(Today)));
    }

    [Fact]
    public void A_plan_changes_what_it_names_adds_what_is_new_and_takes_the_rest_away()
    {
        var answers = new Answers();
        var response = answers.Draft();
        response.Actions.Add(new FollowUpAction { Id = 5, Title = "Keep" });
        response.Actions.Add(new FollowUpAction { Id = 6, Title = "Drop" });

        response.Plan([new(null, "New", 1, Today), new(5, "Kept", 1, Today)], answers.Choices, answers.Writer, Answers.Monday);

        Assert.Equal([("New", 0, 0), ("Kept", 5, 1)], response.Actions.OrderBy(a => a.Order).Select(a => (a.Title, a.Id, a.Order)));
    }

    [Fact]
    public void A_plan_that_is_refused_leaves_the_old_one_whole()
    {
        var answers = new Answers();
        var response = answers.Draft();
        response.Actions.Add(new FollowUpAction { Id = 5, Title = "Keep" });
        response.Actions.Add(new FollowUpAction { Id = 6, Title = "Stay" });
        var steps = response.Steps.Count;

        Assert.Throws<RuleViolation>(() => response.Plan(
            [new(5, "Changed", 1, Today), new(null, "New", 1, Today), new(null, "Nobody's", 99, Today)], answers.Choices, answers.Writer, Answers.Tuesday));

        Assert.Equal([("Keep", null), ("Stay", (int?)null)], response.Actions.Select(a => (a.Title, a.UnitId)));
        Assert.Equal(steps, response.Steps.Count);
    }
}
