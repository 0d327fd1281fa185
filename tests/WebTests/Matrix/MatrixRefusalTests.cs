using DataTests.Databases;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Matrix;
using LabourMigrationEval.Web.Matrix.Import;
using Xunit;

namespace WebTests.Matrix;

/// <summary>What is filled in and can't be taken: refused with its line, its column and a reason, and lost nowhere.</summary>
public sealed class MatrixRefusalTests
{
    private const string Stranger = "Somebody else's: ";

    private sealed record Scene(Sheet Sheet, MatrixEntry Unanswered, MatrixEntry Published, FollowUpAction Action)
    {
        public Dictionary<MatrixField, string> Draft => Sheet.Line(Unanswered.Key);

        public Dictionary<MatrixField, string> Announced => Sheet.Line(Published.Key, MatrixRow.KeyOf(Action));
    }

    private static readonly Dictionary<string, (MatrixField? Field, string Why, Action<Scene> FillIn)> Cases = new()
    {
        ["An unknown position"] = (MatrixField.Position, "is no position. Give one of: accepted", scene => scene.Draft[MatrixField.Position] = "maybe"),
        ["An unknown status"] = (MatrixField.Status, "is no status. Give one of: not started", scene => scene.Announced[MatrixField.Status] = "nearly"),
        ["An unknown unit"] = (MatrixField.Unit, "is no unit of", scene => scene.Announced[MatrixField.Unit] = "Moon office"),
        ["An unknown owner"] = (MatrixField.Owner, "Nobody called “N. Obody”", scene => scene.Announced[MatrixField.Owner] = "N. Obody"),
        ["No day"] = (MatrixField.Due, "is no day", scene => scene.Announced[MatrixField.Due] = "next spring"),
        ["Two days"] = (MatrixField.Due, "may be 2027-03-01 or 2027-01-03", scene => scene.Announced[MatrixField.Due] = "01/03/2027"),
        ["A past day"] = (MatrixField.Due, "This day is past", scene => (scene.Announced[MatrixField.Due], scene.Announced[MatrixField.DueReason]) = ("2020-01-01", "Why not")),
        ["A day that moves without a reason"] = (MatrixField.Due, "Say why the day moves", scene => scene.Announced[MatrixField.Due] = "2028-01-01"),
        ["An action dropped without a reason"] = (MatrixField.Status, "Say why it is no longer applicable", scene => scene.Announced[MatrixField.Status] = "no-longer-applicable"),
        ["A published response"] = (MatrixField.Response, "published and can't be changed", scene => scene.Announced[MatrixField.Response] = "Other words."),
        ["Published words of an action"] = (MatrixField.ActionTitle, "these words of it stand", scene => scene.Announced[MatrixField.ActionTitle] = "Something else"),
        ["Too long an answer"] = (MatrixField.Reason, "longer than 20,000 letters", scene => scene.Draft[MatrixField.Reason] = new string('a', 20_001)),
        ["Too long a reservation"] = (MatrixField.Reservations, "longer than 20,000 letters", scene => scene.Draft[MatrixField.Reservations] = new string('a', 20_001)),
        ["A colon in what is typed"] = (MatrixField.AlsoFor, "“R99: later” is no recommendation of this evaluation. Give keys such as", scene => scene.Sheet.Add(scene.Unanswered.Key)[MatrixField.AlsoFor] = "R99: later"),
        ["Too long a title"] = (MatrixField.ActionTitle, "longer than 500 letters", scene => scene.Sheet.Add(scene.Unanswered.Key)[MatrixField.ActionTitle] = new string('a', 501)),
        ["A report on a new action"] = (MatrixField.Status, "once its response is published", scene => scene.Sheet.Add(scene.Unanswered.Key)[MatrixField.Status] = "completed"),
        ["A new action that serves nothing known"] = (MatrixField.AlsoFor, "is no recommendation of this evaluation", scene => scene.Sheet.Add(scene.Unanswered.Key)[MatrixField.AlsoFor] = "R99"),
        ["A new action under a published response"] = (MatrixField.ActionTitle, "published and can't be changed", scene => scene.Sheet.Add(scene.Published.Key)[MatrixField.ActionTitle] = "New"),
        ["An answer in a new line"] = (MatrixField.Response, "In a new line leave this empty", scene => scene.Sheet.Add(scene.Published.Key)[MatrixField.Response] = "New"),
        ["An unknown recommendation"] = (null, "no recommendation “R99”", scene => scene.Sheet.Add("R99")[MatrixField.ActionTitle] = "New"),
        ["No recommendation"] = (null, "Say in the first column", scene => scene.Sheet.Add("")[MatrixField.ActionTitle] = "New"),
        ["An unknown action"] = (null, "no action “A99999”", scene => scene.Sheet.Add(scene.Published.Key)[MatrixField.Action] = "A99999"),
        ["An action of another recommendation"] = (null, "There is no action", scene => scene.Sheet.Add(scene.Unanswered.Key)[MatrixField.Action] = MatrixRow.KeyOf(scene.Action)),
        ["A line without its version"] = (MatrixField.Status, "version is missing", scene => (scene.Announced[MatrixField.Status], scene.Announced[MatrixField.Version]) = ("completed", "")),
        ["A line twice"] = (MatrixField.Status, "stands in lines", scene =>
        {
            scene.Sheet.Lines.Add(new(scene.Announced));
            scene.Announced[MatrixField.Status] = "completed";
        }
        ),
        ["Lines that contradict each other"] = (MatrixField.Position, "say different things", scene =>
        {
            scene.Sheet.Lines.Add(new(scene.Draft) { [MatrixField.Position] = "rejected" });
            scene.Draft[MatrixField.Position] = "accepted";
        }
        ),
        [Stranger + "an answer"] = (MatrixField.Response, "None of your units is asked", scene => scene.Draft[MatrixField.Response] = "We will."),
        [Stranger + "a new action"] = (MatrixField.ActionTitle, "None of your units is asked", scene => scene.Sheet.Add(scene.Unanswered.Key)[MatrixField.ActionTitle] = "New"),
        [Stranger + "a report"] = (MatrixField.Status, "another unit's", scene => scene.Announced[MatrixField.Status] = "completed"),
        [Stranger + "a day"] = (MatrixField.Due, "another unit's", scene => (scene.Announced[MatrixField.Due], scene.Announced[MatrixField.DueReason]) = ("2028-01-01", "Why not")),
    };

