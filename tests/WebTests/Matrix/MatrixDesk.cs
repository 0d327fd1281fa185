using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Matrix;
using LabourMigrationEval.Web.Matrix.Import;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace WebTests.Matrix;

/// <summary>The invented evaluation in a database of its own, somebody who works in all its units, and somebody who works in none.</summary>
internal sealed class MatrixDesk(TestDatabase database, string slug, int writer, int stranger) : IAsyncDisposable
{
    public static readonly DateTime Now = new(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc);

    public int Writer => writer;

    public int Stranger => stranger;

    public static async Task<MatrixDesk> OpenAsync(Provider provider)
    {
        var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = database.Open();
        var evaluation = await db.Evaluations.Include(e => e.Organisation).ThenInclude(o => o.Units).SingleAsync(e => e.Fictional);
        var role = new IdentityRole<int>(Roles.Contributor) { NormalizedName = Roles.Contributor.ToUpperInvariant() };
        var people = new[] { new PortalUser { UserName = "writer", Person = new() { Name = "Writer" } }, new PortalUser { UserName = "stranger", Person = new() { Name = "Stranger" } } };
        people[0].Person.Units.AddRange(evaluation.Organisation.Units);
        db.Add(role);
        db.AddRange(people);
        await db.SaveChangesAsync();
        db.AddRange(people.Select(user => new IdentityUserRole<int> { UserId = user.Id, RoleId = role.Id }));
        await db.SaveChangesAsync();
        return new(database, evaluation.Slug, people[0].Id, people[1].Id);
    }

    public PortalDb Open() => database.Open();

    public async Task<ResponseMatrix> MatrixAsync()
    {
        await using var db = Open();
        return ResponseMatrix.Office((await db.WithResponsesAsync(slug))!, DateOnly.FromDateTime(Now));
    }

    public async Task<Sheet> ExportAsync() => new(await MatrixAsync());

    public Task<MatrixPreview> PreviewAsync(Sheet sheet, int? by = null) => PreviewAsync(sheet.Filled(), by);

    public async Task<MatrixPreview> PreviewAsync(FilledSheet sheet, int? by = null)
    {
        await using var db = Open();
        return await MatrixImport.PreviewAsync(db, slug, sheet, by ?? writer, Now);
    }

    public async Task<MatrixPreview> ApplyAsync(Sheet sheet, MatrixPreview? seen = null)
    {
        seen ??= await PreviewAsync(sheet);
        await using var db = Open();
        return await MatrixImport.ApplyAsync(db, slug, sheet.Filled(), writer, Now, seen);
    }

    /// <summary>A recommendation that nobody has answered.</summary>
    public async Task<MatrixEntry> UnansweredAsync() => (await MatrixAsync()).Entries.First(entry => entry.Recommendation is not null && entry.Response is null);

    /// <summary>An action that was announced and is still open, with the recommendation that it is under.</summary>
    public async Task<(MatrixEntry Entry, FollowUpAction Action)> AnnouncedAsync() => (await MatrixAsync()).Entries
        .SelectMany(entry => entry.Actions.Where(action => action.AnnouncedIn is not null && action.Due is not null && !FollowUpAction.IsClosed(action.Status) && action.Status is not null).Select(action => (entry, action))).First();

    public async Task<FollowUpAction> ActionAsync(int id)
    {
        await using var db = Open();
        return (await db.ToFollowUpAsync(id))!;
    }

    public async Task<OfficeResponse?> ResponseAsync(MatrixEntry entry)
    {
        await using var db = Open();
        return (await db.ToAnswerAsync(slug, entry.Recommendation!.Key))!.Response;
    }

    public async Task ActAsync(Func<PortalDb, Person, Task> act)
    {
        await using var db = Open();
        await act(db, await db.ActingAsync(writer, Roles.Contributor));
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
