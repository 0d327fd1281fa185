namespace LabourMigrationEval.Domain.Assessments;

/// <summary>
/// From sources, weights and scores to the bars of an assessment, in exact arithmetic. A criterion's score is the mean of the
/// sources that count for it, each by its weight (the method printed in the first evaluation's assessment). A score that is missing may be
/// any value on the scale, so a bar with a gap is a range and never a guess. docs/scoring.md has the formulas.
/// </summary>
public static class Scoring
{
    /// <summary>The overall bar as the plain mean of the criteria's bars, each counting once.</summary>
    public const string MeanOfCriteria = "mean of criteria";

    /// <summary>Computes every bar.</summary>
    /// <exception cref="ScoringException">The input contradicts itself.</exception>
    public static ScoringOutcome Compute(ScoringInput input)
    {
        if (ScoringRules.Broken(input).FirstOrDefault() is { } broken)
            throw new ScoringException(broken);

        var scores = input.Scores.ToDictionary(score => (score.Source, score.Criterion), score => score.Score);
        var criteria = input.Criteria.Select(criterion => Criterion(criterion, input, scores)).ToList();
        return new ScoringOutcome(criteria, MeanOf(criteria, input));
    }

    private static CriterionOutcome Criterion(
        string criterion, ScoringInput input, Dictionary<(string Source, string Criterion), ScoreRange> scores)
    {
        var sources = input.Sources.Where(source => source.CountsFor(criterion)).ToList();
        var weights = Sum(sources.Select(source => source.Weight));
        var contributions = sources.Select(source =>
        {
            ScoreRange? score = scores.TryGetValue((source.Name, criterion), out var known) ? known : null;
            var share = source.Weight / weights;
            return new Contribution(source.Name, source.Weight, score, share, (score ?? input.Scale.Whole) * share);
        }).ToList();

        var range = Sum(contributions.Select(contribution => contribution.Gives));
        var missing = contributions.Where(contribution => contribution.Score is null).Select(contribution => contribution.Source);
        return new CriterionOutcome(
            criterion, range, Reweighted(contributions), input.Scale.LabelOf(range), [.. missing], contributions);
    }

    private static Fraction? Reweighted(List<Contribution> contributions)
    {
        var there = contributions.Where(contribution => contribution.Score is not null).ToList();
        return there.Count == 0
            ? null
            : (Sum(there.Select(contribution => contribution.Gives)) * (1 / Sum(there.Select(contribution => contribution.Share)))).Exact;
    }

    private static OverallOutcome MeanOf(List<CriterionOutcome> criteria, ScoringInput input)
    {
        var range = Sum(criteria.Select(criterion => criterion.Range)) * new Fraction(1, criteria.Count);
        var there = criteria.Where(criterion => criterion.Stated).ToList();
        // One criterion whose sources are there only as a range leaves the mean of what is there without one value, too.
        Fraction? reweighted = there.Count > 0 && there.All(criterion => criterion.Reweighted is not null)
            ? Sum(there.Select(criterion => criterion.Reweighted!.Value)) / there.Count
            : null;
        return new OverallOutcome(input.Overall, range, reweighted, input.Scale.LabelOf(range), there.Count > 0);
    }

    private static Fraction Sum(IEnumerable<Fraction> values) => values.Aggregate(Fraction.Zero, (sum, value) => sum + value);

    private static ScoreRange Sum(IEnumerable<ScoreRange> values) => values.Aggregate(default(ScoreRange), (sum, value) => sum + value);
}
