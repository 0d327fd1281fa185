using System.Numerics;

namespace LabourMigrationEval.Domain.Assessments;

/// <summary>A scale of whole steps, with the words that an evaluation gives to them.</summary>
/// <param name="Min">The lowest step.</param>
/// <param name="Max">The highest step, above the lowest.</param>
/// <param name="Labels">The evaluation's own word for a step; a step may have none.</param>
public sealed record ScoringScale(int Min, int Max, IReadOnlyDictionary<int, string> Labels)
{
    /// <summary>Every value on the scale: what a score is that nobody states.</summary>
    public ScoreRange Whole => new(Min, Max);

    /// <summary>
    /// The label of the nearest step, a half going up: on a scale from 1 to 6, "satisfactory" for 5 holds from 4.50 to below 5.50.
    /// Null where the scale has no word for that step.
    /// </summary>
    public string? LabelOf(Fraction score)
    {
        var step = (score + new Fraction(1, 2)).Floor();
        return Labels.GetValueOrDefault((int)BigInteger.Clamp(step, Min, Max));
    }

    /// <summary>The label of a score that may be known in part: null where the two ends of its range differ in label.</summary>
    public string? LabelOf(ScoreRange range) => LabelOf(range.Low) is { } label && label == LabelOf(range.High) ? label : null;
}
