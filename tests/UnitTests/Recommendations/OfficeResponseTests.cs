using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

public sealed class OfficeResponseTests
{
    private readonly Answers answers = new();

    [Fact]
    public void Only_people_of_the_units_asked_begin_write_plan_and_submit()
    {
        Assert.Throws<RuleViolation>(() => OfficeResponse.Begin(answers.Recommendation, answers.Stranger, Answers.Monday));
        var response = answers.Draft();

        Assert.Throws<RuleViolation>(() => response.Write(Position.Rejected, "No.", "Because.", answers.Stranger, Answers.Tuesday));
        Assert.Throws<RuleViolation>(() => response.Plan([], answers.Choices, answers.Stranger, Answers.Tuesday));
        Assert.Throws<RuleViolation>(() => response.Submit(answers.Stranger, Answers.Tuesday));
        Assert.Equal((Position.Accepted, "We will."), (response.Position, response.Text));
    }

    [Fact]
    public void A_recommendation_is_answered_once()
    {
        answers.Draft();
        Assert.Throws<RuleViolation>(() => OfficeResponse.Begin(answers.Recommendation, answers.Colleague, Answers.Tuesday));
    }

    [Fact]
    public void A_draft_may_lack_everything()
    {
        var response = answers.Draft(position: null, text: "", reason: " ");
        Assert.Equal(ResponseState.Draft, response.State);
        Assert.Null(response.Reason);
    }

    [Fact]
    public void Submission_names_all_that_is_missing_and_changes_nothing()
    {
        var response = answers.Draft(position: null, text: " ");
        response.Plan([new(null, "", null, null), new(null, "Train", 1, DateOnly.FromDateTime(Answers.Monday).AddDays(-1))], answers.Choices, answers.Writer, Answers.Monday);

        var refused = Assert.Throws<RuleViolation>(() => response.Submit(answers.Writer, Answers.Monday));

        Assert.Equal(
            [(nameof(response.Position), null), (nameof(response.Text), null), (nameof(response.Actions), 0), (nameof(response.Actions), 0),
                (nameof(response.Actions), 0), (nameof(response.Actions), 1)],
            refused.Problems.Select(problem => (problem.About, problem.Row)));
        Assert.Equal(ResponseState.Draft, response.State);
    }

    [Theory]
    [InlineData(Position.Accepted, false)]
    [InlineData(Position.PartiallyAccepted, true)]
    [InlineData(Position.Rejected, true)]
    public void A_reason_is_asked_for_what_is_not_accepted(Position position, bool asked)
    {
        var response = answers.Draft(position);
        if (asked)
        {
            var refused = Assert.Throws<RuleViolation>(() => response.Submit(answers.Writer, Answers.Monday));
            Assert.Equal(nameof(response.Reason), Assert.Single(refused.Problems).About);
            response.Write(position, "We will not.", "It costs too much.", answers.Writer, Answers.Monday);
        }
        response.Submit(answers.Writer, Answers.Monday);
        Assert.Equal(ResponseState.Submitted, response.State);
    }

    [Fact]
    public void An_action_may_be_due_today()
    {
        var response = answers.Draft();
        response.Plan([new(null, "Train", 1, DateOnly.FromDateTime(Answers.Monday))], answers.Choices, answers.Writer, Answers.Monday);
        response.Submit(answers.Writer, Answers.Monday);
        Assert.Equal(ResponseState.Submitted, response.State);
    }

    [Fact]
    public void A_publication_announces_an_action_and_reports_nothing_in_managements_name()
    {
        var response = answers.Draft();
        response.Plan([new(null, "Train", 1, DateOnly.FromDateTime(Answers.Wednesday))], answers.Choices, answers.Writer, Answers.Monday);
        response.Submit(answers.Writer, Answers.Monday);
        Assert.Null(Assert.Single(response.Actions).Status);

        response.ClearAndPublish(answers.Clearer, Answers.Tuesday);
        Assert.Equal((1, null, 0), (response.Actions[0].AnnouncedIn, response.Actions[0].Status, response.Actions[0].Updates.Count));
    }

    [Fact]
    public void Who_planned_an_action_had_a_hand_in_the_response()
    {
        var response = answers.Draft();
        response.Plan([new(null, "Train", 1, DateOnly.FromDateTime(Answers.Wednesday))], answers.Choices, answers.Colleague, Answers.Monday);
        Assert.True(response.WasWrittenBy(answers.Colleague));
    }

    [Fact]
    public void A_reason_beside_an_acceptance_is_neither_published_nor_dropped()
    {
        var response = answers.Draft(Position.Accepted);
        response.Write(Position.Accepted, "We will.", "It costs too much.", answers.Writer, Answers.Monday);
        Assert.Throws<RuleViolation>(() => response.Submit(answers.Writer, Answers.Monday));
        Assert.Equal("It costs too much.", response.Reason);
    }

