namespace LabourMigrationEval.Domain.Assessments;

/// <summary>The bars of an assessment.</summary>
/// <param name="Criteria">One bar for each criterion, in the order of the input.</param>
/// <param name="Overall">The overall bar.</param>
public sealed record ScoringOutcome(IReadOnlyList<CriterionOutcome> Criteria, OverallOutcome Overall);

/// <summary>A computed score, in steps of the scale. The rules are in docs/scoring.md.</summary>
/// <param name="Range">What any completion of the missing scores can give; a completion reaches each end.</param>
/// <param name="Reweighted">
/// The mean of what is there, as though the rest had never been asked: a figure beside the bar, never the bar.
/// Null where nothing is there, or where a score that is there is itself a range.
/// </param>
/// <param name="Label">The scale's word for the score; null where the ends of the range differ in it.</param>
/// <param name="Stated">False where no source says anything: the range is then the whole scale, and no bar is drawn.</param>
public abstract record ComputedScore(ScoreRange Range, Fraction? Reweighted, string? Label, bool Stated)
{
    /// <summary>The score in lowest terms; null as soon as a source is missing or known only as a range.</summary>
    public Fraction? Exact => Range.Exact;
}

/// <summary>One criterion's bar and how it comes about.</summary>
/// <param name="Name">The criterion.</param>
/// <param name="Range">As in <see cref="ComputedScore"/>.</param>
/// <param name="Reweighted">As in <see cref="ComputedScore"/>.</param>
/// <param name="Label">As in <see cref="ComputedScore"/>.</param>
/// <param name="Missing">Names of the sources that count here and have no score, in the order of the input.</param>
/// <param name="Contributions">Each source that counts here, in the order of the input.</param>
public sealed record CriterionOutcome(
    string Name, ScoreRange Range, Fraction? Reweighted, string? Label,
    IReadOnlyList<string> Missing, IReadOnlyList<Contribution> Contributions)
    : ComputedScore(Range, Reweighted, Label, Missing.Count < Contributions.Count);

/// <summary>The overall bar.</summary>
/// <param name="Method">How it comes about, in words: <see cref="Scoring.MeanOfCriteria"/>.</param>
/// <param name="Range">As in <see cref="ComputedScore"/>.</param>
/// <param name="Reweighted">As in <see cref="ComputedScore"/>.</param>
/// <param name="Label">As in <see cref="ComputedScore"/>.</param>
/// <param name="Stated">False where no criterion is stated.</param>
public sealed record OverallOutcome(string Method, ScoreRange Range, Fraction? Reweighted, string? Label, bool Stated)
    : ComputedScore(Range, Reweighted, Label, Stated);

/// <summary>What one source adds to a criterion's bar.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Weight">Its weight, above zero.</param>
/// <param name="Score">Its score, in steps of the scale; null where it is missing.</param>
/// <param name="Share">Its weight over the sum of the weights that count for the criterion: above 0, at most 1.</param>
/// <param name="Gives">
/// Score times share, in steps of the scale; of a missing source, what any score on the scale would give.
/// The contributions of a bar add up to its range.
/// </param>
public sealed record Contribution(string Source, Fraction Weight, ScoreRange? Score, Fraction Share, ScoreRange Gives);
