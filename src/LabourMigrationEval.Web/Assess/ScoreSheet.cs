using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Assess;

/// <summary>The scores of an assessment as an evaluator edits them: one entry for each source and criterion that go together.</summary>
public sealed class ScoreSheet
{
    private ScoreSheet(IReadOnlyList<ScoreEntry> entries) => Entries = entries;

    public IReadOnlyList<ScoreEntry> Entries { get; }

    public static ScoreSheet Of(Assessment assessment)
    {
        var sheet = new ScoreSheet([.. from criterion in assessment.Criteria
                                       from source in assessment.Sources
                                       where source.AppliesTo(criterion)
                                       select new ScoreEntry(source, criterion)]);
        sheet.Show(assessment);
        return sheet;
    }

    /// <summary>Shows what stands in the assessment, in place of what was typed.</summary>
    public void Show(Assessment assessment)
    {
        foreach (var entry in Entries) entry.Show(ScoreIn(assessment, entry));
    }

    /// <summary>
    /// Enters what was changed into the assessment as it stands now. False where anything is wrong: each such entry then says what, nothing
    /// that was typed is lost, and the assessment is not to be saved.
    /// </summary>
    public bool TryEnter(Assessment assessment, Person by, DateTime at)
    {
        foreach (var entry in Entries) entry.Problem = null;
        foreach (var entry in Entries.Where(entry => entry.IsChanged)) Enter(assessment, entry, by, at);
        return Entries.All(entry => entry.Problem is null);
    }

    private static void Enter(Assessment assessment, ScoreEntry entry, Person by, DateTime at)
    {
        var stands = ScoreIn(assessment, entry);
        if (stands?.EnteredAt != entry.Known?.EnteredAt)
        {
            entry.Problem = stands is null
                ? "The score that stood here is gone. Save again to enter yours."
                : $"{stands.EnteredBy?.Name ?? "Somebody"} entered {ScoreEntry.InWords(stands)} here on {Words.Moment(stands.EnteredAt ?? at)}: “{stands.Justification}” Save again to put yours in its place.";
            entry.See(stands);
            return;
        }
        if (entry.Read() is not { } range) return;
        try
        {
            assessment.Enter(SourceIn(assessment, entry), assessment.Criteria.Single(criterion => criterion.Key == entry.Criterion), range, entry.Justification, by, at);
        }
        catch (RuleViolation broken)
        {
            entry.Problem = broken.Message;
        }
    }

    private static EvidenceSource SourceIn(Assessment assessment, ScoreEntry entry) => assessment.Sources.Single(source => source.Key == entry.Source);

    private static Score? ScoreIn(Assessment assessment, ScoreEntry entry) =>
        SourceIn(assessment, entry).ScoreOf(assessment.Criteria.Single(criterion => criterion.Key == entry.Criterion));
}
