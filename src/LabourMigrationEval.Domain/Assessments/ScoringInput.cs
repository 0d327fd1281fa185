namespace LabourMigrationEval.Domain.Assessments;

/// <summary>All that an assessment's bars are computed from: the fields of <c>score FILE.json</c>.</summary>
/// <param name="Scale">The scale that every score lies on.</param>
/// <param name="Criteria">Names of the criteria, in order of the bars; each once.</param>
/// <param name="Sources">The sources of evidence, in order of showing; each name once.</param>
/// <param name="Scores">What is known of the scores. A source without a score for a criterion that it counts for is missing there.</param>
/// <param name="Overall">How the overall bar comes about; <see cref="Scoring.MeanOfCriteria"/> is the one method known.</param>
public sealed record ScoringInput(
    ScoringScale Scale,
    IReadOnlyList<string> Criteria,
    IReadOnlyList<ScoringSource> Sources,
    IReadOnlyList<SourceScore> Scores,
    string Overall = Scoring.MeanOfCriteria);

/// <summary>A source of evidence and how much it counts.</summary>
/// <param name="Name">Its name, which scores refer to.</param>
/// <param name="Weight">Its weight against the others, above zero; a pure number, only the proportion of weights matters.</param>
/// <param name="AppliesTo">Names of the criteria that it counts for; null for every criterion.</param>
public sealed record ScoringSource(string Name, Fraction Weight, IReadOnlyList<string>? AppliesTo = null)
{
    /// <summary>Whether this source counts for <paramref name="criterion"/>.</summary>
    public bool CountsFor(string criterion) => AppliesTo is null || AppliesTo.Contains(criterion);
}

/// <summary>What one source says of one criterion.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Criterion">Name of a criterion that the source counts for.</param>
/// <param name="Score">The score, or the range that it is known to lie in, in steps of the scale.</param>
public sealed record SourceScore(string Source, string Criterion, ScoreRange Score);
