using DataTests.Databases;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Matrix;
using LabourMigrationEval.Web.Matrix.Import;
using Xunit;

namespace WebTests.Matrix;

/// <summary>What comes of a matrix that was filled in offline, on both databases.</summary>
public sealed class MatrixImportTests
{
    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task An_export_that_comes_back_as_it_went_changes_nothing(Provider provider)
    {
        await using var desk = await MatrixDesk.OpenAsync(provider);
        var matrix = await desk.MatrixAsync();
        foreach (var file in (byte[][])[MatrixXlsx.File(matrix), MatrixCsv.File(matrix)])
        {
            var preview = await desk.PreviewAsync(SheetFile.Read(file));
            Assert.Empty(preview.Changes);
            Assert.Empty(preview.Notes);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_draft_is_written_with_its_actions_in_one_step_and_the_preview_writes_nothing(Provider provider)
    {
        await using var desk = await MatrixDesk.OpenAsync(provider);
        var entry = await desk.UnansweredAsync();
        var unit = entry.Units.First().Unit;
        var sheet = await desk.ExportAsync();
        var line = sheet.Line(entry.Key);
        (line[MatrixField.Position], line[MatrixField.Response], line[MatrixField.Reason]) = ("PARTIALLY-ACCEPTED", "=We will, <b>in part</b>.", "Money.");
        (line[MatrixField.ActionTitle], line[MatrixField.Unit], line[MatrixField.Due]) = ("Train", unit.Key, "2027-03-01");
        var second = sheet.Add(entry.Key);
        (second[MatrixField.ActionTitle], second[MatrixField.Unit], second[MatrixField.Status]) = ("Train more", unit.Name, "not started");

        var preview = await desk.PreviewAsync(sheet);
        Assert.Empty(preview.Refused);
        Assert.Null(await desk.ResponseAsync(entry));
        var made = await desk.ApplyAsync(sheet, preview);

        Assert.Equal(preview.Possible, made.Possible);
        var response = (await desk.ResponseAsync(entry))!;
        Assert.Equal((Position.PartiallyAccepted, "=We will, <b>in part</b>.", "Money."), (response.Position, response.Text, response.Reason));
        Assert.Equal([("Train", (DateOnly?)new DateOnly(2027, 3, 1)), ("Train more", null)], response.Actions.OrderBy(a => a.Order).Select(a => (a.Title, a.Due)));
        var step = Assert.Single(response.Steps);
        Assert.Equal((ResponseStepKind.Drafted, MatrixDesk.Now, "Writer"), (step.Kind, step.At, step.By!.Name));
        Assert.Empty((await desk.PreviewAsync(await desk.ExportAsync())).Changes);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_published_action_is_reported_on_moved_and_given_away(Provider provider)
    {
        await using var desk = await MatrixDesk.OpenAsync(provider);
        var (entry, action) = await desk.AnnouncedAsync();
        var other = (await desk.MatrixAsync()).Units.First(unit => unit.Id != action.UnitId && unit.People.Count > 0);
        var sheet = await desk.ExportAsync();
        var line = sheet.Line(entry.Key, MatrixRow.KeyOf(action));
        (line[MatrixField.Status], line[MatrixField.Report]) = ("completed", "Done.");
        (line[MatrixField.Due], line[MatrixField.DueReason]) = ("2027-12-31", "It took longer.");
        (line[MatrixField.Unit], line[MatrixField.Owner]) = (other.Name, other.People[0].Name);

        var made = await desk.ApplyAsync(sheet);

        Assert.Empty(made.Refused);
        Assert.Equal(6, made.Possible.Count);
        var now = await desk.ActionAsync(action.Id);
        Assert.Equal((ActionStatus.Completed, "Done.", "Writer"), (now.Status!.Value, now.Updates[^1].Text, now.Updates[^1].By!.Name));
        Assert.Equal((action.Due, new DateOnly(2027, 12, 31), "It took longer."), (now.FirstDue, now.Due!.Value, now.DueChanges.Single().Reason));
        Assert.Equal((other.Id, (int?)other.People[0].Id), (now.UnitId!.Value, now.OwnerId));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_changed_in_the_portal_since_the_export_is_not_overwritten(Provider provider)
    {
        await using var desk = await MatrixDesk.OpenAsync(provider);
        var (entry, action) = await desk.AnnouncedAsync();
        var (touched, untouched) = (await desk.ExportAsync(), await desk.ExportAsync());
        touched.Line(entry.Key, MatrixRow.KeyOf(action))[MatrixField.Status] = "completed";
        var seen = await desk.PreviewAsync(touched);
        Assert.Empty(seen.Refused);
        await desk.ActAsync(async (db, by) => (await db.ToFollowUpAsync(action.Id))!.Report(action.Status!.Value, "Meanwhile.", by, MatrixDesk.Now));

        var made = await desk.ApplyAsync(touched, seen);

        Assert.Empty(made.Possible);
        Assert.Contains("since the file was exported (Report)", Assert.Single(made.Refused).Refused, StringComparison.Ordinal);
        Assert.Equal("Meanwhile.", (await desk.ActionAsync(action.Id)).Updates[^1].Text);
        Assert.Empty((await desk.PreviewAsync(untouched)).Changes);
    }

    [Fact]
    public async Task One_thing_that_is_refused_keeps_nothing_else_back()
    {
        await using var desk = await MatrixDesk.OpenAsync(Provider.Sqlite);
        var entry = await desk.UnansweredAsync();
        var sheet = await desk.ExportAsync();
        var line = sheet.Line(entry.Key);
        (line[MatrixField.Response], line[MatrixField.ActionTitle]) = (new string('a', OfficeResponse.LongestText + 1), "First");
        foreach (var title in (string[])["Second", new string('b', FollowUpAction.LongestTitle + 1), "Third"]) sheet.Add(entry.Key)[MatrixField.ActionTitle] = title;

        var made = await desk.ApplyAsync(sheet);

        Assert.Equal([MatrixField.Response, MatrixField.ActionTitle], made.Refused.Select(change => change.Field!.Value));
        var response = (await desk.ResponseAsync(entry))!;
        Assert.Equal(["First", "Second", "Third"], response.Actions.OrderBy(a => a.Order).Select(a => a.Title));
        Assert.Equal("", response.Text);
        Assert.All(made.Refused, change => Assert.Contains("longer than", change.Refused, StringComparison.Ordinal));

        // The same file once more makes no action twice.
        var again = await desk.ApplyAsync(sheet);
        Assert.DoesNotContain(again.Possible, change => change.Field == MatrixField.ActionTitle);
        Assert.Equal(3, (await desk.ResponseAsync(entry))!.Actions.Count);
    }

    [Fact]
    public async Task An_answer_that_is_refused_is_not_begun()
    {
        await using var desk = await MatrixDesk.OpenAsync(Provider.Sqlite);
        var entry = await desk.UnansweredAsync();
        var sheet = await desk.ExportAsync();
        sheet.Line(entry.Key)[MatrixField.Response] = new string('a', OfficeResponse.LongestText + 1);
        var (published, action) = await desk.AnnouncedAsync();
        sheet.Line(published.Key, MatrixRow.KeyOf(action))[MatrixField.Status] = "completed";

        Assert.Single((await desk.ApplyAsync(sheet)).Possible);
        Assert.Null(await desk.ResponseAsync(entry));
    }

    [Fact]
    public async Task A_line_left_out_or_emptied_takes_nothing_away()
    {
        await using var desk = await MatrixDesk.OpenAsync(Provider.Sqlite);
        var (entry, action) = await desk.AnnouncedAsync();
        var sheet = await desk.ExportAsync();
        foreach (var column in MatrixColumns.FilledIn) sheet.Line(entry.Key, MatrixRow.KeyOf(action))[column.Field] = "";
        sheet.Lines.RemoveAll(line => line[MatrixField.Recommendation] != entry.Key);

        var preview = await desk.PreviewAsync(sheet);

        Assert.Empty(preview.Changes);
        Assert.Equal(2, preview.Notes.Count);
        Assert.All(preview.Notes, note => Assert.Contains("takes nothing away", note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_write_any_more_brings_nothing_in()
    {
        await using var desk = await MatrixDesk.OpenAsync(Provider.Sqlite);
        await Assert.ThrowsAsync<RuleViolation>(async () => await desk.PreviewAsync(await desk.ExportAsync(), by: 0));
    }
}
