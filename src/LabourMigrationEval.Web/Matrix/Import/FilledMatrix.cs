using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>
/// Compares a matrix that came back with what the portal says now. A line's version tells which cells were filled in and
/// which ones changed in the portal meanwhile, so that neither overwrites the other. It changes nothing.
/// </summary>
public sealed class FilledMatrix
{
    private static readonly IReadOnlyList<MatrixColumn> Answer = [.. MatrixColumns.FilledIn.Where(column => column.Part == MatrixPart.Answer)];
    private static readonly IReadOnlyList<MatrixColumn> Action = [.. MatrixColumns.FilledIn.Where(column => column.Part == MatrixPart.Action)];

    private readonly ResponseMatrix matrix;
    private readonly FilledSheet sheet;
    private readonly FilledCells cells;
    private readonly List<RowEdit> edits = [];
    private readonly List<MatrixChange> refused = [];
    private readonly List<string> notes = [];

    private FilledMatrix(ResponseMatrix matrix, FilledSheet sheet)
    {
        (this.matrix, this.sheet) = (matrix, sheet);
        cells = new FilledCells(sheet, new MatrixWords(matrix));
        var lines = sheet.Lines.Select(line => Located(line)).OfType<Line>().ToList();
        var byKey = lines.Where(line => line.Key.Length > 0).ToLookup(line => line.Key, line => Words.Digits(line.Filled.Number));
        foreach (var line in lines)
        {
            // A line that somebody added for a new action need not repeat the answer.
            var isNew = line.Row.Action is null && (line.Version is null || line.Row.Entry.Actions.Count > 0);
            if (!isNew || !cells.AddNothing(line.Filled, Answer, line.Row))
                Compare(line, Answer, line.Version, standing: true, isNew && line.Version is null ? "In a new line leave this empty; change it in a line that was exported." : null);
            Compare(line, Action, line.Row.Action is null ? RowVersion.Empty : line.Version, standing: line.Row.Action is not null,
                byKey[line.Key].Count() > 1 ? $"{line.Key} stands in lines {Words.Join(byKey[line.Key])}. Keep one of them; a new action has no key." : null);
        }
        AgreeOnAnswers();
    }

    /// <summary>What may be tried, in the order of the file.</summary>
    public IReadOnlyList<RowEdit> Edits => edits;

    /// <summary>What can't be, whoever asks.</summary>
    public IReadOnlyList<MatrixChange> Refused => refused;

    public IReadOnlyList<string> Notes => notes;

    public static FilledMatrix Compare(ResponseMatrix matrix, FilledSheet sheet) => new(matrix, sheet);

    public static string About(MatrixEntry entry, FollowUpAction? action, MatrixPart part) =>
        part == MatrixPart.Answer ? entry.Key : action is null ? $"{entry.Key}, new action" : $"{entry.Key}, {MatrixRow.KeyOf(action)}";

    private sealed record Line(FilledLine Filled, MatrixRow Row, string Key, RowVersion? Version);

    /// <summary>Finds what a line is about; refuses it where its keys name nothing.</summary>
    private Line? Located(FilledLine filled)
    {
        var (asked, key) = (sheet.Text(filled, MatrixField.Recommendation), sheet.Text(filled, MatrixField.Action));
        var recommendation = cells.Words.Recommendation(asked);
        var entry = matrix.Entries.FirstOrDefault(entry => entry.Recommendation == recommendation && (recommendation is not null || asked == MatrixEntry.General));
        var action = entry?.Actions.FirstOrDefault(action => string.Equals(MatrixRow.KeyOf(action), key, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
            Refuse(asked.Length == 0 ? "Say in the first column which recommendation this line is for." : $"This evaluation has no recommendation “{asked}”. Take the key from the matrix that the portal exports.");
        else if (key.Length > 0 && action is null)
            Refuse($"There is no action “{key}” under {entry.Key}. For a new action leave the key empty.");
        else
            return new(filled, new MatrixRow(matrix, entry, action), action is null ? "" : key.ToUpperInvariant(), RowVersion.Read(sheet.Text(filled, MatrixField.Version)));
        return null;

        void Refuse(string why) => refused.Add(new(filled.Number, $"{asked} {key}".Trim(), null, "", "", why));
    }

    /// <summary>Looks for what was filled in, in the cells of a part.</summary>
    private void Compare(Line line, IReadOnlyList<MatrixColumn> columns, RowVersion? version, bool standing, string? wrong = null)
    {
        var (number, row) = (line.Filled.Number, line.Row);
        if (standing && cells.IsEmptied(line.Filled, columns, version, row))
        {
            notes.Add($"Line {Words.Digits(number)} was emptied ({About(row.Entry, row.Action, columns[0].Part)}). That takes nothing away.");
            return;
        }
        if (standing && wrong is null && version is null) wrong = "The line’s version is missing, so that the portal can’t tell what changed since. Export the matrix again, and fill in that one.";
        var moved = version is null ? [] : standing ? columns.Where(column => !version.Stands(row, column)).Select(column => column.Heading).ToList() : [];
        if (moved.Count > 0) wrong ??= $"This was changed in the portal since the file was exported ({string.Join(", ", moved)}). Look at it there, or export the matrix again.";
        var filled = new Dictionary<MatrixField, string>();
        foreach (var column in columns)
        {
            if (cells.Changed(line.Filled, column, version, row) is not { } cell) continue;
            if ((wrong ?? cell.Wrong) is { } why) refused.Add(new(number, About(row.Entry, row.Action, column.Part), column.Field, row[column.Field], cell.Text, why));
            else filled[column.Field] = cell.Text;
        }
        if (filled.Count > 0) edits.Add(new(number, row.Entry, columns[0].Part, row.Action, filled));
    }

    /// <summary>An answer stands in several lines: what they say of it is one change, or a contradiction.</summary>
    private void AgreeOnAnswers()
    {
        foreach (var lines in edits.Where(edit => edit.Part == MatrixPart.Answer).GroupBy(edit => edit.Entry).Where(lines => lines.Count() > 1).ToList())
        {
            var agreed = new Dictionary<MatrixField, string>();
            foreach (var said in lines.SelectMany(edit => edit.Filled.Select(cell => (edit.Row, cell.Key, cell.Value))).GroupBy(cell => cell.Key))
            {
                if (said.DistinctBy(cell => cell.Value).Count() == 1) agreed[said.Key] = said.First().Value;
                else
                    refused.AddRange(said.Select(cell => new MatrixChange(cell.Row, lines.Key.Key, said.Key, new MatrixRow(matrix, lines.Key, null)[said.Key], cell.Value,
                        $"Lines {Words.Join(said.Select(other => Words.Digits(other.Row)))} say different things here. Change it in one of them, or alike.")));
            }
            var first = lines.First();
            edits[edits.IndexOf(first)] = first with { Filled = agreed };
            edits.RemoveAll(edit => edit.Part == MatrixPart.Answer && edit.Entry == lines.Key && edit.Row != first.Row);
        }
        edits.RemoveAll(edit => edit.Filled.Count == 0);
    }
}
