using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

/// <summary>What is done to an announced action, and what its rules refuse.</summary>
public sealed class ActionVerbTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Answers.Wednesday);

    private readonly Answers answers = new();
    private readonly Person evaluator = new() { Id = 9, Name = "Evaluator" };

    [Fact]
    public void People_of_its_unit_its_owner_and_people_of_the_leading_unit_report_and_nobody_else()
    {
        var action = Announced();
        action.Report(ActionStatus.InProgress, "Begun.", answers.Writer, Answers.Wednesday);
        action.Reassign(2, answers.Stranger.Id, answers.Choices, answers.Writer, Answers.Wednesday);

        action.Report(ActionStatus.InProgress, "By its new owner.", answers.Stranger, Answers.Wednesday);
        action.Report(ActionStatus.InProgress, "By the unit that leads.", answers.Colleague, Answers.Wednesday);
        foreach (var other in new[] { evaluator, answers.Clearer })
            Refuses(null, () => action.Report(ActionStatus.Completed, "Done.", other, Answers.Wednesday));
        Assert.Equal(["Writer", "Stranger", "Colleague"], action.Updates.Select(update => update.By!.Name));
    }

    [Fact]
    public void Another_units_people_can_do_nothing_to_it()
    {
        var action = Announced();
        Refuses(null, () => action.Report(ActionStatus.Completed, "Done.", answers.Stranger, Answers.Wednesday));
        Refuses(null, () => action.MoveDue(Today.AddDays(90), "Later.", answers.Stranger, Answers.Wednesday));
        Refuses(null, () => action.Reassign(2, null, answers.Choices, answers.Stranger, Answers.Wednesday));
        Refuses(null, () => action.Attach(Link(), answers.Stranger, Answers.Wednesday));
        Assert.Equal((0, 0, 0, 1), (action.Updates.Count, action.DueChanges.Count, action.Evidence.Count, action.UnitId));
    }

    [Fact]
    public void What_is_only_planned_takes_none_of_it()
    {
        var response = answers.Draft();
        response.Plan([new(null, "Train", 1, Today)], answers.Choices, answers.Writer, Answers.Monday);
        var planned = Assert.Single(response.Actions);
        Refuses(null, () => planned.Report(ActionStatus.Completed, "Done.", answers.Writer, Answers.Wednesday));
        Refuses(null, () => planned.MoveDue(Today.AddDays(9), "Later.", answers.Writer, Answers.Wednesday));
        Refuses(null, () => planned.Attach(Link(), answers.Writer, Answers.Wednesday));
        Refuses(null, () => planned.Verify(VerificationVerdict.Implemented, "Seen.", evaluator, Answers.Wednesday));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    [InlineData("\0")]
    public void An_action_is_dropped_with_a_reason(string? reason)
    {
        var action = Announced();
        Refuses(nameof(ProgressUpdate.Text), () => action.Report(ActionStatus.NoLongerApplicable, reason, answers.Writer, Answers.Wednesday));
        Assert.Null(action.Status);
    }

    [Fact]
    public void A_report_that_says_nothing_new_is_refused_so_one_sent_twice_is_one()
    {
        var action = Announced();
        action.Report(ActionStatus.Completed, null, answers.Writer, Answers.Wednesday);
        Refuses(nameof(ProgressUpdate.Text), () => action.Report(ActionStatus.Completed, null, answers.Writer, Answers.Wednesday));
        Assert.Single(action.Updates);
    }

    [Fact]
    public void A_report_too_long_is_refused_whole()
    {
        var action = Announced();
        Refuses(nameof(ProgressUpdate.Text), () => action.Report(ActionStatus.InProgress, new string('x', 100_000), answers.Writer, Answers.Wednesday));
        Assert.Empty(action.Updates);
    }

    [Fact]
    public void The_first_due_date_stays_whatever_comes_after()
    {
        var action = Announced();
        var first = action.Due;
        action.MoveDue(Today.AddDays(90), "The board meets later.", answers.Writer, Answers.Wednesday);
        action.MoveDue(Today, "It met.", answers.Colleague, Answers.Wednesday.AddMinutes(1));

        Assert.Equal((first, Today), (action.FirstDue, action.Due));
        Assert.Equal([(first, Today.AddDays(90), "The board meets later."), (Today.AddDays(90), Today, "It met.")],
            action.DueChanges.Select(change => (change.From, change.To, change.Reason)));
    }

    [Fact]
    public void A_due_date_moves_with_a_reason_to_another_day_that_is_to_come()
    {
        var action = Announced();
        action.Starts = Today.AddDays(1);
        Refuses(nameof(DueChange.Reason), () => action.MoveDue(Today.AddDays(9), " ", answers.Writer, Answers.Wednesday));
        Refuses(nameof(action.Due), () => action.MoveDue(Today.AddDays(-1), "Earlier.", answers.Writer, Answers.Wednesday));
        Refuses(nameof(action.Due), () => action.MoveDue(Today, "Before it begins.", answers.Writer, Answers.Wednesday));
        Refuses(nameof(action.Due), () => action.MoveDue(action.Due, "The same.", answers.Writer, Answers.Wednesday));
        Refuses(nameof(action.Due), () => action.MoveDue(null, "None.", answers.Writer, Answers.Wednesday));
        action.Report(ActionStatus.Completed, null, answers.Writer, Answers.Wednesday);
        Refuses(nameof(action.Due), () => action.MoveDue(Today.AddDays(9), "Closed.", answers.Writer, Answers.Wednesday));
        Assert.Empty(action.DueChanges);
    }

    [Fact]
    public void It_is_given_to_units_of_the_house_and_to_people_of_the_unit_alone()
    {
        var action = Announced();
        Refuses(nameof(action.Unit), () => action.Reassign(3, null, answers.Choices, answers.Writer, Answers.Wednesday));
        Refuses(nameof(action.Unit), () => action.Reassign(null, null, answers.Choices, answers.Writer, Answers.Wednesday));
        Refuses(nameof(action.Owner), () => action.Reassign(1, answers.Stranger.Id, answers.Choices, answers.Writer, Answers.Wednesday));
        Refuses(nameof(action.Unit), () => action.Reassign(1, null, answers.Choices, answers.Writer, Answers.Wednesday));
        action.Reassign(2, answers.Stranger.Id, answers.Choices, answers.Writer, Answers.Wednesday);
        Assert.Equal((2, answers.Stranger), (action.UnitId, action.Owner!));
    }

    [Fact]
    public void Each_hand_that_an_action_goes_through_stays_on_record()
    {
        var action = Announced();
        action.Reassign(1, answers.Colleague.Id, answers.Choices, answers.Writer, Answers.Wednesday);
        action.Reassign(2, null, answers.Choices, answers.Colleague, Answers.Wednesday.AddMinutes(1));

        Assert.Equal(
            [("Asked", null, "Asked", "Colleague", "Writer", false), ("Asked", "Colleague", "Not asked", null, "Colleague", true)],
            action.Reassignments.Select(given => (given.FromUnit!.Name, given.FromOwner?.Name, given.ToUnit.Name, given.ToOwner?.Name, given.By!.Name, given.ChangesUnit)));
        Assert.Equal([(0, Answers.Wednesday), (1, Answers.Wednesday.AddMinutes(1))], action.Reassignments.Select(given => (given.Order, given.At)));
    }

    [Theory]
    [InlineData("", "https://example.org", nameof(Evidence.Title))]
    [InlineData("List", null, nameof(Evidence.Link))]
    [InlineData("List", "javascript:alert(1)", nameof(Evidence.Link))]
    [InlineData("List", "file:///etc/passwd", nameof(Evidence.Link))]
    [InlineData("List", "example.org/list", nameof(Evidence.Link))]
    public void Evidence_says_what_it_is_and_where(string title, string? link, string about)
    {
        var action = Announced();
        Refuses(about, () => action.Attach(new(title, true, link, null), answers.Writer, Answers.Wednesday));
        Assert.Empty(action.Evidence);
    }

    [Fact]
    public void Evidence_is_a_link_or_a_file_and_not_both_and_there_is_an_end_to_it()
    {
        var action = Announced();
        var file = EvidenceFile.Of("a.csv", "a;b"u8.ToArray());
        Refuses(nameof(Evidence.Link), () => action.Attach(new("List", true, "https://example.org", file), answers.Writer, Answers.Wednesday));
        for (var count = 0; count < Evidence.Most; count++) action.Attach(Link(), answers.Writer, Answers.Wednesday);
        Refuses(null, () => action.Attach(Link(), answers.Writer, Answers.Wednesday));
    }

    [Fact]
    public void A_verdict_says_what_was_seen_and_does_not_change_what_was_reported()
    {
        var action = Announced();
        action.Report(ActionStatus.Completed, null, answers.Writer, Answers.Wednesday);
        Refuses(nameof(Verification.Remark), () => action.Verify(VerificationVerdict.NotImplemented, " ", evaluator, Answers.Wednesday));
        action.Verify(VerificationVerdict.NotImplemented, "Nothing is there.", evaluator, Answers.Wednesday);
        Assert.Equal(ActionStatus.Completed, action.Status);
    }

    [Fact]
    public void A_plan_serves_recommendations_of_its_own_evaluation_alone()
    {
        var response = answers.Draft();
        Plan(answers.Another.Id);
        Assert.Equal([answers.Another], Assert.Single(response.Actions).AlsoFor);
        Refuses(nameof(response.Actions), () => Plan(99));
        Refuses(nameof(response.Actions), () => Plan(answers.Recommendation.Id));

        void Plan(int also) => response.Plan([new(null, "Train", 1, Today) { AlsoFor = new HashSet<int> { also } }], answers.Choices, answers.Writer, Answers.Monday);
    }

    private static NewEvidence Link() => new("List", true, "https://example.org/list", null);

    private static void Refuses(string? about, Action act) => Assert.Equal(about, Assert.Throws<RuleViolation>(act).Problems[0].About);

    private FollowUpAction Announced()
    {
        var answers = this.answers;
        answers.Recommendation.Response = null;
        var response = answers.Draft();
        response.Plan([new(null, "Train", 1, Today.AddDays(30))], answers.Choices, answers.Writer, Answers.Monday);
        response.Submit(answers.Writer, Answers.Monday);
        response.ClearAndPublish(answers.Clearer, Answers.Tuesday);
        return Assert.Single(response.Actions);
    }
}
