using LabourMigrationEval.Charts.Tables;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>A matrix as a document to be read: what goes before a governing body, as DOCX and as PDF.</summary>
public static class MatrixDocument
{
    /// <summary>The language that headings are in, as the portal's pages are.</summary>
    public const string Language = "en-GB";

    private static readonly IReadOnlyList<PrintedColumn> Columns =
    [
        new("Recommendation", 17), new("Responsible units", 11), new("Priority", 7), new("Timing", 8), new("Resources", 8),
        new("Position and response", 23), new("Follow-up actions", 26),
    ];

    public static string TitleOf(ResponseMatrix matrix) => $"Management response matrix: {matrix.Evaluation.Title}{(matrix.Evaluation.Fictional ? " (fictional example)" : "")}";

    public static PrintedTable Of(ResponseMatrix matrix)
    {
        var evaluation = matrix.Evaluation;
        return new(TitleOf(matrix), evaluation.Organisation.Name, Language, matrix.AsOf, [.. Head(matrix)], Columns,
            [.. matrix.Entries.Where(entry => entry.Recommendation is not null).Select(entry => Row(matrix, entry))],
            $"{TitleOf(matrix)}. As of {Words.Day(matrix.AsOf)}.",
            $"Some letters can’t be shown in this file, and “{PrintedTable.NoLetter}” stands for each. The Word file and the workbook hold them all.");
    }

    private static IEnumerable<PrintedLine> Head(ResponseMatrix matrix)
    {
        var evaluation = matrix.Evaluation;
        yield return new("Management response matrix", LineLook.Title);
        yield return new(evaluation.Title, LineLook.Strong);
        yield return new($"{Words.Capital(evaluation.Kind)}{(evaluation.Published is null ? "" : $", published {Words.Date(evaluation.Published)}")}");
        yield return new($"{evaluation.Organisation.Name} ({evaluation.Organisation.Acronym}){(evaluation.Audience is null ? "" : $", to the {evaluation.Audience}")}");
        yield return new($"As of {Words.Day(matrix.AsOf)}");
        if (evaluation.Fictional) yield return new("Fictional example. The organisation, people and figures are invented.", LineLook.Strong);
        if (matrix.Entries.FirstOrDefault(entry => entry.Recommendation is null) is { Answer: not null } general)
        {
            yield return new("Response to the evaluation as a whole", LineLook.Heading);
            foreach (var line in Answer(matrix, general)) yield return line;
            foreach (var line in general.Actions.SelectMany(action => Action(matrix, action))) yield return line;
        }
        yield return new("Response to each recommendation", LineLook.Heading);
    }

    private static PrintedRow Row(ResponseMatrix matrix, MatrixEntry entry)
    {
        var asked = entry.Recommendation!;
        var elsewhere = matrix.Entries.SelectMany(other => other.Actions.Where(action => action.AlsoFor.Contains(asked))
            .Select(action => new PrintedLine($"Also served by an action under {(other.Recommendation is null ? "the general response" : $"recommendation {Number(other.Recommendation)}")}: {action.PlainTitle}", LineLook.Soft)));
        return new(
        [
            [new(Number(asked), LineLook.Strong), new(entry.Title)],
            [.. entry.Units.Select(unit => new PrintedLine(unit.IsLead && entry.Units.Count() > 1 ? $"{unit.Unit.Name} (leads)" : unit.Unit.Name))],
            [.. Grades(asked.Priority)], [.. Grades(asked.Time)], [.. Grades(asked.Resources)],
            entry.Answer is null ? [new(matrix.HoldsDrafts ? "No response yet." : "No response is published yet.", LineLook.Soft)] : [.. Answer(matrix, entry)],
            entry.Actions.Count == 0 && !elsewhere.Any() ? [new("None announced.", LineLook.Soft)] : [.. entry.Actions.SelectMany(action => Action(matrix, action)), .. elsewhere],
        ]);
    }

    private static string Number(Recommendation asked) => asked.Number ?? asked.Key;

    private static IEnumerable<PrintedLine> Grades(IReadOnlyList<Implication> grades) =>
        grades.Count == 0 ? [new("not stated", LineLook.Soft)] : grades.Select(grade => new PrintedLine(grade.ToString()));

    private static IEnumerable<PrintedLine> Answer(ResponseMatrix matrix, MatrixEntry entry)
    {
        var answer = entry.Answer!;
        var word = answer.Position is { } position ? matrix.Practice.Word(position) : null;
        if ((answer.StatedAs ?? word) is { } stated) yield return new(Words.Capital(stated) + (answer.StatedAs is null || word is null ? "" : $" ({word})"), LineLook.Strong);
        foreach (var paragraph in Paragraphs(answer.Text)) yield return paragraph;
        if (answer.Reason is not null)
        {
            yield return new("Reason", LineLook.Strong);
            foreach (var paragraph in Paragraphs(answer.Reason)) yield return paragraph;
        }
        if (answer.Reservations is not null)
        {
            yield return new("Reservations", LineLook.Strong);
            foreach (var paragraph in Paragraphs(answer.Reservations)) yield return paragraph;
        }
    }

    /// <summary>An empty line parts paragraphs.</summary>
    private static IEnumerable<PrintedLine> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(paragraph => new PrintedLine(paragraph));

    private static IEnumerable<PrintedLine> Action(ResponseMatrix matrix, FollowUpAction action)
    {
        yield return new(action.PlainTitle, LineLook.Strong);
        if (action.Text is { } more) yield return new(action.Lines is null ? more : FiguredText.Plain(more));
        string?[] facts =
        [
            $"Unit: {action.Unit?.Name ?? "not named"}",
            action.Owner is null ? null : $"Owner: {action.Owner.Name}",
            action.Due is { } due ? $"Due: {Words.Day(due)}{Moved(action)}" : "Due: no day given",
            action.Resources is null ? null : $"Resources: {action.Resources}",
            action.ExpectedEvidence is null ? null : $"Expected evidence: {action.ExpectedEvidence}",
            $"Status: {Status(matrix, action)}",
        ];
        yield return new(string.Join('\n', facts.OfType<string>()));
        if (action.LastVerification is { } verified)
            yield return new($"Evaluation office, {Words.Day(verified.At)}: {Words.Of(verified.Verdict)}. {verified.Remark}{(action.SinceVerdict is { } newer ? $"\n{Words.Of(newer)}" : "")}");
    }

    private static string Moved(FollowUpAction action) => action.DueChanges.Count == 0 ? ""
        : $" (first {(action.FirstDue is { } first ? Words.Day(first) : "without a day")}; moved: {action.DueChanges.MaxBy(change => change.Order)!.Reason})";

    private static string Status(ResponseMatrix matrix, FollowUpAction action)
    {
        if (action.AnnouncedIn is null) return "planned, not yet published";
        var last = action.Updates.MaxBy(update => update.Order);
        var said = last is null ? matrix.Practice.WordOfSilence(action.Lines is not null) : matrix.Practice.Word(last.Status) + (last.Text is null ? "" : $". {last.Text}");
        return action.DaysOverdue(matrix.AsOf) is { } days ? $"{Words.Count(days, "day", "days")} overdue; {said}" : said;
    }
}
