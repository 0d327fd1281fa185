using System.Text.RegularExpressions;
using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Assess;

/// <summary>What an evaluator writes about one source and one criterion.</summary>
public sealed partial class ScoreEntry(EvidenceSource source, Criterion criterion)
{
    /// <summary>The longest score or range that is read, in letters.</summary>
    public const int Longest = 30;

    /// <summary>The longest justification, in letters.</summary>
    public const int LongestJustification = 4000;

    private string writtenBefore = "";
    private string justifiedBefore = "";

    public string Source { get; } = source.Key;
    public string SourceName { get; } = source.Name;

    /// <summary>Names of its two fields where words are kept.</summary>
    public (string Written, string Justification) FieldNames => ($"{Criterion}/{Source}/score", $"{Criterion}/{Source}/rests");

    public string Criterion { get; } = criterion.Key;

    /// <summary>A score ("4.5") or a range ("2.8–3.4") as it is typed.</summary>
    public string Written { get; set; } = "";

    /// <summary>What the score rests on.</summary>
    public string Justification { get; set; } = "";

    /// <summary>What is wrong with it, in words; null where nothing is.</summary>
    public string? Problem { get; set; }

    /// <summary>The score that stood there when the page was opened or last saved.</summary>
    public Score? Known { get; private set; }

    /// <summary>The report states this score: it stays as printed.</summary>
    public bool IsPrinted => Known is { Lines: not null };

    public bool IsChanged => !IsPrinted && (Written.Trim() != writtenBefore || Justification.Trim() != justifiedBefore);

    /// <summary>Shows a score as the one that stands there now.</summary>
    public void Show(Score? score)
    {
        See(score);
        Written = writtenBefore = score is null ? "" : InWords(score);
        Justification = justifiedBefore = score?.Justification ?? "";
        Problem = null;
    }

    /// <summary>Takes note of another score without touching what was typed.</summary>
    public void See(Score? score) => Known = score;

    /// <summary>Shows a score as the one that stands, but for words that differ from those: they were typed after it was sent.</summary>
    public void ShowSent(Score? score, string written, string justification)
    {
        var (late, lateJustification) = (Written, Justification);
        Show(score);
        if ((late, lateJustification) != (written, justification)) (Written, Justification) = (late, lateJustification);
    }

    /// <summary>Takes words that were kept, if they are others than what they began with. Where another score stands by now, it says so.</summary>
    public void Take(string written, string justification, string begun, string begunJustification)
    {
        if (IsPrinted || (written, justification) == (begun, begunJustification)) return;
        (Written, Justification) = (written, justification);
        if ((begun, begunJustification) != (writtenBefore, justifiedBefore)) Problem = Meanwhile(Known);
    }

    /// <summary>Says what somebody else entered since this was begun.</summary>
    public static string Meanwhile(Score? stands) => stands is null
        ? "The score that stood here is gone. Save again to enter yours."
        : $"{stands.EnteredBy?.Name ?? "Somebody"} entered {InWords(stands)} here{(stands.EnteredAt is { } at ? $" on {Words.Moment(at)}" : "")}: “{stands.Justification}” Save again to put yours in its place.";

    /// <summary>The score or range that was typed; null, with <see cref="Problem"/>, where it is none.</summary>
    public ScoreRange? Read()
    {
        if (Justification.Length > LongestJustification)
            Problem = $"What it rests on is too long by {Justification.Length - LongestJustification} letters.";
        else if (Written.Trim().Length == 0)
            Problem = Known is null
                ? "Give the score, or empty what it rests on as well."
                : "A score that was entered can be replaced, not taken away. Give the whole scale as its range if nothing is known after all.";
        else if (Written.Length <= Longest && Range().Match(Written) is { Success: true } range
            && Fraction.TryParse(range.Groups["low"].Value, out var low)
            && Fraction.TryParse(range.Groups["high"] is { Success: true } end ? end.Value : range.Groups["low"].Value, out var high))
            return new ScoreRange(low, high);
        else
            Problem = $"“{Written.Trim()}” is no score. Write a number such as 4.5, or a range such as 2.8–3.4.";
        return null;
    }

    /// <summary>A score as it is typed.</summary>
    public static string InWords(Score score) =>
        score.Low == score.High ? score.Low.Exactly() : $"{score.Low.Exactly()}–{score.High.Exactly()}";

    // A range is joined by any dash, or by "to".
    [GeneratedRegex(@"\A\s*(?<low>[^\s–—-]+)(?:\s*(?:[–—-]|\bto\b)\s*(?<high>[^\s–—-]+))?\s*\z")]
    private static partial Regex Range();
}
