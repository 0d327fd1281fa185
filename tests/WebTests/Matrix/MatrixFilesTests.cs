using System.IO.Compression;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LabourMigrationEval.Charts.Tables;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Matrix;
using Microsoft.EntityFrameworkCore;
using WebTests.Accounts;
using Xunit;

namespace WebTests.Matrix;

/// <summary>A matrix as files: well-formed, the same from run to run, and for the public without a word of a draft.</summary>
public sealed class MatrixFilesTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var slug in Seeds.All.Select(seed => seed.Evaluation!.Slug))
                foreach (var form in (string[])["docx", "pdf", "xlsx", "csv"]) files.Add(slug, form);
            return files;
        }
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Anybody_has_what_is_published_and_nothing_of_a_draft(string slug, string form)
    {
        using var visitor = new Visitor(portal.Host);
        var secrets = await portal.AskAsync<LabourMigrationEval.Data.PortalDb, List<string>>(async db => (await db.Responses.Include(r => r.Steps).Include(r => r.Actions).ToListAsync())
            .Where(r => r.State != ResponseState.Published).SelectMany(r => (IEnumerable<string>)[r.Text, r.Reason ?? "", .. r.Actions.Select(a => a.Title)]).Where(words => words.Length > 0).ToList());

        var file = await visitor.OpenAsync($"/evaluations/{slug}/recommendations/matrix.{form}");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.NotEmpty(secrets);
        var words = Words(file.Body, form);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, words, StringComparison.Ordinal));
        if (form != "pdf") Assert.All(Seeds.Of(slug).Recommendations, asked => Assert.Contains(FiguredText.Plain(asked.Title!), words, StringComparison.Ordinal));
        if (Seeds.IsFictional(slug) && form != "pdf") Assert.Contains("Fictional example", words, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Seeds.Slugs), MemberType = typeof(Seeds))]
    public async Task Documents_keep_to_their_format_and_are_the_same_from_run_to_run(string slug)
    {
        Assert.Empty(await WrongAsync(slug, MatrixXlsx.File, bytes => SpreadsheetDocument.Open(bytes, isEditable: false)));
        Assert.Empty(await WrongAsync(slug, Docx, bytes => WordprocessingDocument.Open(bytes, isEditable: false)));
        Assert.Equal(await FileAsync(slug, Pdf), await FileAsync(slug, Pdf));

        static byte[] Docx(ResponseMatrix matrix) => MatrixDocx.File(MatrixDocument.Of(matrix));
        static byte[] Pdf(ResponseMatrix matrix) => TablePdf.File(MatrixDocument.Of(matrix));
    }

    [Fact]
    public async Task An_evaluation_that_is_not_there_has_no_matrix()
    {
        using var visitor = new Visitor(portal.Host);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/evaluations/no-such/recommendations/matrix.docx")).Status);
    }

    [Theory]
    [InlineData("reader@example.org", "xlsx")]
    [InlineData("contributor@example.org", "csv")]
    public async Task The_office_has_drafts_in_its_own_which_no_cache_may_keep(string email, string form)
    {
        using var visitor = await Visitor.SignedInAsync(portal.Host, email);
        var slug = Seeds.All.Single(seed => seed.Evaluation!.Fictional).Evaluation!.Slug;

        var file = await visitor.OpenAsync($"/office/evaluations/{slug}/matrix.{form}");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.True(file.Headers.CacheControl!.NoStore);
        Assert.Contains("Not for the public", form == "xlsx" ? Words(file.Body, form) : "Not for the public", StringComparison.Ordinal);
        Assert.Contains(await portal.AskAsync<LabourMigrationEval.Data.PortalDb, List<string>>(async db => (await db.Responses.Include(r => r.Steps).ToListAsync())
            .Where(r => r.State != ResponseState.Published && r.Text.Length > 0).Select(r => r.Text.Split('\n')[0]).ToList()), text => Words(file.Body, form).Contains(text, StringComparison.Ordinal));
    }

    private async Task<IEnumerable<string>> WrongAsync(string slug, Func<ResponseMatrix, byte[]> file, Func<Stream, OpenXmlPackage> open)
    {
        var bytes = await FileAsync(slug, file);
        Assert.Equal(bytes, await FileAsync(slug, file));
        using var document = open(new MemoryStream(bytes));
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")];
    }

    private Task<byte[]> FileAsync(string slug, Func<ResponseMatrix, byte[]> file) => portal.AskAsync<LabourMigrationEval.Data.PortalDb, byte[]>(async db =>
        file(ResponseMatrix.Office((await db.WithResponsesAsync(slug))!, Day)));

    private static string Words(byte[] file, string form)
    {
        if (form is "csv") return Encoding.UTF8.GetString(file);
        if (form is "pdf") return Encoding.Latin1.GetString(file);
        using var zip = new ZipArchive(new MemoryStream(file));
        return WebUtility.HtmlDecode(string.Concat(zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        })));
    }
}
