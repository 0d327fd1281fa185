using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Seed;

/// <summary>Puts the evaluations that ship with the portal into the database.</summary>
public static class EvaluationSeed
{
    /// <summary>Adds each evaluation of the folders below <paramref name="root"/> that the database does not hold yet, and publishes it.</summary>
    /// <exception cref="EvaluationDocumentException">A folder can't be read as an evaluation.</exception>
    public static async Task PlantAsync(PortalDb db, string root, TimeProvider clock, CancellationToken cancel = default)
    {
        foreach (var folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
        {
            var document = EvaluationFolder.Read(folder);
            var slug = document.Evaluation!.Slug;
            if (await db.Evaluations.AnyAsync(e => e.Slug == slug, cancel).ConfigureAwait(false)) continue;
            await AddAsync(db, document, clock.GetUtcNow().UtcDateTime, cancel).ConfigureAwait(false);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Adds one evaluation; it is public from <paramref name="publishedAt"/> (UTC), or not yet when that is null.</summary>
    public static async Task<Evaluation> AddAsync(PortalDb db, EvaluationDocument document, DateTime? publishedAt, CancellationToken cancel = default)
    {
        var named = document.Evaluation!.Organisation;
        var organisation = await db.Organisations.Include(o => o.Units).SingleOrDefaultAsync(o => o.Key == named.Key, cancel).ConfigureAwait(false)
            ?? new Organisation { Key = named.Key, Acronym = named.Acronym, Name = named.Name };
        var evaluation = EvaluationBuilder.Build(document, organisation);
        evaluation.PublishedAt = publishedAt;
        db.Add(evaluation);
        await db.SaveChangesAsync(cancel).ConfigureAwait(false);
        return evaluation;
    }
}
