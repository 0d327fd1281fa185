using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain;

namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>Brings what was filled in offline into the portal, as the person who uploads it, by the verbs of the domain.</summary>
public static class MatrixImport
{
    /// <summary>Says what a file would change, and changes nothing.</summary>
    /// <exception cref="RuleViolation">The account may not write, or the evaluation is gone.</exception>
    public static Task<MatrixPreview> PreviewAsync(PortalDb db, string slug, FilledSheet sheet, int account, DateTime now, CancellationToken cancel = default) =>
        TryAsync(db, slug, sheet, account, now, seen: null, cancel);

    /// <summary>
    /// Makes the changes that a preview said are possible and that still are, all of them in one transaction. What became
    /// impossible meanwhile is refused; what only now became possible too, for nobody has looked at it.
    /// </summary>
    /// <inheritdoc cref="PreviewAsync"/>
    public static async Task<MatrixPreview> ApplyAsync(PortalDb db, string slug, FilledSheet sheet, int account, DateTime now, MatrixPreview seen, CancellationToken cancel = default)
    {
        var made = await TryAsync(db, slug, sheet, account, now, seen, cancel).ConfigureAwait(false);
        if (made.Possible.Count > 0) await db.SaveChangesAsync(cancel).ConfigureAwait(false);
        return made;
    }

    private static async Task<MatrixPreview> TryAsync(PortalDb db, string slug, FilledSheet sheet, int account, DateTime now, MatrixPreview? seen, CancellationToken cancel)
    {
        var by = await db.ActingAsync(account, Roles.Contributor, cancel).ConfigureAwait(false);
        var evaluation = await db.WithResponsesAsync(slug, cancel).ConfigureAwait(false) ?? throw new RuleViolation("This evaluation is gone.");
        var choices = await db.ChoicesAsync(evaluation, cancel).ConfigureAwait(false);
        var matrix = ResponseMatrix.Office(evaluation, DateOnly.FromDateTime(now));
        var filled = FilledMatrix.Compare(matrix, sheet);
        var verbs = new MatrixVerbs(matrix, choices, by, now, seen);
        foreach (var edit in filled.Edits) verbs.Try(edit);
        return new([.. filled.Refused.Concat(verbs.Changes).OrderBy(change => change.Row).ThenBy(change => change.Field)], filled.Notes);
    }
}
