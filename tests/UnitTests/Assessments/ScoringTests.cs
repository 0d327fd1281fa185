using LabourMigrationEval.Domain.Assessments;
using Xunit;

namespace UnitTests.Assessments;

public class ScoringTests
{
    internal static readonly ScoringScale Scale = new(1, 6, new Dictionary<int, string>
    {
        [1] = "highly unsatisfactory",
        [2] = "unsatisfactory",
        [3] = "somewhat unsatisfactory",
        [4] = "somewhat satisfactory",
        [5] = "satisfactory",
        [6] = "highly satisfactory",
    });

    // Weights of 4, 2, 1 and 1, and one more source that counts for one criterion alone: nine there, eight elsewhere.
    internal static readonly ScoringSource[] Sources =
    [
        new("Team", 4), new("Synthesis", 2), new("Staff", 1), new("Partners", 1), new("Results", 1, ["Effectiveness"]),
    ];

    [Fact]
    public void A_bar_is_the_weighted_mean_of_its_sources()
    {
        // (4 × 4.5 + 2 × 4 + 1 × 4.25 + 1 × 4.5 + 1 × 4) / 9 = 38.75 / 9
        var bar = Effectiveness("4.5", "4", "4.25", "4.5", "4");

        Assert.Equal("155/36", bar.Exact.ToString());
        Assert.Equal("4.31", bar.Exact!.Value.Round(2));
        Assert.Equal(ScoreRange.Exactly(new Fraction(155, 36)), bar.Range);
        Assert.Equal(bar.Exact, bar.Reweighted);
        Assert.Equal("somewhat satisfactory", bar.Label);
        Assert.Empty(bar.Missing);
        Assert.True(bar.Stated);
        Assert.Equal(["4/9", "2/9", "1/9", "1/9", "1/9"], bar.Contributions.Select(part => part.Share.ToString()));
        Assert.Equal(["2", "8/9", "17/36", "1/2", "4/9"], bar.Contributions.Select(part => part.Gives.ToString()));
    }

    [Fact]
    public void A_source_counts_only_where_it_applies()
    {
        // (4 × 5 + 2 × 4 + 1 × 6 + 1 × 3) / 8 = 37 / 8
        var bar = Bar("Relevance", "5", "4", "6", "3");

        Assert.Equal("37/8", bar.Exact.ToString());
        Assert.Equal("satisfactory", bar.Label);
        Assert.DoesNotContain(bar.Contributions, part => part.Source == "Results");
    }

    [Fact]
    public void A_missing_source_makes_the_bar_a_range_and_is_named()
    {
        // Without the synthesis: (4 × 5 + 6 + 3) = 29 of 8, and 2 × 1 to 2 × 6 may be added. Reweighted: 29 / 6.
        var bar = Bar("Relevance", "5", null, "6", "3");

        Assert.Null(bar.Exact);
        Assert.Equal(new ScoreRange(new Fraction(31, 8), new Fraction(41, 8)), bar.Range);
        Assert.Equal("29/6", bar.Reweighted.ToString());
        Assert.Null(bar.Label);
        Assert.Equal(["Synthesis"], bar.Missing);
        Assert.True(bar.Stated);
        var gap = Assert.Single(bar.Contributions, part => part.Score is null);
        Assert.Equal("1/4 to 3/2", gap.Gives.ToString());
    }

    [Fact]
    public void A_score_known_in_part_makes_a_range_too_and_is_not_missing()
    {
        // (4 × 5 + 2 × 4 + 1 × 5) = 33, and 2.8 to 3.4 for the partners.
        var bar = Bar("Relevance", "5", "4", "5", null, new ScoreRange(Fraction.Parse("2.8"), Fraction.Parse("3.4")));

        Assert.Null(bar.Exact);
        Assert.Equal("4.48 to 4.55", $"{bar.Range.Low.Round(2)} to {bar.Range.High.Round(2)}");
        Assert.Empty(bar.Missing);
        Assert.Null(bar.Reweighted);
    }

    [Fact]
    public void Without_any_score_the_range_is_the_scale_and_nothing_is_stated()
    {
        var bar = Bar("Relevance", null, null, null, null);

        Assert.False(bar.Stated);
        Assert.Equal(Scale.Whole, bar.Range);
        Assert.Null(bar.Exact);
        Assert.Null(bar.Reweighted);
        Assert.Null(bar.Label);
        Assert.Equal(["Team", "Synthesis", "Staff", "Partners"], bar.Missing);
    }

    [Theory]
    [InlineData("4.5", "satisfactory")]
    [InlineData("449/100", "somewhat satisfactory")]
    [InlineData("6", "highly satisfactory")]
    [InlineData("1", "highly unsatisfactory")]
    public void A_label_is_that_of_the_nearest_step_and_a_half_goes_up(string score, string label) =>
        Assert.Equal(label, Scale.LabelOf(Fraction.Parse(score)));

    [Fact]
    public void A_range_has_a_label_only_where_both_ends_have_the_same()
    {
        Assert.Equal("somewhat satisfactory", Scale.LabelOf(new ScoreRange(Fraction.Parse("3.5"), Fraction.Parse("4.49"))));
        Assert.Null(Scale.LabelOf(new ScoreRange(Fraction.Parse("3.5"), Fraction.Parse("4.5"))));
    }

    [Fact]
    public void A_step_without_a_word_has_no_label() =>
        Assert.Null(new ScoringScale(0, 10, new Dictionary<int, string> { [0] = "none", [10] = "all" }).LabelOf(5));

    private static CriterionOutcome Effectiveness(params string[] scores) => Outcome("Effectiveness", scores).Criteria[0];

    private static CriterionOutcome Bar(string criterion, params string?[] scores) => Outcome(criterion, scores).Criteria[0];

    private static CriterionOutcome Bar(string criterion, string team, string synthesis, string staff, string? none, ScoreRange partners) =>
        Scoring.Compute(new ScoringInput(Scale, [criterion, "Effectiveness"], Sources,
            [.. Scores(criterion, team, synthesis, staff, none), new SourceScore("Partners", criterion, partners)])).Criteria[0];

    private static ScoringOutcome Outcome(string criterion, params string?[] scores) =>
        Scoring.Compute(new ScoringInput(Scale, [.. new[] { criterion, "Effectiveness" }.Distinct()], Sources, Scores(criterion, scores)));

    private static List<SourceScore> Scores(string criterion, params string?[] scores) => [.. Sources.Zip(scores)
        .Where(pair => pair.Second is not null)
        .Select(pair => new SourceScore(pair.First.Name, criterion, ScoreRange.Exactly(Fraction.Parse(pair.Second!))))];
}
