using LabourMigrationEval.Domain.Assessments;
using Xunit;

namespace UnitTests.Assessments;

public class OverallTests
{
    [Fact]
    public void Overall_is_the_plain_mean_of_the_criteria()
    {
        var overall = Overall(("Relevance", 5, 4), ("Impact", 3, 3));

        // Relevance (3 × 5 + 4) / 4 = 19/4, impact 3; their mean 31/8, whatever the weights below them.
        Assert.Equal("31/8", overall.Exact.ToString());
        Assert.Equal("31/8", overall.Reweighted.ToString());
        Assert.Equal("somewhat satisfactory", overall.Label);
        Assert.Equal("mean of criteria", overall.Method);
    }

    [Fact]
    public void A_gap_in_one_criterion_makes_overall_a_range()
    {
        var overall = Overall(("Relevance", 5, 4), ("Impact", 3, null));

        // Impact from (9 + 1) / 4 to (9 + 6) / 4; with 19/4: from 29/8 to 34/8.
        Assert.Null(overall.Exact);
        Assert.Equal("29/8 to 17/4", overall.Range.ToString());
        Assert.Equal("31/8", overall.Reweighted.ToString());
        Assert.Equal("somewhat satisfactory", overall.Label);
    }

    [Fact]
    public void A_criterion_that_nobody_scored_leaves_the_rest_to_be_reweighted()
    {
        var overall = Overall(("Relevance", 5, 4), ("Impact", null, null));

        Assert.True(overall.Stated);
        Assert.Equal("23/8 to 43/8", overall.Range.ToString());
        Assert.Equal("19/4", overall.Reweighted.ToString());
    }

    [Fact]
    public void Overall_is_not_stated_where_no_criterion_is()
    {
        var overall = Overall(("Relevance", null, null), ("Impact", null, null));

        Assert.False(overall.Stated);
        Assert.Equal(ScoringTests.Scale.Whole, overall.Range);
        Assert.Null(overall.Reweighted);
    }

    [Fact]
    public void A_criterion_known_only_in_part_leaves_overall_no_single_reweighted_value()
    {
        var outcome = Scoring.Compute(new ScoringInput(ScoringTests.Scale, ["Relevance", "Impact"], [new("Team", 1)],
            [new("Team", "Relevance", new ScoreRange(3, 4)), new("Team", "Impact", ScoreRange.Exactly(5))]));

        Assert.Equal("4 to 9/2", outcome.Overall.Range.ToString());
        Assert.Null(outcome.Overall.Reweighted);
    }

    private static OverallOutcome Overall(params (string Criterion, int? Team, int? Staff)[] scores) =>
        Scoring.Compute(new ScoringInput(
            ScoringTests.Scale,
            [.. scores.Select(score => score.Criterion)],
            [new("Team", 3), new("Staff", 1)],
            [.. Scores("Team", scores.Select(score => (score.Criterion, score.Team))),
                .. Scores("Staff", scores.Select(score => (score.Criterion, score.Staff)))])).Overall;

    private static IEnumerable<SourceScore> Scores(string source, IEnumerable<(string Criterion, int? Score)> scores) => scores
        .Where(score => score.Score is not null)
        .Select(score => new SourceScore(source, score.Criterion, ScoreRange.Exactly(score.Score!.Value)));
}
