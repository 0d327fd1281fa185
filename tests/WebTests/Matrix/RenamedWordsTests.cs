using DataTests.Databases;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Matrix;
using LabourMigrationEval.Web.Matrix.Import;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace WebTests.Matrix;

/// <summary>A file that was exported before its house gave other names to positions, statuses, units and people.</summary>
public sealed class RenamedWordsTests
{
    // "completed" is what the house calls something else now: what a file says counts as it was meant.
    private static readonly ResponsePractice Renamed = new()
    {
        Accepted = "agreed",
        PartiallyAccepted = "agreed in part",
        Rejected = "accepted",
        NotStarted = "ahead",
        InProgress = "under way",
        Completed = "done",
        NoLongerApplicable = "completed",
    };

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_older_file_that_nobody_filled_in_changes_nothing(Provider provider)
    {
        await using var desk = await MatrixDesk.OpenAsync(provider);
        var matrix = await desk.MatrixAsync();
        byte[][] files = [MatrixXlsx.File(matrix), MatrixCsv.File(matrix)];
        await RenameAsync(desk);

        foreach (var file in files)
        {
            var preview = await desk.PreviewAsync(SheetFile.Read(file));
            Assert.Empty(preview.Changes);
            Assert.Empty(preview.Notes);
        }
    }

    [Fact]
    public async Task Words_of_an_older_file_count_as_they_were_meant()
    {
        await using var desk = await MatrixDesk.OpenAsync(Provider.Sqlite);
        var (entry, action) = await desk.AnnouncedAsync();
        var unanswered = await desk.UnansweredAsync();
        var sheet = await desk.ExportAsync();
        await RenameAsync(desk);
        var line = sheet.Line(entry.Key, MatrixRow.KeyOf(action));
        (line[MatrixField.Status], line[MatrixField.Report]) = ("Completed", "All of it.");
        var draft = sheet.Line(unanswered.Key);
        (draft[MatrixField.Position], draft[MatrixField.Response]) = ("accepted", "We will.");

        var preview = await desk.ApplyAsync(sheet);

        Assert.Empty(preview.Refused);
        Assert.Contains(preview.Possible, change => change.Field == MatrixField.Status && change.To == "done");
        Assert.Equal(ActionStatus.Completed, (await desk.ActionAsync(action.Id)).Status);
        Assert.Equal(Position.Accepted, (await desk.ResponseAsync(unanswered))!.Position);
    }

    [Fact]
    public async Task New_words_and_codes_are_understood_in_an_older_file_too()
    {
        await using var desk = await MatrixDesk.OpenAsync(Provider.Sqlite);
        var (entry, action) = await desk.AnnouncedAsync();
        var sheet = await desk.ExportAsync();
        await RenameAsync(desk);
        var line = sheet.Line(entry.Key, MatrixRow.KeyOf(action));

        foreach (var (word, to) in new[] { ("done", "done"), ("no-longer-applicable", "completed") })
        {
            (line[MatrixField.Status], line[MatrixField.Report]) = (word, "Because.");
            Assert.Equal(to, (await desk.PreviewAsync(sheet)).Possible.Single(change => change.Field == MatrixField.Status).To);
        }
    }

    [Fact]
    public async Task What_was_reported_meanwhile_is_still_not_overwritten()
    {
        await using var desk = await MatrixDesk.OpenAsync(Provider.Sqlite);
        var (entry, action) = await desk.AnnouncedAsync();
        var sheet = await desk.ExportAsync();
        await RenameAsync(desk);
        await desk.ActAsync(async (db, by) => (await LabourMigrationEval.Data.Queries.ResponseQueries.ToFollowUpAsync(db, action.Id))!.Report(ActionStatus.Completed, "Said in the portal.", by, MatrixDesk.Now));
        var line = sheet.Line(entry.Key, MatrixRow.KeyOf(action));
        line[MatrixField.Report] = "Said in the file.";

        var refused = Assert.Single((await desk.PreviewAsync(sheet)).Refused);

        Assert.Contains("changed in the portal since the file was exported (Status, Report)", refused.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_s_name_is_written_as_its_house_writes_it_and_read_in_any_case()
    {
        await using var desk = await MatrixDesk.OpenAsync(Provider.Sqlite);
        await RenameAsync(desk);
        var (entry, action) = await desk.AnnouncedAsync();
        var sheet = await desk.ExportAsync();
        var line = sheet.Line(entry.Key, MatrixRow.KeyOf(action));

        Assert.Equal(action.Unit!.Name, line[MatrixField.Unit]);
        Assert.StartsWith("eVAL and ", line[MatrixField.Unit], StringComparison.Ordinal);
        line[MatrixField.Unit] = line[MatrixField.Unit].ToUpperInvariant();
        Assert.Empty((await desk.PreviewAsync(sheet)).Changes);
    }

    private static async Task RenameAsync(MatrixDesk desk)
    {
        await using var db = desk.Open();
        var house = await db.Evaluations.Where(e => e.Fictional).Select(e => e.Organisation).SingleAsync();
        house.Practice = Renamed;
        foreach (var unit in await db.Units.Where(unit => unit.OrganisationId == house.Id).ToListAsync()) unit.Name = $"eVAL and {unit.Name}";
        foreach (var person in await db.People.Where(person => person.Units.Any(unit => unit.OrganisationId == house.Id)).ToListAsync()) person.Name = $"{person.Name}-Renamed";
        await db.SaveChangesAsync();
    }
}
