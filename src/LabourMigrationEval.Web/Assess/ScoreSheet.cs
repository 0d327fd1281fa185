using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Organisations;

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

    /// <summary>What is in the fields, by their names.</summary>
    public IReadOnlyDictionary<string, string> Fields => Entries.Where(entry => !entry.IsPrinted)
        .SelectMany(entry => new[] { (Name: entry.FieldNames.Written, Words: entry.Written), (Name: entry.FieldNames.Justification, Words: entry.Justification) })
        .ToDictionary(named => named.Name, named => named.Words);

    /// <summary>Shows what was sent and stands now. True where nothing was typed since.</summary>
    public bool ShowSent(Assessment assessment, IReadOnlyDictionary<string, string> sent)
    {
        foreach (var entry in Entries)
            entry.ShowSent(ScoreIn(assessment, entry), sent.GetValueOrDefault(entry.FieldNames.Written, ""), sent.GetValueOrDefault(entry.FieldNames.Justification, ""));
        return !Entries.Any(entry => entry.IsChanged);
    }

    /// <summary>Takes words that were kept.</summary>
    /// <param name="words">They, by the names of the fields.</param>
    /// <param name="begun">What stood when they were begun; null where that isn't known.</param>
    public void Take(IReadOnlyDictionary<string, string> words, IReadOnlyDictionary<string, string>? begun)
    {
        foreach (var entry in Entries)
        {
            var (written, justification) = entry.FieldNames;
            if (!words.ContainsKey(written)) continue;
            entry.Take(words[written], words.GetValueOrDefault(justification, ""),
                begun?.GetValueOrDefault(written) ?? entry.Written, begun?.GetValueOrDefault(justification) ?? entry.Justification);
        }
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
            entry.Problem = ScoreEntry.Meanwhile(stands);
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
