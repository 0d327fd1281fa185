using System.IO.Compression;
using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.OpenData;
using Microsoft.EntityFrameworkCore;
using Tests;
using Xunit;

namespace WebTests.OpenData;

public sealed class DataZipTests
{
    private static readonly string[] Contracts = ["results.csv", "cpos.csv", "resources.csv", "weights.csv", "recommendations.csv"];

    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Five_files_equal_the_facts_of_the_report_row_for_row(Provider provider)
    {
        Requires.Report();
        var facts = Path.Combine(Path.GetDirectoryName(Environment.GetEnvironmentVariable("HLE_REPORT"))!, "facts");
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        var real = await EvaluationAsync(db, fictional: false);
        var files = await EvaluationData.FilesAsync(db, real, TestContext.Current.CancellationToken);
        Assert.All(Contracts, name => Assert.Equal(
            File.ReadAllText(Path.Combine(facts, name)).ReplaceLineEndings("\r\n"), Csv(files.Single(file => file.Name == name))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Every_row_of_an_invented_evaluation_says_that_it_is_invented(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        var invented = await EvaluationAsync(db, fictional: true);
        var files = await EvaluationData.FilesAsync(db, invented, TestContext.Current.CancellationToken);
        Assert.All(files, file => Assert.All(file.Rows, row => Assert.Equal(EvaluationData.FictionalExample, row[^1])));
        Assert.Contains("FICTIONAL EXAMPLE", Read(DataZip.Pack(invented, files))["README.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_content_gives_the_same_bytes_and_holds_no_markup_of_figures()
    {
        await using var portal = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        foreach (var evaluation in await AllAsync(portal))
        {
            var bytes = await PackedAsync(portal, evaluation);
            Assert.Equal(bytes, await PackedAsync(portal, evaluation));
            Assert.All(Read(bytes), file => Assert.DoesNotContain('{', file.Value));
        }
    }

    [Fact]
    public async Task What_the_Office_has_not_published_is_not_in_any_file()
    {
        await using var portal = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var db = portal.Open();
        var invented = await EvaluationAsync(db, fictional: true);
        var unpublished = await db.Responses.Include(r => r.Steps).Where(r => r.EvaluationId == invented.Id).ToListAsync(TestContext.Current.CancellationToken);
        var secrets = unpublished.Where(r => r.State != ResponseState.Published).Select(r => r.Text)
            .Concat(unpublished.SelectMany(r => r.Steps).Select(s => s.Remark)).OfType<string>().Where(text => text.Length > 0).ToList();
        Assert.NotEmpty(secrets);
        var all = string.Concat(Read(await PackedAsync(portal, invented)).Values);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_documentation_names_every_file_and_column()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "open-data.md"));
        await using var portal = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var db = portal.Open();
        var files = await EvaluationData.FilesAsync(db, await EvaluationAsync(db, fictional: false), TestContext.Current.CancellationToken);
        foreach (var file in files)
        {
            var section = documentation.Split($"### {file.Name}").ElementAtOrDefault(1)?.Split("###")[0];
            Assert.True(section is not null, $"docs/open-data.md has no section on {file.Name}.");
            Assert.All(file.Columns, column => Assert.Contains($"`{column.Name}`", section, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("- a list", "'- a list")]
    [InlineData("+1 to that", "'+1 to that")]
    [InlineData("-5", "-5")]
    [InlineData("+3.2%", "+3.2%")]
    [InlineData("-1,000", "-1,000")]
    [InlineData("-", "-")]
    [InlineData("4%", "4%")]
    [InlineData("", "")]
    public void A_cell_that_a_spreadsheet_would_run_gets_an_apostrophe_and_a_number_does_not(string cell, string written) =>
        Assert.Equal(written, DataFile.Safe(cell));

    [Fact]
    public void Cells_with_commas_quotes_semicolons_and_line_ends_are_quoted()
    {
        var file = DataFile.Of<string[]>("a.csv", "", [["x, y", "say \"no\"", "a; b", "one\ntwo", "plain"]],
            new("1", "", r => r[0]), new("2", "", r => r[1]), new("3", "", r => r[2]), new("4", "", r => r[3]), new("5", "", r => r[4]));
        Assert.Equal("1,2,3,4,5\r\n\"x, y\",\"say \"\"no\"\"\",\"a; b\",\"one\ntwo\",plain\r\n", Csv(file));
    }

    private static string Csv(DataFile file) => System.Text.Encoding.UTF8.GetString(file.ToCsv());

    private static Task<Evaluation> EvaluationAsync(PortalDb db, bool fictional) =>
        db.Evaluations.Include(e => e.Organisation).AsNoTracking().SingleAsync(e => e.Fictional == fictional);

    private static async Task<List<Evaluation>> AllAsync(TestDatabase portal)
    {
        await using var db = portal.Open();
        return await db.Evaluations.Include(e => e.Organisation).AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<byte[]> PackedAsync(TestDatabase portal, Evaluation evaluation)
    {
        await using var db = portal.Open();
        return DataZip.Pack(evaluation, await EvaluationData.FilesAsync(db, evaluation, TestContext.Current.CancellationToken));
    }

    private static Dictionary<string, string> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.Name, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
