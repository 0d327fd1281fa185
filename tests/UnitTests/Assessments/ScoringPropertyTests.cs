using CsCheck;
using LabourMigrationEval.Domain.Assessments;
using Tests;
using Xunit;

namespace UnitTests.Assessments;

[Trait(LongRun.Trait, LongRun.Chosen)]
public class ScoringPropertyTests
{
    private static readonly string[] Criteria = ["Relevance", "Impact"];

    private static readonly Gen<Fraction> OnScale = Gen.Int[10, 60].Select(tenths => new Fraction(tenths, 10));

    private static readonly Gen<ScoreRange> Known = Gen.Select(OnScale, OnScale, Gen.Bool, (a, b, exact) =>
        exact ? ScoreRange.Exactly(a) : a <= b ? new ScoreRange(a, b) : new ScoreRange(b, a));

    private static readonly Gen<ScoringInput> Inputs =
        Gen.Select(Gen.Int[1, 40].Array[1, 5], Known.Array[10], Gen.Bool.Array[10], (weights, scores, there) => new ScoringInput(
            ScoringTests.Scale,
            Criteria,
            [.. weights.Select((weight, index) => new ScoringSource($"Source {index}", new Fraction(weight, 4)))],
            [.. weights.SelectMany((_, index) => Criteria.Select((criterion, column) => (index, criterion, at: index * 2 + column)))
                .Where(cell => there[cell.at])
                .Select(cell => new SourceScore($"Source {cell.index}", cell.criterion, scores[cell.at]))]));

    [Fact]
    public void A_bar_lies_within_its_sources() => Inputs.Sample(input => Bars(input).All(bar =>
        bar.Range.Low >= bar.Contributions.Min(part => (part.Score ?? ScoringTests.Scale.Whole).Low)
        && bar.Range.High <= bar.Contributions.Max(part => (part.Score ?? ScoringTests.Scale.Whole).High)));

    [Fact]
    public void Contributions_add_up_to_the_bar_and_shares_to_one() => Inputs.Sample(input => Bars(input).All(bar =>
        bar.Contributions.Aggregate(default(ScoreRange), (sum, part) => sum + part.Gives) == bar.Range
        && bar.Contributions.Aggregate(Fraction.Zero, (sum, part) => sum + part.Share) == 1));

    [Fact]
    public void Raising_a_score_never_lowers_a_bar() => Gen.Select(Inputs, Gen.Int[0, 9], Known).Sample((input, at, raised) =>
    {
        if (input.Scores.Count == 0)
            return true;
        var old = input.Scores[at % input.Scores.Count];
        var higher = old with { Score = new ScoreRange(Max(old.Score.Low, raised.Low), Max(old.Score.High, raised.High)) };
        var before = Scoring.Compute(input);
        var after = Scoring.Compute(input with { Scores = [.. input.Scores.Select(score => score == old ? higher : score)] });
        return before.Criteria.Zip(after.Criteria).All(pair => NotLower(pair.First, pair.Second))
            && NotLower(before.Overall, after.Overall);
    });

    [Fact]
    public void Order_of_sources_and_scores_does_not_matter() => Inputs.Sample(input =>
    {
        var turned = input with { Sources = [.. input.Sources.Reverse()], Scores = [.. input.Scores.Reverse()] };
        return Bars(input).Zip(Bars(turned)).All(pair => SameBar(pair.First, pair.Second));
    });

    [Fact]
    public void Only_the_proportion_of_weights_matters() => Inputs.Sample(input =>
    {
        var doubled = input with { Sources = [.. input.Sources.Select(source => source with { Weight = source.Weight * 2 })] };
        return Bars(input).Zip(Bars(doubled)).All(pair => SameBar(pair.First, pair.Second)
            && pair.First.Contributions.Select(part => part.Share).SequenceEqual(pair.Second.Contributions.Select(part => part.Share)));
    });

    [Fact]
    public void The_range_holds_every_completion_and_a_completion_reaches_each_end() =>
        Gen.Select(Inputs, Gen.Int[0, 100].Array[10]).Sample((input, percents) =>
        {
            var ranges = Scoring.Compute(input);
            var any = Completed(input, (index, range) => range.Low + (range.High - range.Low) * new Fraction(percents[index], 100));
            return Within(ranges, any)
                && Completed(input, (_, range) => range.Low).Overall.Exact == ranges.Overall.Range.Low
                && Completed(input, (_, range) => range.High).Overall.Exact == ranges.Overall.Range.High;
        });

    [Fact]
    public void The_reweighted_mean_is_the_score_without_the_missing_sources() => Inputs.Sample(input =>
        Scoring.Compute(input).Criteria.All(bar =>
        {
            var there = input.Sources.Where(source => !bar.Missing.Contains(source.Name)).ToList();
            if (there.Count == 0)
                return bar.Reweighted is null;
            var scores = input.Scores.Where(score => score.Criterion == bar.Name).ToList();
            return bar.Reweighted == Scoring.Compute(new ScoringInput(input.Scale, [bar.Name], there, scores)).Criteria[0].Exact;
        }));

    private static IReadOnlyList<CriterionOutcome> Bars(ScoringInput input) => Scoring.Compute(input).Criteria;

    private static ScoringOutcome Completed(ScoringInput input, Func<int, ScoreRange, Fraction> choose) =>
        Scoring.Compute(input with
        {
            Scores = [.. input.Sources.SelectMany(source => Criteria.Select(criterion => (source.Name, criterion))).Select((cell, index) =>
            {
                var known = input.Scores.FirstOrDefault(score => score.Source == cell.Name && score.Criterion == cell.criterion);
                var chosen = choose(index, known?.Score ?? input.Scale.Whole);
                return new SourceScore(cell.Name, cell.criterion, ScoreRange.Exactly(chosen));
            })],
        });

    private static bool Within(ScoringOutcome ranges, ScoringOutcome exact) =>
        ranges.Criteria.Zip(exact.Criteria).All(pair => pair.First.Range.Contains(pair.Second.Exact!.Value))
        && ranges.Overall.Range.Contains(exact.Overall.Exact!.Value);

    private static bool SameBar(ComputedScore one, ComputedScore other) =>
        one.Range == other.Range && one.Reweighted == other.Reweighted && one.Label == other.Label && one.Stated == other.Stated;

    private static bool NotLower(ComputedScore before, ComputedScore after) =>
        after.Range.Low >= before.Range.Low && after.Range.High >= before.Range.High;

    private static Fraction Max(Fraction a, Fraction b) => a > b ? a : b;
}