    public static TheoryData<string> Refusals => [.. Cases.Keys];

    [Theory, MemberData(nameof(Refusals))]
    public async Task What_can_not_be_is_refused_with_its_reason_and_can_be_taken_home(string refusal)
    {
        await using var desk = await MatrixDesk.OpenAsync(Provider.Sqlite);
        var (published, action) = await desk.AnnouncedAsync();
        var scene = new Scene(await desk.ExportAsync(), await desk.UnansweredAsync(), published, action);
        var (field, why, fillIn) = Cases[refusal];
        fillIn(scene);

        var preview = await desk.PreviewAsync(scene.Sheet, refusal.StartsWith(Stranger, StringComparison.Ordinal) ? desk.Stranger : desk.Writer);

        Assert.Empty(preview.Possible);
        var refused = preview.Refused.First(change => change.Field == field);
        Assert.Contains(why, refused.Refused, StringComparison.Ordinal);
        var home = SheetFile.Read(RefusedLines.File(scene.Sheet.Filled(), preview));
        Assert.Equal("Why it was refused", home.Headings[^1]);
        Assert.Contains(home.Lines, line => line.Cells[^1].Text.Contains(why, StringComparison.Ordinal));
        if (field is { } column) Assert.Contains(home.Lines, line => home.Text(line, column) == scene.Sheet.Filled() switch { var filled => filled.Text(filled.Lines.Single(l => l.Number == refused.Row), column) });
    }

    [Fact]
    public async Task A_formula_is_refused_only_where_it_would_change_something()
    {
        await using var desk = await MatrixDesk.OpenAsync(Provider.Sqlite);
        var (entry, action) = await desk.AnnouncedAsync();
        var sheet = (await desk.ExportAsync()).Filled();
        var at = sheet.Headings.ToList().IndexOf(MatrixColumns.Of(MatrixField.Resources).Heading);
        var line = sheet.Lines.First(line => sheet.Text(line, MatrixField.Action) == MatrixRow.KeyOf(action));

        async Task<MatrixPreview> WithAsync(FilledCell cell) => await desk.PreviewAsync(new FilledSheet(
        [
            new(1, [.. sheet.Headings.Select(heading => new FilledCell(heading))]),
            new(line.Number, [.. line.Cells.Index().Select(known => known.Index == at ? cell : known.Item)]),
        ]));

        Assert.Equal("It holds a formula.", Assert.Single((await WithAsync(new("2", "It holds a formula."))).Refused).Refused);
        Assert.Empty((await WithAsync(line.Cells[at] with { Wrong = "It holds a formula." })).Changes);
        Assert.NotEmpty(entry.Key);
    }
}
