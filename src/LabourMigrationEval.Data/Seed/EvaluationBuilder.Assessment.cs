using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Data.Seed;

public sealed partial class EvaluationBuilder
{
    private void AddAssessment()
    {
        if (document.Assessment is not { } entry) return;
        var head = new ItemEntry { Key = "assessment", Title = entry.Title, Text = entry.Text, Criteria = entry.Criteria, Passages = entry.Passages };
        var assessment = Add("assessment", head, 0, new Assessment
        {
            Key = head.Key,
            Title = entry.Title,
            Text = entry.Text ?? "",
            ScaleMin = entry.ScaleMin,
            ScaleMax = entry.ScaleMax,
            Labels = entry.Labels,
            Method = entry.Method,
            MethodNote = entry.MethodNote is null ? null : Checked(entry.MethodNote, "assessment"),
            SignedOff = entry.SignedOff,
        });
        assessment.Sources.AddRange(entry.Sources.Select(Source));
        foreach (var score in entry.Scores) AddScore(assessment, score);
        evaluation.Assessment = assessment;
        // A page computes the bars each time it is read: what can't be computed must not come in.
        try
        {
            Scoring.Compute(assessment.ToInput());
        }
        catch (ScoringException e)
        {
            throw new EvaluationDocumentException($"assessment: {e.Message}", e);
        }
    }

    private EvidenceSource Source(SourceEntry entry, int order)
    {
        var where = $"source {entry.Key}";
        var source = new EvidenceSource
        {
            Key = entry.Key,
            Name = entry.Name,
            Weight = new Printed(entry.Weight),
            AppliesToPrinted = entry.Printed,
            Place = entry.Place,
            Lines = LinesOf(entry.Lines, where),
            Passage = Around(LinesOf(entry.Lines, where), where),
            Order = order,
        };
        source.Criteria.AddRange((entry.AppliesTo ?? []).Select(key => Criterion(key, where)));
        return source;
    }

    private void AddScore(Assessment assessment, ScoreEntry entry)
    {
        var where = $"score of {entry.Source} for {entry.Criterion}";
        var source = assessment.Sources.Find(known => known.Key == entry.Source)
            ?? throw new EvaluationDocumentException($"{where}: that source isn't listed.");
        var (low, high) = (entry.Low ?? entry.Score, entry.High ?? entry.Score);
        if (!Fraction.TryParse(low, out var from) || !Fraction.TryParse(high, out var to))
            throw new EvaluationDocumentException($"{where}: give a score, or both ends of a range, as decimal numbers.");
        Lines? lines = entry.Lines is null ? null : LinesOf(entry.Lines, where);
        if (lines is { } known) Around(known, where);
        source.Scores.Add(new Score
        {
            Criterion = Criterion(entry.Criterion, where),
            Low = from,
            High = to,
            Lines = lines,
            Justification = entry.Justification,
        });
    }
}
