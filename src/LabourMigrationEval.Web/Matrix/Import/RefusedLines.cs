namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>The lines of a file that hold something refused, as they were, with a column that says why: to be mended and uploaded again.</summary>
public static class RefusedLines
{
    private const string Why = "Why it was refused";

    public static byte[] File(FilledSheet sheet, MatrixPreview preview)
    {
        var refused = preview.Refused.ToLookup(change => change.Row);
        // A file that was mended once has the column already; it says now why it is refused now.
        var kept = sheet.Headings.Index().Where(heading => heading.Item != Why).Select(heading => heading.Index).ToList();
        return MatrixCsv.File(
            [.. kept.Select(at => sheet.Headings[at]), Why],
            sheet.Lines.Where(line => refused.Contains(line.Number)).Select(line =>
                (IEnumerable<string>)[.. kept.Select(at => line.Cells.ElementAtOrDefault(at)?.Text ?? ""), string.Join('\n', refused[line.Number].Select(Said).Distinct())]));
    }

    /// <summary>"Due: this day is past."</summary>
    public static string Said(MatrixChange change) =>
        change.Field is { } field ? $"{MatrixColumns.Of(field).Heading}: {change.Refused}" : change.Refused!;
}
