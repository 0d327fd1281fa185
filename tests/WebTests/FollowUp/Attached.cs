using DataTests.Databases;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.FollowUp;
using Microsoft.EntityFrameworkCore;

namespace WebTests.FollowUp;

/// <summary>A file that somebody has attached to an announced action of the fictional evaluation.</summary>
internal sealed record Attached(string Slug, int Action, int Evidence, string Name, bool IsPublic)
{
    public string Address => EvidenceFiles.Address(Slug, Evidence, Name, IsPublic);

    public string PublicAddress => EvidenceFiles.Address(Slug, Evidence, Name, isPublic: true);

    public static async Task<Attached> ToAsync(TestDatabase database, string name, byte[] bytes, bool isPublic)
    {
        await using var db = database.Open();
        var action = await db.Actions.Include(a => a.Response!.Evaluation).Include(a => a.Evidence).Include(a => a.Unit)
            .Where(a => a.AnnouncedIn != null && a.Response!.Evaluation!.Fictional).OrderBy(a => a.Id).FirstAsync();
        var reporter = new Person { Name = "Reporter", Units = { action.Unit! } };
        db.Add(reporter);
        await db.SaveChangesAsync();
        var piece = action.Attach(new(name, isPublic, null, EvidenceFile.Of(name, bytes)), reporter, TimeProvider.System.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        return new Attached(action.Response!.Evaluation!.Slug, action.Id, piece.Id, piece.File!.Name, isPublic);
    }
}
