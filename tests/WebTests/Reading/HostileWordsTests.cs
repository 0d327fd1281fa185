using System.Net;
using System.Text;
using DataTests.Databases;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WebTests.Offices;
using Xunit;

namespace WebTests.Reading;

/// <summary>Markup in every text that people type: readers and officers see it as letters, wherever it is shown.</summary>
public sealed class HostileWordsTests
{
    // What names things in addresses, and what is told from a file's bytes: the domain takes no markup there.
    private static readonly string[] NotTyped = ["Key", "Sha256", "MediaType", "Language", "Url", "Link"];

    [Fact]
    public async Task Markup_in_any_text_is_shown_as_letters_on_every_page_feed_and_file()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);
        await using var host = PortalHost.Start(database);
        var columns = await SoilAsync(database);
        using var reader = host.Anonymous();
        var visits = (await Crawl.FollowAsync(reader, Addresses.Pages, steps: 1)).Visits.ToList();
        foreach (var account in DocumentedAccounts.All.DistinctBy(account => account.Role))
        {
            using var visitor = await Visitor.SignedInAsync(host, account.Email);
            foreach (var address in Doors.Roles.Where(door => door.Value.Contains(account.Role)).Select(door => Doors.Address(door.Key)).Concat(Answers))
            {
                var answer = await visitor.OpenAsync(address);
                Assert.Equal((address, HttpStatusCode.OK), (address, answer.Status));
                visits.Add(answer);
            }
        }

        // No browser is to take what is no page for one.
        Assert.All(visits, visit => Assert.Equal("nosniff", visit.Headers.GetValues("X-Content-Type-Options").Single()));
        var pages = visits.Where(IsMarkup).Select(visit => (visit.Address, Body: Encoding.UTF8.GetString(visit.Body))).ToList();
        Assert.All(pages, page => Assert.DoesNotContain("<script>alert", page.Body, StringComparison.OrdinalIgnoreCase));
        var shown = string.Concat(pages.Select(page => WebUtility.HtmlDecode(page.Body)));
        Assert.Equal([], columns.Where(column => !shown.Contains(Mark(column), StringComparison.Ordinal)));
    }

    /// <summary>The signed-in area's pages of recommendations that were answered, and of what became of the answers.</summary>
    private static IEnumerable<string> Answers =>
        from seed in Seeds.All
        from response in seed.Responses
        where response.Recommendation is not null
        from below in (string[])["", "/history"]
        select $"/office/evaluations/{seed.Evaluation!.Slug}/recommendations/{response.Recommendation}{below}";

    // In a CSV, a citation or a PDF letters are letters.
    private static bool IsMarkup(Visit visit) => visit.MediaType is "text/html" or "image/svg+xml" or "application/atom+xml" or "application/xml";

    private static string Mark(string column) => $"<script>alert(`{column}`)</script>";

    /// <summary>Puts markup before each text, around the rules that forbid it, and tells which columns had any.</summary>
    private static async Task<IReadOnlyList<string>> SoilAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var soiled = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(IsTyped).Select(type => type.GetTableMappings().First().Table).Distinct())
        {
            foreach (var trigger in await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {table.Name}").ToListAsync())
                await DoAsync($"DROP TRIGGER \"{trigger}\"");
            foreach (var column in table.Columns.Where(IsText).Select(column => column.Name))
                if (await DoAsync($"UPDATE \"{table.Name}\" SET \"{column}\" = '{Mark($"{table.Name}.{column}")}' || \"{column}\" WHERE \"{column}\" <> ''") > 0) soiled.Add($"{table.Name}.{column}");
        }
        return soiled;

        async Task<int> DoAsync(string sql)
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteNonQueryAsync();
        }
    }

    private static bool IsTyped(IEntityType type) =>
        (type.ClrType.Namespace == typeof(OfficeResponse).Namespace || type.ClrType.Namespace == typeof(Person).Namespace) && !type.ClrType.IsAssignableTo(typeof(Recommendation)) && !type.HasSharedClrType;

    private static bool IsText(IColumn column) =>
        column.PropertyMappings.All(mapping => mapping.Property.ClrType == typeof(string) && mapping.TypeMapping.Converter is null) && !NotTyped.Contains(column.Name);
}
