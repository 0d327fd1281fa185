using LabourMigrationEval.Domain;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>A cell that came back.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Wrong">Why that can't be taken, whatever the column; null where it can.</param>
public sealed record FilledCell(string Text, string? Wrong = null)
{
    public static FilledCell Empty { get; } = new("");
}

/// <summary>A line of a file, with its number as the spreadsheet shows it.</summary>
public sealed record FilledLine(int Number, IReadOnlyList<FilledCell> Cells)
{
    public bool IsEmpty => Cells.All(cell => cell.Text.Trim().Length == 0);
}

/// <summary>A matrix that came back: its headings, and its lines by column.</summary>
public sealed class FilledSheet
{
    private readonly Dictionary<MatrixField, int> places = [];

    /// <exception cref="RuleViolation">There is no line of headings, or a heading is missing without which nothing can be told, or stands twice.</exception>
    public FilledSheet(IReadOnlyList<FilledLine> lines)
    {
        var first = lines.FirstOrDefault(line => !line.IsEmpty) ?? throw new RuleViolation("This file is empty. Start from the matrix that the portal exports.");
        Headings = [.. first.Cells.Select(cell => cell.Text.Trim())];
        Lines = [.. lines.Where(line => line.Number > first.Number && !line.IsEmpty)];
        foreach (var (at, heading) in Headings.Index())
            if (MatrixColumns.Named(heading) is { } column && !places.TryAdd(column.Field, at))
                throw new RuleViolation($"The heading “{column.Heading}” stands twice. Keep one of these columns.");
        var missing = MatrixColumns.All.Where(column => column.Part == MatrixPart.Key && !places.ContainsKey(column.Field)).Select(column => $"“{column.Heading}”").ToList();
        if (missing.Count > 0)
            throw new RuleViolation($"The first line has no heading {Words.Join(missing)}. Start from the matrix that the portal exports, and keep its headings.");
    }

    public IReadOnlyList<string> Headings { get; }

    public IReadOnlyList<FilledLine> Lines { get; }

    /// <summary>What the line has in a column; null where the file has no such column.</summary>
    public FilledCell? Cell(FilledLine line, MatrixField field) =>
        places.TryGetValue(field, out var at) ? line.Cells.ElementAtOrDefault(at) ?? FilledCell.Empty : null;

    public string Text(FilledLine line, MatrixField field) => MatrixRow.Clean(Cell(line, field)?.Text);
}
