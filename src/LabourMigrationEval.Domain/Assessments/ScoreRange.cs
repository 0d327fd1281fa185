namespace LabourMigrationEval.Domain.Assessments;

/// <summary>
/// All that a score may be, in steps of its scale, both ends included. A score that is known has equal ends.
/// The middle of a range is never used in its place: nothing says that it is likelier than an end.
/// </summary>
/// <param name="Low">The least it can be.</param>
/// <param name="High">The most it can be.</param>
public readonly record struct ScoreRange(Fraction Low, Fraction High)
{
    /// <summary>The range of a score that is known.</summary>
    public static ScoreRange Exactly(Fraction score) => new(score, score);

    /// <summary>The score itself where it is known, otherwise null.</summary>
    public Fraction? Exact => Low == High ? Low : null;

    /// <summary>Whether <paramref name="score"/> lies in the range.</summary>
    public bool Contains(Fraction score) => Low <= score && score <= High;

    /// <summary>"9/2", or "39/10 to 22/5" for a score known in part.</summary>
    public override string ToString() => Low == High ? Low.ToString() : $"{Low} to {High}";

    /// <summary>What the sum of two scores may be.</summary>
    public static ScoreRange operator +(ScoreRange left, ScoreRange right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>What a score may give when it counts with <paramref name="share"/>, which isn't below zero.</summary>
    public static ScoreRange operator *(ScoreRange range, Fraction share) => new(range.Low * share, range.High * share);
}
