using DataTests.Databases;
using LabourMigrationEval.Web.Matrix;
using LabourMigrationEval.Web.Matrix.Import;
using Tests;
using Xunit;

namespace WebTests.Matrix;

/// <summary>A matrix that really went through LibreOffice, which writes every cell in its own way.</summary>
public sealed class LibreOfficeTests
{
    [Theory]
    [InlineData("xlsx", "xlsx:Calc MS Excel 2007 XML", "")]
    [InlineData("csv", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "CSV:44,34,76,1")]
    [InlineData("csv", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false", "CSV:44,34,76,1")]
    [InlineData("xlsx", "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,1", "")]
    public async Task Saved_by_LibreOffice_it_still_changes_nothing(string form, string into, string from)
    {
        var command = Requires.LibreOffice();
        await using var desk = await MatrixDesk.OpenAsync(Provider.Sqlite);
        var matrix = await desk.MatrixAsync();

        var back = await ThroughAsync(command, form == "xlsx" ? MatrixXlsx.File(matrix) : MatrixCsv.File(matrix), form, into, from);

        var sheet = SheetFile.Read(back);
        Assert.Equal(MatrixRow.Of(matrix).Count, sheet.Lines.Count);
        var preview = await desk.PreviewAsync(sheet);
        Assert.Empty(preview.Changes);
        Assert.Empty(preview.Notes);
    }

    private static async Task<byte[]> ThroughAsync(string command, byte[] file, string form, string into, string from)
    {
        var folder = Directory.CreateTempSubdirectory("matrix-");
        try
        {
            var given = Path.Combine(folder.FullName, $"given.{form}");
            await File.WriteAllBytesAsync(given, file);
            string[] arguments =
            [
                "--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", .. from.Length == 0 ? Array.Empty<string>() : [$"--infilter={from}"],
                "--convert-to", into, "--outdir", Path.Combine(folder.FullName, "out"), given,
            ];
            var (_, said, error) = await Command.ExitAsync(folder.FullName, [command, .. arguments]);
            var written = Path.Combine(folder.FullName, "out");
            return Directory.Exists(written) ? await File.ReadAllBytesAsync(Directory.GetFiles(written).Single()) : throw new InvalidOperationException(said + error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
