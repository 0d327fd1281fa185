namespace LabourMigrationEval.Domain.Assessments;

/// <summary>What an input must keep before anything is computed from it: nothing unknown, nothing twice, nothing off the scale.</summary>
internal static class ScoringRules
{
    /// <summary>A message for each rule that the input breaks.</summary>
    public static IEnumerable<string> Broken(ScoringInput input) =>
    [
        .. OfScale(input.Scale),
        .. OfMethod(input.Overall),
        .. OfNames("criterion", input.Criteria),
        .. OfNames("source", input.Sources.Select(source => source.Name)),
        .. input.Sources.SelectMany(source => OfSource(source, input.Criteria)),
        .. OfCriteria(input),
        .. input.Scores.SelectMany(score => OfScore(score, input)),
        .. Repeated(input.Scores.Select(score => (score.Source, score.Criterion)))
            .Select(twice => $"The score of “{twice.Source}” for “{twice.Criterion}” is given twice."),
    ];

    private static IEnumerable<string> OfScale(ScoringScale scale)
    {
        if (scale.Max <= scale.Min)
            yield return $"A scale needs two steps or more; this one goes from {scale.Min} to {scale.Max}.";
        foreach (var step in scale.Labels.Keys.Where(step => step < scale.Min || step > scale.Max))
            yield return $"The label of {step} is off the scale from {scale.Min} to {scale.Max}.";
    }

    private static IEnumerable<string> OfMethod(string overall)
    {
        if (overall != Scoring.MeanOfCriteria)
            yield return $"The overall method “{overall}” isn't known; “{Scoring.MeanOfCriteria}” is.";
    }

    private static IEnumerable<string> OfNames(string kind, IEnumerable<string> names)
    {
        var list = names.ToList();
        if (list.Exists(string.IsNullOrWhiteSpace))
            yield return $"A {kind} has no name.";
        foreach (var twice in Repeated(list))
            yield return $"The {kind} “{twice}” is named twice.";
    }

    private static IEnumerable<string> OfSource(ScoringSource source, IReadOnlyList<string> criteria)
    {
        if (source.Weight <= 0)
            yield return $"The weight of “{source.Name}” is {source.Weight}. Give one above zero, or leave the source out.";
        if (source.AppliesTo is { Count: 0 })
            yield return $"“{source.Name}” counts for no criterion. Name one, or leave the source out.";
        foreach (var criterion in (source.AppliesTo ?? []).Except(criteria))
            yield return $"“{source.Name}” is to count for “{criterion}”, which isn't among the criteria.";
    }

    private static IEnumerable<string> OfCriteria(ScoringInput input)
    {
        if (input.Criteria.Count == 0)
            yield return "There is no criterion to score.";
        foreach (var criterion in input.Criteria.Where(criterion => !input.Sources.Any(source => source.CountsFor(criterion))))
            yield return $"No source counts for “{criterion}”.";
    }

    private static IEnumerable<string> OfScore(SourceScore score, ScoringInput input)
    {
        var source = input.Sources.FirstOrDefault(source => source.Name == score.Source);
        if (source is null)
            yield return $"There is a score of “{score.Source}”, which isn't among the sources.";
        if (!input.Criteria.Contains(score.Criterion))
            yield return $"“{score.Source}” has a score for “{score.Criterion}”, which isn't among the criteria.";
        else if (source?.CountsFor(score.Criterion) == false)
            yield return $"“{score.Source}” has a score for “{score.Criterion}”, which it doesn't count for.";

        var (low, high) = score.Score;
        var which = $"The score of “{score.Source}” for “{score.Criterion}”";
        if (low > high)
            yield return $"{which} goes from {low} down to {high}. Give the lower end first.";
        else if (low < input.Scale.Min || high > input.Scale.Max)
            yield return $"{which} is {score.Score}, off the scale from {input.Scale.Min} to {input.Scale.Max}.";
    }

    private static IEnumerable<T> Repeated<T>(IEnumerable<T> values) =>
        values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => group.Key);
}
