using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

/// <summary>Each kind of thing to mend, found where it is and not found where it isn't.</summary>
public sealed class LintingTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly AnswerBrief Answered = new("roads", "1", "Pay in time", 7, ResponseState.Published, 1, Position.Accepted, 1, Today.AddDays(-90));
    private static readonly ActionBrief Planned = new(3, "roads", "1", "Change the manual", 7, true, Today.AddDays(30), Today.AddDays(30), Today.AddDays(-30), true, ActionStatus.InProgress, 0, false);

    public static TheoryData<string, AnswerBrief, bool> Answers => new()
    {
        { "AnswerOverdue", Answered, false },
        { "AnswerOverdue", Answered with { State = null, Revision = 0, Position = null }, true },
        { "AnswerOverdue", Answered with { State = ResponseState.Submitted, Revision = 0 }, true },
        { "AnswerOverdue", Answered with { Key = null, State = null, Revision = 0 }, true },
        { "AnswerOverdue", Answered with { State = null, Revision = 0, Due = Today }, false },
        { "AnswerOverdue", Answered with { State = null, Revision = 0, Due = null }, false },
        // An amendment is open, but readers have an answer.
        { "AnswerOverdue", Answered with { State = ResponseState.Draft }, false },
        { "AcceptedWithoutAction", Answered, false },
        { "AcceptedWithoutAction", Answered with { Actions = 0 }, true },
        { "AcceptedWithoutAction", Answered with { Actions = 0, Position = Position.PartiallyAccepted }, true },
        { "AcceptedWithoutAction", Answered with { Actions = 0, Position = Position.Rejected }, false },
        { "AcceptedWithoutAction", Answered with { Actions = 0, Position = null }, false },
        { "AcceptedWithoutAction", Answered with { Actions = 0, Key = null }, false },
    };

    public static TheoryData<string, ActionBrief, bool> Actions => new()
    {
        { "NoOwner", Planned, false },
        { "NoOwner", Planned with { HasOwner = false }, true },
        { "NoOwner", Planned with { HasOwner = false, UnitId = null, Status = null }, true },
        { "NoOwner", Planned with { HasOwner = false, Status = ActionStatus.Completed }, false },
        { "NoOwner", Planned with { HasOwner = false, Status = ActionStatus.NoLongerApplicable }, false },
        { "DueBeforeEntered", Planned, false },
        { "DueBeforeEntered", Planned with { FirstDue = Today.AddDays(-31) }, true },
        { "DueBeforeEntered", Planned with { FirstDue = Planned.Entered }, false },
        { "DueBeforeEntered", Planned with { FirstDue = null }, false },
        { "DueBeforeEntered", Planned with { FirstDue = Today.AddDays(-31), Entered = null }, false },
        { "CompletedWithoutEvidence", Planned, false },
        { "CompletedWithoutEvidence", Planned with { Status = ActionStatus.Completed }, true },
        { "CompletedWithoutEvidence", Planned with { Status = ActionStatus.Completed, Evidence = 1 }, false },
        { "CompletedWithoutEvidence", Planned with { Status = ActionStatus.NoLongerApplicable }, false },
    };

    [Theory, MemberData(nameof(Answers))]
    public void An_answer_is_told_of_what_it_lacks_and_of_nothing_else(string kind, AnswerBrief answer, bool found) =>
        Assert.Equal(found, Linting.Of([answer], [], Today).Any(lint => lint.Kind.ToString() == kind));

    [Theory, MemberData(nameof(Actions))]
    public void An_action_is_told_of_what_it_lacks_and_of_nothing_else(string kind, ActionBrief action, bool found) =>
        Assert.Equal(found, Linting.Of([], [action], Today).Any(lint => lint.Kind.ToString() == kind));

    [Theory]
    [InlineData("Pay in time", "pay  in\ttime.", "roads", true)]
    [InlineData("Améliorer la route", "AMELIORER LA ROUTE", "roads", true)]
    [InlineData("Pay in time", "Pay on time", "roads", false)]
    [InlineData("Pay in time", "Pay in time", "bridges", false)]
    [InlineData("", "", "roads", false)]
    [InlineData("…", "!", "roads", false)]
    public void The_same_text_twice_is_found_at_both_places_of_one_evaluation(string one, string other, string evaluation, bool found)
    {
        var recommendations = Linting.Of([Answered with { Asked = one }, Answered with { Key = "2", Asked = other, Slug = evaluation }], [], Today);
        var actions = Linting.Of([], [Planned with { Title = one }, Planned with { Id = 4, Title = other, Slug = evaluation }], Today);

        Assert.Equal(found ? ["1", "2"] : [], recommendations.Where(lint => lint.Kind == LintKind.SameTextTwice).Select(lint => lint.Key!));
        Assert.Equal(found ? [3, 4] : [], actions.Where(lint => lint.Kind == LintKind.SameTextTwice).Select(lint => lint.ActionId!.Value));
    }

    [Fact]
    public void It_says_where_to_mend_and_puts_the_heaviest_first()
    {
        var found = Linting.Of([Answered with { State = null, Revision = 0 }], [Planned with { HasOwner = false }, Planned with { Id = 4, Title = "Other", Announced = false, HasOwner = false }], Today);

        Assert.Equal([(LintKind.AnswerOverdue, LintSeverity.ToMend), (LintKind.NoOwner, LintSeverity.WorthALook), (LintKind.NoOwner, LintSeverity.WorthALook)], found.Select(lint => (lint.Kind, lint.Severity)));
        // An action that is only planned has no page of its own: it is changed with the response.
        Assert.Equal([("1", null), ("1", 3), ("1", null)], found.Select(lint => (lint.Key!, lint.ActionId)));
        Assert.Contains("2 December 2025", found[0].What, StringComparison.Ordinal);
        Assert.All(found, lint => Assert.Equal(7, lint.UnitId));
    }

    [Fact]
    public void Where_all_is_in_order_nothing_is_found() => Assert.Empty(Linting.Of([Answered], [Planned], Today));
}
