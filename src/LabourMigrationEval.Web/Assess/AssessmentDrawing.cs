using LabourMigrationEval.Charts;
using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Assess;

/// <summary>What a chart says of the evaluation that it belongs to.</summary>
public sealed record AssessmentCaption(string Title, string Organisation, string? Published, bool Fictional);

/// <summary>The words and bars of an assessment's chart, the same on the page and in every file.</summary>
internal static class AssessmentDrawing
{
    public static ScaleChart Of(Assessment assessment, ScoringInput input, ScoringOutcome outcome, AssessmentCaption caption)
    {
        var range = $"from {input.Scale.Min} to {input.Scale.Max}";
        return new ScaleChart
        {
            Title = FiguredText.Plain(assessment.Title),
            Subtitle = outcome.Overall.Stated
                ? $"{caption.Title}: weighted score for each criterion, on a scale {range}"
                : $"{caption.Title}: no score is stated, so any value {range} remains possible for each bar",
            Steps = [.. Enumerable.Range(input.Scale.Min, input.Scale.Max - input.Scale.Min + 1)
                .Select(step => new ScaleStep(step, input.Scale.Labels.GetValueOrDefault(step)))],
            Bars = [.. outcome.Criteria.Select(bar => Bar(bar.Name, bar)), Bar("Overall", outcome.Overall) with { Overall = true }],
            Notes = [.. Notes(assessment, outcome)],
            Source = Source(assessment, caption),
            Mark = caption.Fictional ? "Fictional example" : null,
            Language = "en",
        };
    }

    private static ScaleBar Bar(string name, ComputedScore score) => !score.Stated
        ? new ScaleBar { Name = name, Shown = "not stated" }
        : new ScaleBar
        {
            Name = name,
            Value = new BarValue(score.Range.Low.AsDecimal(), score.Range.High.AsDecimal()),
            Shown = score.Exact is { } exact ? exact.Round(2) : $"{score.Range.Low.Round(2)}–{score.Range.High.Round(2)}",
            Spoken = score.Exact is null ? $"{score.Range.Low.Round(2)} to {score.Range.High.Round(2)}" : null,
            Label = score.Label,
        };

    private static IEnumerable<string> Notes(Assessment assessment, ScoringOutcome outcome)
    {
        var weights = assessment.Sources.Select(source =>
            $"{source.Name} {source.Weight}{(source.Criteria.Count == 0 ? "" : $" ({source.AppliesToPrinted})")}");
        yield return $"Weights: {string.Join(", ", weights)}. {(assessment.MethodNote is { } note ? FiguredText.Plain(note) : $"Overall: {assessment.Method}.")}";
        if (!outcome.Overall.Stated) yield break;

        var open = outcome.Criteria.Where(bar => bar.Exact is null).Select(OpenIn).ToList();
        if (open.Count > 0)
            yield return $"Pale bars and whiskers show what a missing score, or one known in part, could still give. {string.Join(" ", open)}";
        if (assessment.LatestEntry() is { } latest)
            yield return $"Scores were entered in this portal by hand, the latest on {Words.Day(latest)}.";
    }

    // "Impact: no score from Synthesis. Sustainability: Partners survey only between 2.8 and 3.4."
    private static string OpenIn(CriterionOutcome bar) => $"{bar.Name}: {string.Join("; ", bar.Contributions
        .Where(part => part.Score?.Exact is null)
        .Select(part => part.Score is { } known
            ? $"{part.Source} only between {known.Low.Exactly()} and {known.High.Exactly()}"
            : $"no score from {part.Source}"))}.";

    private static string Source(Assessment assessment, AssessmentCaption caption)
    {
        var places = assessment.Passages.Where(p => p.Passage!.Element is not null).Select(p => p.Passage!.Place).Distinct();
        string[] parts =
        [
            $"Source: {caption.Title}, {caption.Organisation}{(caption.Published is null ? "" : $", {caption.Published}")}: {string.Join("; ", places)}.",
            assessment.SignedOff is { } day ? $"Signed off on {Words.Day(day)}." : "",
            caption.Fictional ? "Fictional example, all figures invented." : "",
            "CC BY 4.0.",
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
