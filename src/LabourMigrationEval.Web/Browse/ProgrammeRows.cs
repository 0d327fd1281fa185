using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Browse;

/// <summary>An outcome or output of the programme.</summary>
public sealed record FrameworkRow(
    string Kind, string Key, string Code, string Title, string Text, IReadOnlyList<string> Periods, IReadOnlyList<PassageRow> Passages)
{
    /// <summary>Name on the page, for links to it.</summary>
    public string Anchor => $"{Kind}-{Key}";

    /// <summary>"Outcome 9".</summary>
    public string Name => $"{char.ToUpperInvariant(Kind[0])}{Kind[1..]} {Code}";
}

/// <summary>An indicator with its definition for one biennium and what was promised and reported.</summary>
public sealed record IndicatorRow(
    string Key, string Code, string Period, string Title, string Text, string Definition, string? Unit,
    string? PreviousCode, string? PreviousPeriod, string? OutcomeKey, string? OutputKey,
    IReadOnlyList<PassageRow> Passages, IReadOnlyList<ResultRow> Results, IReadOnlyList<TablePlace> Tables)
{
    /// <summary>How the printed total lies from the printed target; null without results.</summary>
    public ResultGap? Gap => ResultGap.OfTotal(Results);

    /// <summary>The outcome or output above it, as a place on the page.</summary>
    public string Above => OutputKey is null ? $"outcome-{OutcomeKey}" : $"output-{OutputKey}";
}

/// <summary>A table of a report and the passage that holds it.</summary>
public sealed record TablePlace(string Table, int FirstLine, int LastLine)
{
    public Lines Lines => new(FirstLine, LastLine);
}
