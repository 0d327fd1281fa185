using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Queries;

/// <summary>An uploaded file without its bytes.</summary>
public sealed record StoredFile(int Id, string Name, string MediaType, int Length, string Sha256);

/// <summary>Files that were attached as evidence.</summary>
public static class EvidenceQueries
{
    private const int Slice = 512 * 1024;

    /// <summary>The file of a piece of evidence; null where there is none of that identity and name, or none that may be seen.</summary>
    /// <param name="db">The database.</param>
    /// <param name="slug">The evaluation.</param>
    /// <param name="evidence">The piece of evidence.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="publicAlone">Only what anybody may open.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static Task<StoredFile?> FileAsync(this PortalDb db, string slug, int evidence, string name, bool publicAlone, CancellationToken cancel = default) =>
        db.Actions.Where(action => action.AnnouncedIn != null && action.Response!.Evaluation!.Slug == slug && (!publicAlone || action.Response.Evaluation.PublishedAt != null))
            .SelectMany(action => action.Evidence)
            .Where(piece => piece.Id == evidence && (!publicAlone || piece.IsPublic) && piece.File!.Name == name)
            .Select(piece => new StoredFile(piece.File!.Id, piece.File.Name, piece.File.MediaType, piece.File.Length, piece.File.Sha256))
            .SingleOrDefaultAsync(cancel);

    /// <summary>The files among the evidence of an action, by the piece that they are.</summary>
    public static Task<Dictionary<int, StoredFile>> FilesAsync(this PortalDb db, int action, CancellationToken cancel = default) =>
        db.Evidence.Where(piece => piece.ActionId == action && piece.File != null)
            .Select(piece => new { piece.Id, File = new StoredFile(piece.File!.Id, piece.File.Name, piece.File.MediaType, piece.File.Length, piece.File.Sha256) })
            .ToDictionaryAsync(piece => piece.Id, piece => piece.File, cancel);

    /// <summary>
    /// The bytes of a file, slice by slice. Each slice is a short query of its own: a reader with a slow line holds
    /// neither the whole file in memory nor a connection to the database. A file never changes, so the slices fit.
    /// </summary>
    public static async IAsyncEnumerable<byte[]> BytesAsync(this PortalDb db, StoredFile file, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var from = 1; from <= file.Length; from += Slice)
            yield return await db.Database.SqlQuery<byte[]>($"""SELECT substr("Bytes", {from}, {Slice}) AS "Value" FROM "EvidenceFiles" WHERE "Id" = {file.Id}""")
                .SingleAsync(cancel).ConfigureAwait(false);
    }
}
