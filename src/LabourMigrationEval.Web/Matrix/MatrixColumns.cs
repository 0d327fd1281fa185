using LabourMigrationEval.Web.Components;
using LabourMigrationEval.Web.OpenData;
using static LabourMigrationEval.Web.Matrix.MatrixForm;
using static LabourMigrationEval.Web.Matrix.MatrixPart;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>The columns of a matrix as a sheet: the same ones out and in, as XLSX and as CSV.</summary>
public static class MatrixColumns
{
    public static IReadOnlyList<MatrixColumn> All { get; } =
    [
        new(MatrixField.Recommendation, "Recommendation", Key, Text, 16, "Key of the recommendation (R1, R2 …), or (general) for the response on the whole. In a new row, say which recommendation the new action is for.", row => row.Entry.Key),
        new(MatrixField.Action, "Action", Key, Text, 9, "Key of the action. Leave it empty in a new row: that makes a new planned action.", row => row.ActionKey),
        new(MatrixField.Title, "Recommendation title", Given, Text, 36, "What the evaluators ask for.", row => row.Entry.Title),
        new(MatrixField.AskedUnits, "Responsible units", Given, Text, 26, "Units asked to act, the one that leads first.", row => Join(row.Entry.Units.Select(asked => asked.Unit.Name))),
        new(MatrixField.Priority, "Priority", Given, Text, 14, "As printed in the report.", row => Join(row.Entry.Recommendation?.Priority)),
        new(MatrixField.Timing, "Timing", Given, Text, 14, "As printed in the report.", row => Join(row.Entry.Recommendation?.Time)),
        new(MatrixField.ResourcesImplied, "Resource implication", Given, Text, 14, "As printed in the report.", row => Join(row.Entry.Recommendation?.Resources)),
        new(MatrixField.State, "State of the response", Given, Text, 16, "Draft, submitted, returned, cleared or published. Only a draft or a returned response can be changed.", row => Words.Of(row.Entry.Answer?.State)),
        new(MatrixField.Position, "Position", Answer, MatrixForm.Position, 16, "The Office's position: choose from the list. It stands in each row of the recommendation; change it in any one of them.", row => row.Entry.Answer?.Position is { } position ? row.Matrix.Practice.Word(position) : null)
        {
            Code = row => row.Entry.Answer?.Position is { } position ? Words.Kebab(position) : null,
        },
        new(MatrixField.Response, "Response", Answer, Text, 48, "What the Office answers. It stands in each row of the recommendation; change it in any one of them.", row => row.Entry.Answer?.Text),
        new(MatrixField.Reason, "Reason", Answer, Text, 36, "Why it isn't accepted, or not in full.", row => row.Entry.Answer?.Reason),
        new(MatrixField.Reservations, "Reservations", Answer, Text, 30, "What the Office agrees to only under a condition, or points out beside its agreement.", row => row.Entry.Answer?.Reservations),
        new(MatrixField.ActionTitle, "Follow-up action", MatrixPart.Action, Text, 42, "What is to be done. Once published, these words stand.", row => row.Action?.PlainTitle),
        new(MatrixField.AlsoFor, "Also serves", MatrixPart.Action, Text, 14, "Keys of further recommendations that the action serves, parted by semicolons.", row => Join(row.Action?.AlsoFor.OrderBy(served => served.Order).Select(MatrixEntry.Of))),
        new(MatrixField.Unit, "Unit", MatrixPart.Action, MatrixForm.Unit, 24, "The unit that does it: choose from the list, or give its short name.", row => row.Action?.Unit?.Name) { Code = row => row.Action?.Unit?.Key },
        new(MatrixField.Owner, "Owner", MatrixPart.Action, Person, 20, "Who in the unit sees to it.", row => row.Action?.Owner?.Name) { Code = row => row.Action?.OwnerId is { } owner ? Words.Digits(owner) : null },
        new(MatrixField.Starts, "Starts", MatrixPart.Action, Day, 12, "The day on which it begins.", row => MatrixWords.Day(row.Action?.Starts)),
        new(MatrixField.Due, "Due", MatrixPart.Action, Day, 12, "The day by which it is to be done. To move the day of a published action, say why in the next column.", row => MatrixWords.Day(row.Action?.Due)),
        new(MatrixField.DueReason, "Why the day moved", MatrixPart.Action, Text, 26, "Reason for the last change of the due date; write the new reason here when you move it.", row => row.Action?.DueChanges.OrderBy(change => change.Order).LastOrDefault()?.Reason),
        new(MatrixField.Status, "Status", MatrixPart.Action, MatrixForm.Status, 16, "Last status reported: choose from the list to report a new one. Only a published action is reported on.", row => row.Action?.Status is { } status ? row.Matrix.Practice.Word(status) : null)
        {
            Code = row => row.Action?.Status is { } status ? Words.Kebab(status) : null,
        },
        new(MatrixField.Report, "Report", MatrixPart.Action, Text, 36, "What was said with the last status; write the new report here. Earlier reports stay on record.", row => row.Action?.Updates.OrderBy(update => update.Order).LastOrDefault()?.Text),
        new(MatrixField.Resources, "Resources", MatrixPart.Action, Text, 24, "Money, people or time that it takes.", row => row.Action?.Resources),
        new(MatrixField.ExpectedEvidence, "Expected evidence", MatrixPart.Action, Text, 24, "What will show that it is done.", row => row.Action?.ExpectedEvidence),
        new(MatrixField.FirstDue, "First due", Given, Day, 12, "The day that was promised first.", row => MatrixWords.Day(row.Action?.FirstDue)),
        new(MatrixField.Verdict, "Verified", Given, Text, 18, "What the evaluation office found when it looked for itself; empty while it hasn't.", row => row.Action?.LastVerification is { } verified ? Words.Of(verified.Verdict) : null),
        new(MatrixField.Remark, "Evaluation office's remark", Given, Text, 30, "What it looked at, and found.", row => row.Action?.LastVerification?.Remark),
        new(MatrixField.AsOf, "As of", Given, Day, 12, "The day on which the row said this.", row => MatrixWords.Day(row.Matrix.AsOf)),
        new(MatrixField.Note, "Note", Given, Text, 18, "Says whether the evaluation is an invented example.", row => row.Matrix.Evaluation.Fictional ? EvaluationData.FictionalExample : null),
        new(MatrixField.Version, "Version", Key, Text, 12, "What the row said when it was exported, in short form. Leave it as it is; in a new row leave it empty.", RowVersion.Of),
    ];

    /// <summary>Those that people fill in.</summary>
    public static IReadOnlyList<MatrixColumn> FilledIn { get; } = [.. All.Where(column => column.IsFilledIn)];

    /// <summary>Those of them that hold words for something that has a code of its own.</summary>
    public static IReadOnlyList<MatrixColumn> Coded { get; } = [.. FilledIn.Where(column => column.Code is not null)];

    private static readonly Dictionary<MatrixField, MatrixColumn> ByField = All.ToDictionary(column => column.Field);

    public static MatrixColumn Of(MatrixField field) => ByField[field];

    /// <summary>The column of a heading, in capitals or not, with spaces around or not; null where there is none.</summary>
    public static MatrixColumn? Named(string heading) =>
        All.FirstOrDefault(column => string.Equals(column.Heading, heading.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Join(IEnumerable<object>? parts) => string.Join(MatrixWords.Separator, parts ?? []);
}
