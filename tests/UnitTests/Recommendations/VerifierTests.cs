using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

/// <summary>Nobody verifies what they had a hand in, and each is told which hand.</summary>
public sealed class VerifierTests
{
    private readonly Answers answers = new();
    private readonly Person evaluator = new() { Id = 9, Name = "Evaluator" };

    public static TheoryData<string, Action<FollowUpAction, PlanChoices, Person>> Hands => new()
    {
        { "You own this action", (action, among, hand) => action.Reassign(1, hand.Id, among, hand, Answers.Wednesday) },
        { "You owned this action before", (action, among, hand) =>
            {
                action.Reassign(1, hand.Id, among, hand, Answers.Wednesday);
                action.Reassign(1, null, among, hand, Answers.Wednesday);
            }
        },
        { "You reported on this action", (action, _, hand) => action.Report(ActionStatus.Completed, null, hand, Answers.Wednesday) },
        { "You moved the date of this action", (action, _, hand) => action.MoveDue(DateOnly.FromDateTime(Answers.Wednesday).AddDays(40), "Later.", hand, Answers.Wednesday) },
        { "You attached evidence to this action", (action, _, hand) => action.Attach(new("List", true, "https://example.org/list", null), hand, Answers.Wednesday) },
    };

    [Theory, MemberData(nameof(Hands), DisableDiscoveryEnumeration = true)]
    public void Whoever_had_a_hand_in_an_action_does_not_verify_it(string why, Action<FollowUpAction, PlanChoices, Person> act)
    {
        var action = Announced();
        var hand = new Person { Id = 8, Name = "Hand", Units = { answers.Writer.Units[0] } };
        answers.Writer.Units[0].People.Add(hand);
        Assert.True(action.MayBeVerifiedBy(hand));

        act(action, answers.Choices, hand);

        Assert.StartsWith($"{why}, so", Refused(action, hand).Message, StringComparison.Ordinal);
        Assert.False(action.MayBeVerifiedBy(hand));
        action.Verify(VerificationVerdict.PartlyImplemented, "Seen half of it.", evaluator, Answers.Wednesday);
        Assert.Equal((VerificationVerdict.PartlyImplemented, evaluator), (action.LastVerification!.Verdict, action.LastVerification.By!));
    }

    [Fact]
    public void Whoever_wrote_or_submitted_any_revision_of_the_response_does_not_verify_what_it_promised()
    {
        var action = Announced();
        action.Response!.Amend("The law has changed.", answers.Writer, Answers.Tuesday);
        action.Response.Write(Position.Accepted, "We still will.", null, answers.Colleague, Answers.Tuesday);

        foreach (var writer in new[] { answers.Writer, answers.Colleague })
            Assert.StartsWith("You wrote or submitted the response that promised this action, so", Refused(action, writer).Message, StringComparison.Ordinal);
        Assert.True(action.MayBeVerifiedBy(answers.Clearer));
        Assert.True(action.MayBeVerifiedBy(evaluator));
    }

    private static RuleViolation Refused(FollowUpAction action, Person by) =>
        Assert.Throws<RuleViolation>(() => action.Verify(VerificationVerdict.Implemented, "Seen.", by, Answers.Wednesday));

    private FollowUpAction Announced()
    {
        var response = answers.Draft();
        response.Plan([new(null, "Train", 1, DateOnly.FromDateTime(Answers.Wednesday).AddDays(30))], answers.Choices, answers.Writer, Answers.Monday);
        response.Submit(answers.Writer, Answers.Monday);
        response.ClearAndPublish(answers.Clearer, Answers.Tuesday);
        return Assert.Single(response.Actions);
    }
}
