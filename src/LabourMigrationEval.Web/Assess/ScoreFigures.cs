using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Assess;

/// <summary>
/// How each computed figure of an assessment comes about. A score is one figure where it is known exactly, the two ends of its
/// range where it isn't, and none where nothing is stated.
/// </summary>
internal static class ScoreFigures
{
    public static IReadOnlyList<Computation> Of(CriterionOutcome bar) => !bar.Stated
        ? []
        : Ends(bar.Range, "sum of score times weight, divided by the sum of weights", end =>
            $"({string.Join(" + ", bar.Contributions.Select(part => $"{end(ScoreOf(part)).Exactly()} × {part.Weight.Exactly()}"))}) / {Weights(bar).Value} = {end(bar.Range)}");

    public static IReadOnlyList<Computation> Of(ScoringOutcome outcome) => !outcome.Overall.Stated
        ? []
        : Ends(outcome.Overall.Range, outcome.Overall.Method, end =>
            $"({string.Join(" + ", outcome.Criteria.Select(bar => end(bar.Range)))}) / {outcome.Criteria.Count} = {end(outcome.Overall.Range)}");

    /// <summary>What the bar would be without the sources that are missing; null where none is, or where nothing else is known exactly.</summary>
    public static Computation? Reweighted(CriterionOutcome bar) => bar.Missing.Count == 0 || bar.Reweighted is not { } value
        ? null
        : new Computation(value.Round(2), "mean of the scores that are there, by weight", $"without {string.Join(", ", bar.Missing)}: {value}");

    public static Computation Weights(CriterionOutcome bar) => new(
        bar.Contributions.Aggregate(Fraction.Zero, (sum, part) => sum + part.Weight).Exactly(),
        "sum of weights", string.Join(" + ", bar.Contributions.Select(part => part.Weight.Exactly())));

    public static Computation Share(Contribution part, CriterionOutcome bar) => new(
        part.Share.AsPercent(), "weight divided by the sum of weights, in per cent", $"{part.Weight.Exactly()} / {Weights(bar).Value}");

    public static IReadOnlyList<Computation> Gives(Contribution part) =>
        Ends(part.Gives, "score times share", end => $"{end(ScoreOf(part)).Exactly()} × {part.Share}");

    // What a missing source gives, divided by its share, is an end of the scale.
    private static ScoreRange ScoreOf(Contribution part) => part.Score ?? part.Gives * (1 / part.Share);

    private static IReadOnlyList<Computation> Ends(ScoreRange range, string formula, Func<Func<ScoreRange, Fraction>, string> inputs) => range.Exact is not null
        ? [new Computation(range.Low.Round(2), formula, inputs(of => of.Low))]
        : [new Computation(range.Low.Round(2), $"{formula}: the least", inputs(of => of.Low)), new Computation(range.High.Round(2), $"{formula}: the most", inputs(of => of.High))];
}
