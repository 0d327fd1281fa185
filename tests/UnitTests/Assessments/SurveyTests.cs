using CsCheck;
using LabourMigrationEval.Domain.Assessments;
using Xunit;

namespace UnitTests.Assessments;

public class SurveyTests
{
    private static readonly ScoringScale Scale = ScoringTests.Scale;

    [Fact]
    public void A_mean_leaves_out_answers_that_are_no_step_and_counts_them()
    {
        var score = Survey.Mean(Scale, new Dictionary<string, int>
        {
            ["6"] = 20,
            ["5"] = 30,
            ["4"] = 10,
            ["3"] = 5,
            ["2"] = 3,
            ["1"] = 2,
            ["don't know"] = 3,
            ["7"] = 1,
        });

        // (120 + 150 + 40 + 15 + 6 + 2) / 70
        Assert.Equal(new SurveyScore(new Fraction(333, 70), 70, 4), score);
    }

    [Fact]
    public void A_survey_that_nobody_answered_has_no_mean() =>
        Assert.Throws<ScoringException>(() => Survey.Mean(Scale, new Dictionary<string, int> { ["6"] = 0, ["don't know"] = 9 }));

    [Fact]
    public void A_number_of_answers_below_zero_is_refused() =>
        Assert.Throws<ScoringException>(() => Survey.Mean(Scale, new Dictionary<string, int> { ["6"] = 3, ["5"] = -1 }));

    [Fact]
    public void With_nothing_known_the_range_is_the_scale() => Assert.Equal(Scale.Whole, Survey.Known(Scale, []));

    [Fact]
    public void The_answers_outside_a_known_share_lie_on_the_other_steps()
    {
        // 66.4 % on 5 or 6, so 33.6 % on 1 to 4: from 0.664 × 5 + 0.336 × 1 to 0.664 × 6 + 0.336 × 4.
        var range = Survey.Known(Scale, [new KnownShare(5, 6, Fraction.Parse("66.4"))]);

        Assert.Equal(new ScoreRange(Fraction.Parse("3.656"), Fraction.Parse("5.328")), range);
    }

    [Fact]
    public void A_share_within_another_is_not_counted_twice()
    {
        // 80 % on 4 to 6, of them 50 % on 5 or 6: 30 % on 4 exactly, 20 % on 1 to 3.
        var range = Survey.Known(Scale, [new KnownShare(4, 6, 80), new KnownShare(5, 6, 50)]);

        Assert.Equal(new ScoreRange(Fraction.Parse("3.9"), Fraction.Parse("4.8")), range);
    }

    [Fact]
    public void Every_step_known_gives_the_mean_itself()
    {
        // One sixth on each of five steps leaves one sixth for the last.
        var parts = Enumerable.Range(1, 5).Select(step => new KnownShare(step, step, new Fraction(50, 3)));

        Assert.Equal("7/2", Survey.Known(Scale, [.. parts]).Exact.ToString());
    }

    [Theory]
    [InlineData(1, 3, 60, 4, 6, 60)]
    [InlineData(1, 3, 50, 4, 6, 49)]
    [InlineData(5, 6, 40, 6, 6, 41)]
    public void Shares_that_contradict_each_other_are_refused(int from, int to, int percent, int from2, int to2, int percent2)
    {
        KnownShare[] parts = [new(from, to, percent), new(from2, to2, percent2)];

        var refusal = Assert.Throws<ScoringException>(() => Survey.Known(Scale, parts));
        Assert.Contains("contradict", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 3, 10)]
    [InlineData(4, 7, 10)]
    [InlineData(4, 3, 10)]
    [InlineData(4, 5, 101)]
    [InlineData(4, 5, -1)]
    public void A_part_that_is_no_part_of_the_scale_or_no_share_is_refused(int from, int to, int percent) =>
        Assert.Throws<ScoringException>(() => Survey.Known(Scale, [new KnownShare(from, to, percent)]));

    [Fact]
    public void The_range_of_what_is_known_holds_the_mean_that_it_was_taken_from() =>
        Gen.Select(Gen.Int[0, 50].Array[6], Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6]).Array[0, 4]).Sample((answers, cuts) =>
        {
            answers[0]++;
            var parts = cuts.Select(cut => Part(answers, Math.Min(cut.Item1, cut.Item2), Math.Max(cut.Item1, cut.Item2))).ToList();
            var bySteps = answers.Index().ToDictionary(answer => $"{answer.Index + 1}", answer => answer.Item);
            return Survey.Known(Scale, parts).Contains(Survey.Mean(Scale, bySteps).Mean);
        });

    private static KnownShare Part(int[] answers, int from, int to) =>
        new(from, to, new Fraction(100 * answers[(from - 1)..to].Sum(), answers.Sum()));
}
