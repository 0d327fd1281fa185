using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LabourMigrationEval.Web.OpenData;

/// <summary>All public data of an evaluation in one archive. The same content gives the same bytes.</summary>
public static class DataZip
{
    public static void MapOpenData(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/evaluations/{slug}/data.zip", GetAsync);

    private static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(string slug, PortalDb db, CancellationToken cancel)
    {
        var evaluation = await db.Evaluations.Published().Include(e => e.Organisation).AsNoTracking().SingleOrDefaultAsync(e => e.Slug == slug, cancel);
        if (evaluation is null) return TypedResults.NotFound();
        var bytes = Pack(evaluation, await EvaluationData.FilesAsync(db, evaluation, cancel));
        return TypedResults.File(bytes, "application/zip", $"{slug}-data{(evaluation.Fictional ? "-fictional-example" : "")}.zip",
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }

    /// <summary>Packs the files behind a README that explains them.</summary>
    public static byte[] Pack(Evaluation evaluation, IReadOnlyList<DataFile> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("README.txt", Encoding.UTF8.GetBytes(Readme.Of(evaluation, files)));
            foreach (var file in files) Add(file.Name, file.ToCsv());

            void Add(string name, byte[] content)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                // The clock must not show in the archive.
                entry.LastWriteTime = new DateTimeOffset(evaluation.PublishedAt!.Value, TimeSpan.Zero);
                using var into = entry.Open();
                into.Write(content);
            }
        }
        return bytes.ToArray();
    }
}
