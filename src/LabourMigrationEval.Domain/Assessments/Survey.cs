using System.Globalization;

namespace LabourMigrationEval.Domain.Assessments;

/// <summary>A survey's score from its answers by step, or from the little that a report prints of them.</summary>
public static class Survey
{
    /// <summary>The mean of all answers that are a step of the scale.</summary>
    /// <param name="scale">The scale that was asked for.</param>
    /// <param name="answers">Number of answers by step. A key that isn't a step, such as "don't know", is left out and counted.</param>
    /// <exception cref="ScoringException">A number is below zero, or nobody chose a step.</exception>
    public static SurveyScore Mean(ScoringScale scale, IReadOnlyDictionary<string, int> answers)
    {
        if (answers.FirstOrDefault(answer => answer.Value < 0) is { Key: { } negative })
            throw new ScoringException($"The number of answers “{negative}” is below zero.");

        var bySteps = answers.ToLookup(answer => StepOf(scale, answer.Key), answer => (long)answer.Value);
        var steps = bySteps.Where(group => group.Key is not null).Select(group => (Step: group.Key!.Value, Number: group.Sum())).ToList();
        var counted = steps.Sum(step => step.Number);
        return counted > 0
            ? new SurveyScore(new Fraction(steps.Sum(step => step.Step * step.Number), counted), counted, bySteps[null].Sum())
            : throw new ScoringException("No answer is a step of the scale, so there is no mean.");
    }

    /// <summary>
    /// All means that agree with what is known. Each part says which share of the answers lies from one step to another, the rest
    /// then lies outside it; parts may overlap or lie within each other.
    /// </summary>
    /// <remarks>
    /// With F(s) as the share of answers up to step s, the mean is max - F(min) - … - F(max - 1), and all that is known are bounds
    /// on differences of two F. Such a system has a solution that is highest at every step and one that is lowest, the shortest
    /// paths to and from the start (Bellman and Ford), and these give both ends of the range exactly.
    /// </remarks>
    /// <exception cref="ScoringException">A part is off the scale or no share, or the parts contradict each other.</exception>
    public static ScoreRange Known(ScoringScale scale, IReadOnlyList<KnownShare> parts)
    {
        if (parts.FirstOrDefault(part => part.From < scale.Min || part.To > scale.Max || part.From > part.To) is { } off)
            throw new ScoringException($"The steps {off.From} to {off.To} aren't a part of the scale from {scale.Min} to {scale.Max}.");
        if (parts.FirstOrDefault(part => part.Percent < 0 || part.Percent > 100) is { } noShare)
            throw new ScoringException($"{noShare.Percent} per cent is no share. Give 0 to 100.");

        var steps = scale.Max - scale.Min + 1;
        List<Bound> bounds =
        [
            .. Enumerable.Range(0, steps).Select(step => new Bound(step + 1, step, 0)),
            .. parts.Append(new KnownShare(scale.Min, scale.Max, 100)).SelectMany(part => new[]
            {
                new Bound(part.From - scale.Min, part.To - scale.Min + 1, part.Percent / 100),
                new Bound(part.To - scale.Min + 1, part.From - scale.Min, -part.Percent / 100),
            }),
        ];
        var highest = ShortestPaths(bounds, steps);
        var lowest = ShortestPaths([.. bounds.Select(bound => new Bound(bound.To, bound.From, bound.Most))], steps);
        return new ScoreRange(scale.Max - Inner(highest), scale.Max + Inner(lowest));
    }

    private static int? StepOf(ScoringScale scale, string key) =>
        int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step)
        && step >= scale.Min && step <= scale.Max ? step : null;

    private static Fraction Inner(Fraction?[] shares) =>
        shares[1..^1].Aggregate(Fraction.Zero, (sum, share) => sum + share!.Value);

    private static Fraction?[] ShortestPaths(List<Bound> bounds, int steps)
    {
        var paths = new Fraction?[steps + 1];
        paths[0] = 0;
        for (var round = 0; round <= steps; round++)
        {
            var shorter = false;
            foreach (var (from, to, most) in bounds)
            {
                if (paths[from] + most is not { } path || paths[to] <= path)
                    continue;
                paths[to] = path;
                shorter = true;
            }

            if (!shorter)
                return paths;
        }

        throw new ScoringException("The known shares contradict each other: no set of answers has all of them.");
    }

    /// <summary>F(<paramref name="To"/>) is at most <paramref name="Most"/> above F(<paramref name="From"/>).</summary>
    private readonly record struct Bound(int From, int To, Fraction Most);
}

/// <summary>The mean of a survey's answers.</summary>
/// <param name="Mean">In steps of the scale.</param>
/// <param name="Answers">Number of answers that are a step of the scale.</param>
/// <param name="LeftOut">Number of answers that aren't.</param>
public sealed record SurveyScore(Fraction Mean, long Answers, long LeftOut);

/// <summary>What is known of a survey's answers: how many of them lie from one step to another.</summary>
/// <param name="From">The lowest step.</param>
/// <param name="To">The highest step.</param>
/// <param name="Percent">Their share of all answers that are a step, in per cent from 0 to 100.</param>
public sealed record KnownShare(int From, int To, Fraction Percent);
