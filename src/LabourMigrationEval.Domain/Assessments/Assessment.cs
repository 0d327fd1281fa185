using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Assessments;

/// <summary>
/// How well the work scored: sources of evidence with their weights, and the score that each gives to each criterion.
/// The bars are never stored; <see cref="Scoring"/> computes them.
/// </summary>
public sealed class Assessment : EvaluationItem
{
    /// <summary>Lowest step of the scale.</summary>
    public int ScaleMin { get; init; }

    /// <summary>Highest step of the scale.</summary>
    public int ScaleMax { get; init; }

    /// <summary>Names of the steps; they belong to the evaluation.</summary>
    public IReadOnlyDictionary<int, string> Labels { get; set; } = new Dictionary<int, string>();

    /// <summary>How the overall bar comes about, by name.</summary>
    public required string Method { get; set; }

    /// <summary>Where the method comes from, as figured text.</summary>
    public string? MethodNote { get; set; }

    /// <summary>The day on which the evaluators stood by the scores; null where that isn't known.</summary>
    public DateOnly? SignedOff { get; set; }

    /// <summary>The sources of evidence, in the printed order.</summary>
    public List<EvidenceSource> Sources { get; } = [];

    /// <summary>What the bars are computed from.</summary>
    /// <exception cref="ScoringException">A weight is no number.</exception>
    public ScoringInput ToInput() => new(
        new ScoringScale(ScaleMin, ScaleMax, Labels),
        [.. Criteria.Select(criterion => criterion.Name)],
        [.. Sources.Select(source => new ScoringSource(source.Name, source.WeightAsFraction(), source.Criteria.Count == 0
            ? null
            : [.. source.Criteria.Select(criterion => criterion.Name)]))],
        [.. from source in Sources
            from score in source.CurrentScores
            select new SourceScore(source.Name, score.Criterion.Name, new ScoreRange(score.Low, score.High))],
        Method);

    /// <summary>
    /// Records what a source gives to a criterion, after what a person entered before, which is kept. Both ends of the range are equal where the
    /// score is known exactly.
    /// </summary>
    /// <param name="source">A source of this assessment.</param>
    /// <param name="criterion">A criterion that the source applies to.</param>
    /// <param name="range">The score on the scale, or the range in which it is known to lie.</param>
    /// <param name="justification">What the score rests on, in words.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">When (UTC).</param>
    /// <exception cref="RuleViolation">
    /// The score is off the scale or the report states it, the source says nothing on the criterion, or the justification is missing.
    /// </exception>
    public void Enter(EvidenceSource source, Criterion criterion, ScoreRange range, string justification, Person by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(criterion);
        if (!source.AppliesTo(criterion))
            throw new RuleViolation($"{source.Name} doesn't count for {criterion.Name}. Leave that score empty.");
        if (!Sources.Contains(source)) throw new ArgumentException("The source belongs to another assessment.", nameof(source));
        if (source.ScoreOf(criterion) is { Lines: not null })
            throw new RuleViolation($"The report states the score of {source.Name} for {criterion.Name}. It stays as printed.");
        if (range.Low > range.High)
            throw new RuleViolation($"The range of {source.Name} for {criterion.Name} ends below its start. Give the lower end first.");
        if (range.Low < ScaleMin || range.High > ScaleMax)
            throw new RuleViolation($"The score of {source.Name} for {criterion.Name} is off the scale. Give a number from {ScaleMin} to {ScaleMax}.");
        if (string.IsNullOrWhiteSpace(justification))
            throw new RuleViolation($"Say what the score of {source.Name} for {criterion.Name} rests on.");
        source.Scores.Add(new Score
        {
            Order = source.ScoreOf(criterion) is { } before ? before.Order + 1 : 0,
            Criterion = criterion,
            CriterionId = criterion.Id,
            Low = range.Low,
            High = range.High,
            Justification = Typed.Clean(justification).Trim(),
            EnteredBy = by,
            EnteredAt = at,
        });
    }
}
