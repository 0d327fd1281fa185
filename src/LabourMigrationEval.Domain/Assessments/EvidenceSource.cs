using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Assessments;

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

    /// <summary>What was known or entered of each criterion, oldest first. Scores are added, never changed: the last one counts.</summary>
    public List<Score> Scores { get; } = [];

    /// <summary>What it gives now to each criterion, as far as that is known.</summary>
    public IEnumerable<Score> CurrentScores =>
        Scores.GroupBy(score => score.Criterion.Key).Select(entered => entered.MaxBy(score => score.Order)!);

    /// <summary>The weight as a number.</summary>
    /// <exception cref="ScoringException">The weight is printed as something that is no number.</exception>
    public Fraction WeightAsFraction() => Fraction.TryParse(Weight.Text, out var weight)
        ? weight
        : throw new ScoringException($"The weight of “{Name}” is “{Weight}”, which is no number.");

    /// <summary>Whether it counts for the criterion.</summary>
    public bool AppliesTo(Criterion criterion) =>
        Criteria.Count == 0 || Criteria.Exists(named => named.Key == criterion.Key);

    /// <summary>What it gives to the criterion; null where that isn't known.</summary>
    public Score? ScoreOf(Criterion criterion) =>
        Scores.Where(score => score.Criterion.Key == criterion.Key).MaxBy(score => score.Order);
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

    /// <summary>Place among the scores of this source for this criterion, from 0; the last one counts.</summary>
    public int Order { get; init; }

    /// <summary>Who entered it; null where it was read from the report.</summary>
    public Person? EnteredBy { get; init; }

    /// <summary>When it was entered (UTC); null where it was read from the report.</summary>
    public DateTime? EnteredAt { get; init; }
}
