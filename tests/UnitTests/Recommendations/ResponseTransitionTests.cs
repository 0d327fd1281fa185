using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

/// <summary>Each verb in each state of a response: what it leads to, or that it is refused and changes nothing.</summary>
public sealed class ResponseTransitionTests
{
    private readonly Answers answers = new();

    /// <summary>How each state comes about.</summary>
    private static readonly Dictionary<string, (ResponseState State, string[] Verbs)> States = new()
    {
        ["draft"] = (ResponseState.Draft, []),
        ["submitted"] = (ResponseState.Submitted, ["submit"]),
        ["returned"] = (ResponseState.Returned, ["submit", "return"]),
        ["written again"] = (ResponseState.Draft, ["submit", "return", "write"]),
        ["published"] = (ResponseState.Published, ["submit", "clear and publish"]),
        ["amended"] = (ResponseState.Draft, ["submit", "clear and publish", "amend"]),
        ["amendment submitted"] = (ResponseState.Submitted, ["submit", "clear and publish", "amend", "submit"]),
        ["amendment returned"] = (ResponseState.Returned, ["submit", "clear and publish", "amend", "submit", "return"]),
        ["amendment published"] = (ResponseState.Published, ["submit", "clear and publish", "amend", "write", "submit", "clear and publish"]),
    };

    private static readonly Dictionary<string, ResponseState> Allowed = new()
    {
        ["write while Draft"] = ResponseState.Draft,
        ["write while Returned"] = ResponseState.Draft,
        ["reserve while Draft"] = ResponseState.Draft,
        ["reserve while Returned"] = ResponseState.Draft,
        ["plan while Draft"] = ResponseState.Draft,
        ["plan while Returned"] = ResponseState.Draft,
        ["submit while Draft"] = ResponseState.Submitted,
        ["submit while Returned"] = ResponseState.Submitted,
        ["return while Submitted"] = ResponseState.Returned,
        ["clear and publish while Submitted"] = ResponseState.Published,
        ["amend while Published"] = ResponseState.Draft,
    };

    private static readonly string[] Verbs = ["write", "reserve", "plan", "submit", "return", "clear and publish", "amend"];

    public static TheoryData<string, string> EachVerbInEachState
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var state in States.Keys)
                foreach (var verb in Verbs) data.Add(state, verb);
            return data;
        }
    }

    [Theory, MemberData(nameof(EachVerbInEachState))]
    public void A_verb_leads_on_or_is_refused_and_changes_nothing(string name, string verb)
    {
        var (state, verbs) = States[name];
        var response = answers.Draft();
        foreach (var before in verbs) Do(before, response);
        Assert.Equal(state, response.State);
        var steps = response.Steps.Count;

        if (Allowed.TryGetValue($"{verb} while {state}", out var then))
        {
            Do(verb, response);
            Assert.Equal(then, response.State);
        }
        else
        {
            Assert.Throws<RuleViolation>(() => Do(verb, response));
            Assert.Equal((state, steps), (response.State, response.Steps.Count));
        }
    }

    /// <summary>Cleared and published are one verb here; a system that parts them may leave a response in between.</summary>
    [Fact]
    public void Nothing_but_a_publication_follows_a_clearance_alone()
    {
        var response = answers.Submitted();
        response.Record(ResponseStepKind.Cleared, Answers.Tuesday, answers.Clearer, null);
        Assert.All(Verbs, verb => Assert.Throws<RuleViolation>(() => Do(verb, response)));
    }

    [Fact]
    public void Readers_see_the_published_revision_until_the_amendment_is_published()
    {
        var response = answers.Published();
        response.Amend("The law has changed.", answers.Writer, Answers.Wednesday);
        response.Write(Position.Rejected, "We will not.", "The law forbids it.", answers.Writer, Answers.Wednesday);
        response.Submit(answers.Writer, Answers.Wednesday);
        Assert.Equal((1, "We will.", Position.Accepted), (response.Standing!.Number, response.Standing.Text, response.Standing.Position));
        Assert.Equal("The law has changed.", response.OpenAmendment?.Remark);

        response.ClearAndPublish(answers.Clearer, Answers.Wednesday);
        Assert.Equal((2, "We will not.", Position.Rejected), (response.Standing!.Number, response.Standing.Text, response.Standing.Position));
        Assert.Equal("We will.", response.Revisions.Single(revision => revision.Number == 1).Text);
        Assert.Null(response.OpenAmendment);
    }

    [Fact]
    public void An_amendment_has_a_reason_and_a_writer_of_the_units_asked()
    {
        var response = answers.Published();
        Assert.Equal(nameof(ResponseStep.Remark), Assert.Throws<RuleViolation>(() => response.Amend(" ", answers.Writer, Answers.Wednesday)).Problems[0].About);
        Assert.Throws<RuleViolation>(() => response.Amend("Why not.", answers.Stranger, Answers.Wednesday));
        Assert.False(response.MayBeAmendedBy(answers.Stranger));
        Assert.Equal(ResponseState.Published, response.State);
    }

    [Fact]
    public void Whoever_wrote_the_first_revision_does_not_clear_the_second()
    {
        var response = answers.Published();
        response.Amend("The law has changed.", answers.Colleague, Answers.Wednesday);
        response.Submit(answers.Colleague, Answers.Wednesday);
        Assert.Throws<RuleViolation>(() => response.ClearAndPublish(answers.Writer, Answers.Wednesday));
    }

    private void Do(string verb, OfficeResponse response)
    {
        switch (verb)
        {
            case "write": response.Write(Position.Accepted, "We shall.", null, answers.Writer, Answers.Wednesday); break;
            case "reserve": response.Reserve("If there is money.", answers.Writer, Answers.Wednesday); break;
            case "plan": response.Plan([], answers.Choices, answers.Writer, Answers.Wednesday); break;
            case "submit": response.Submit(answers.Writer, Answers.Wednesday); break;
            case "return": response.Return("Say when.", answers.Clearer, Answers.Wednesday); break;
            case "clear and publish": response.ClearAndPublish(answers.Clearer, Answers.Wednesday); break;
            case "amend": response.Amend("The law has changed.", answers.Writer, Answers.Wednesday); break;
            default: throw new ArgumentOutOfRangeException(nameof(verb), verb, null);
        }
    }
}