    [Fact]
    public void More_actions_or_letters_than_a_page_can_bear_are_refused()
    {
        var response = answers.Draft();
        var many = Enumerable.Repeat(new PlannedAction(null, "Train", 1, null), OfficeResponse.MostActions + 1).ToList();
        Assert.Throws<RuleViolation>(() => response.Plan(many, answers.Choices, answers.Writer, Answers.Monday));
        Assert.Throws<RuleViolation>(() => response.Plan([new(null, new string('a', FollowUpAction.LongestTitle + 1), 1, null)], answers.Choices, answers.Writer, Answers.Monday));
    }

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("a\r\nb\vc\u2028d", "a\nb\nc\nd")]
    [InlineData("tab\tstays", "tab\tstays")]
    [InlineData("\uD800half", "half")]
    [InlineData("é 😀 العربية", "é 😀 العربية")]
    public void Typed_words_keep_their_letters_and_lose_what_no_page_shows(string typed, string kept) => Assert.Equal(kept, Typed.Clean(typed));

    [Fact]
    public void What_was_submitted_or_published_can_not_be_changed()
    {
        var submitted = answers.Submitted();
        Assert.Throws<RuleViolation>(() => submitted.Write(Position.Rejected, "No.", "Because.", answers.Writer, Answers.Tuesday));
        Assert.Throws<RuleViolation>(() => submitted.Submit(answers.Writer, Answers.Tuesday));

        submitted.ClearAndPublish(answers.Clearer, Answers.Tuesday);
        Assert.Throws<RuleViolation>(() => submitted.Write(Position.Rejected, "No.", "Because.", answers.Writer, Answers.Wednesday));
        Assert.Throws<RuleViolation>(() => submitted.Plan([], answers.Choices, answers.Writer, Answers.Wednesday));
        Assert.Throws<RuleViolation>(() => submitted.Submit(answers.Writer, Answers.Wednesday));
        Assert.Throws<RuleViolation>(() => submitted.Return("Again.", answers.Clearer, Answers.Wednesday));
        Assert.Equal("We will.", submitted.Text);
    }

    [Fact]
    public void Nobody_clears_or_returns_what_they_wrote_or_submitted()
    {
        var response = answers.Draft();
        response.Submit(answers.Colleague, Answers.Monday);

        foreach (var hand in new[] { answers.Writer, answers.Colleague })
        {
            Assert.False(response.MayBeClearedBy(hand));
            Assert.Throws<RuleViolation>(() => response.ClearAndPublish(hand, Answers.Tuesday));
            Assert.Throws<RuleViolation>(() => response.Return("Say more.", hand, Answers.Tuesday));
        }
        Assert.True(response.MayBeClearedBy(answers.Clearer));
    }

    [Fact]
    public void Whoever_wrote_an_earlier_draft_has_a_hand_in_the_later_one()
    {
        var response = answers.Draft();
        response.Write(Position.Accepted, "We shall.", null, answers.Colleague, Answers.Tuesday);
        response.Submit(answers.Colleague, Answers.Tuesday);
        Assert.Throws<RuleViolation>(() => response.ClearAndPublish(answers.Writer, Answers.Wednesday));
    }

    [Fact]
    public void Only_what_was_submitted_is_cleared_or_returned()
    {
        var response = answers.Draft();
        Assert.Throws<RuleViolation>(() => response.ClearAndPublish(answers.Clearer, Answers.Tuesday));
        Assert.Throws<RuleViolation>(() => response.Return("Say more.", answers.Clearer, Answers.Tuesday));
    }

    [Fact]
    public void A_return_says_something_and_its_remark_stands_until_the_next_submission()
    {
        var response = answers.Submitted();
        Assert.Throws<RuleViolation>(() => response.Return(" ", answers.Clearer, Answers.Tuesday));

        response.Return(" Name the districts. ", answers.Clearer, Answers.Tuesday);
        response.Write(Position.Accepted, "We will, in the north.", null, answers.Writer, Answers.Wednesday);
        Assert.Equal((ResponseState.Draft, "Name the districts."), (response.State, response.OpenReturn?.Remark));

        response.Submit(answers.Writer, Answers.Wednesday);
        Assert.Null(response.OpenReturn);
    }

    [Fact]
    public void Publication_records_who_and_when()
    {
        var response = answers.Published();
        Assert.Equal(ResponseState.Published, response.State);
        Assert.Equal(
            [(ResponseStepKind.Drafted, answers.Writer, Answers.Monday), (ResponseStepKind.Submitted, answers.Writer, Answers.Monday),
                (ResponseStepKind.Cleared, answers.Clearer, Answers.Tuesday), (ResponseStepKind.Published, answers.Clearer, Answers.Tuesday)],
            response.Steps.Select(step => (step.Kind, step.By!, step.At!.Value)));
    }
}
