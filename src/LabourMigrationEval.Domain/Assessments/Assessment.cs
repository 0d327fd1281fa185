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

    /// <summary>
    /// Records what a source gives to a criterion, in place of what stood there. Both ends of the range are equal where the score is known exactly.
    /// </summary>
    /// <param name="source">A source of this assessment.</param>
    /// <param name="criterion">A criterion that the source applies to.</param>
    /// <param name="range">The score on the scale, or the range in which it is known to lie.</param>
    /// <param name="justification">What the score rests on, in words.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">When (UTC).</param>
    /// <exception cref="RuleViolation">The score is off the scale, the source says nothing on the criterion, or the justification is missing.</exception>
    public void Enter(EvidenceSource source, Criterion criterion, ScoreRange range, string justification, Person by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(criterion);
        if (!source.AppliesTo(criterion))
            throw new RuleViolation($"{source.Name} doesn't count for {criterion.Name}. Leave that score empty.");
        if (range.Low < ScaleMin || range.High > ScaleMax)
            throw new RuleViolation($"The score of {source.Name} for {criterion.Name} is off the scale. Give a number from {ScaleMin} to {ScaleMax}.");
        if (string.IsNullOrWhiteSpace(justification))
            throw new RuleViolation($"Say what the score of {source.Name} for {criterion.Name} rests on.");
        source.Scores.RemoveAll(score => score.CriterionId == criterion.Id);
        source.Scores.Add(new Score
        {
            Criterion = criterion,
            CriterionId = criterion.Id,
            Low = range.Low,
            High = range.High,
            Justification = justification.Trim(),
            EnteredBy = by,
            EnteredAt = at,
        });
    }
}

/// <summary>A source of evidence for scores: a survey, a synthesis, the evaluators' own judgement.</summary>
public sealed class EvidenceSource
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The assessment.</summary>
    public int AssessmentId { get; init; }

    /// <summary>Short lower-case name, unique in the assessment.</summary>
    public required string Key { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; set; }

    /// <summary>Weight against the other sources, as printed; above 0, no unit.</summary>
    public required Printed Weight { get; set; }

    /// <summary>The criteria it counts for; empty means every one.</summary>
    public List<Criterion> Criteria { get; } = [];

    /// <summary>How the report says what it applies to.</summary>
    public required string AppliesToPrinted { get; init; }

    /// <summary>Where the report states the weight, in words.</summary>
    public required string Place { get; init; }

    /// <summary>The lines that state the weight.</summary>
    public required Lines Lines { get; init; }

    /// <summary>The narrowest passage around those lines.</summary>
    public required Passage Passage { get; init; }

    /// <summary>Place in the printed order, from 0.</summary>
    public int Order { get; init; }

    /// <summary>What it gives to each criterion, as far as that is known.</summary>
    public List<Score> Scores { get; } = [];

    /// <summary>Whether it counts for the criterion.</summary>
    public bool AppliesTo(Criterion criterion) =>
        Criteria.Count == 0 || Criteria.Exists(named => named.Key == criterion.Key);
}

/// <summary>What a source gives to a criterion.</summary>
public sealed class Score
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The source.</summary>
    public int SourceId { get; init; }

    /// <summary>The criterion.</summary>
    public int CriterionId { get; init; }

    /// <inheritdoc cref="CriterionId"/>
    public required Criterion Criterion { get; init; }

    /// <summary>Lower end of what is known, on the assessment's scale.</summary>
    public required Fraction Low { get; init; }

    /// <summary>Upper end; equal to <see cref="Low"/> where the score is known exactly.</summary>
    public required Fraction High { get; init; }

    /// <summary>The lines of the report that state it; null where a person entered it.</summary>
    public Lines? Lines { get; init; }

    /// <summary>What it rests on, in words.</summary>
    public string? Justification { get; init; }

    /// <summary>Who entered it; null where it was read from the report.</summary>
    public Person? EnteredBy { get; init; }

    /// <summary>When it was entered (UTC); null where it was read from the report.</summary>
    public DateTime? EnteredAt { get; init; }
}
