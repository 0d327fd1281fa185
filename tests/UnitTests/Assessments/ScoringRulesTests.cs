using LabourMigrationEval.Domain.Assessments;
using Xunit;

namespace UnitTests.Assessments;

public class ScoringRulesTests
{
    private static readonly ScoringInput Good = new(
        ScoringTests.Scale, ["Relevance", "Impact"],
        [new("Team", 4), new("Results", 1, ["Impact"])],
        [new("Team", "Relevance", ScoreRange.Exactly(5))]);

    public static TheoryData<string, ScoringInput> Broken => new()
    {
        { "“Team” is 0", Good with { Sources = [new("Team", 0)] } },
        { "“Team” is -1/2", Good with { Sources = [new("Team", new Fraction(-1, 2))] } },
        { "source “Team” is named twice", Good with { Sources = [new("Team", 4), new("Team", 1)] } },
        { "criterion “Impact” is named twice", Good with { Criteria = ["Relevance", "Impact", "Impact"] } },
        { "A source has no name", Good with { Sources = [new("Team", 4), new(" ", 1)] } },
        { "no criterion to score", Good with { Criteria = [], Sources = [], Scores = [] } },
        { "No source counts for “Relevance”", Good with { Sources = [new("Results", 1, ["Impact"])], Scores = [] } },
        { "“Results” counts for no criterion", Good with { Sources = [new("Team", 4), new("Results", 1, [])] } },
        { "“Results” is to count for “Efficiency”", Good with { Sources = [new("Team", 4), new("Results", 1, ["Efficiency"])] } },
        { "“Donors”, which isn't among the sources", Good with { Scores = [new("Donors", "Impact", ScoreRange.Exactly(4))] } },
        { "“Efficiency”, which isn't among the criteria", Good with { Scores = [new("Team", "Efficiency", ScoreRange.Exactly(4))] } },
        { "which it doesn't count for", Good with { Scores = [new("Results", "Relevance", ScoreRange.Exactly(4))] } },
        { "is 13/2, off the scale from 1 to 6", Good with { Scores = [new("Team", "Impact", ScoreRange.Exactly(Fraction.Parse("6.5")))] } },
        { "is 0 to 3, off the scale from 1 to 6", Good with { Scores = [new("Team", "Impact", new ScoreRange(0, 3))] } },
        { "goes from 4 down to 3", Good with { Scores = [new("Team", "Impact", new ScoreRange(4, 3))] } },
        { "“Team” for “Relevance” is given twice", Good with { Scores = [Good.Scores[0], Good.Scores[0] with { Score = new(1, 2) }] } },
        { "goes from 1 to 1", Good with { Scale = new ScoringScale(1, 1, new Dictionary<int, string>()) } },
        { "The label of 7 is off the scale", Good with { Scale = new ScoringScale(1, 6, new Dictionary<int, string> { [7] = "superb" }) } },
        { "“median” isn't known", Good with { Overall = "median" } },
    };

    [Fact]
    public void A_sound_input_is_computed() => Assert.Equal("5", Scoring.Compute(Good).Criteria[0].Exact.ToString());

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_input_is_refused_with_a_message_that_names_the_place(string message, ScoringInput input) =>
        Assert.Contains(message, Assert.Throws<ScoringException>(() => Scoring.Compute(input)).Message, StringComparison.Ordinal);
}
