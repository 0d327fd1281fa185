using System.Net;
using System.Text.RegularExpressions;
using DataTests.Databases;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Web.Account;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WebTests.Reading;
using Xunit;

namespace WebTests.Accounts;

/// <summary>Outside development nobody has an account, and the log shows the one way in.</summary>
public sealed partial class ProductionTests : IAsyncLifetime
{
    private const string Password = "four words in a row";

    private readonly PortalLog log = new();
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync(Provider.Sqlite, seeded: true);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Production_has_no_documented_account_not_even_from_a_database_of_development()
    {
        await using (var development = PortalHost.Start(database))
            (await Visitor.SignedInAsync(development, DocumentedAccounts.All[0].Email)).Dispose();
        await using var portal = Start();
        using var visitor = new Visitor(portal);

        foreach (var account in DocumentedAccounts.All)
            Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync(account.Email, DocumentedAccounts.Password)).Status);
        var page = Text.Of((await visitor.OpenAsync("/account/sign-in")).Page!.Body!);
        Assert.DoesNotContain(DocumentedAccounts.Password, page, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", page, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Empty(await db.Users.ToListAsync());
    }

    [Fact]
    public async Task The_log_shows_one_link_that_makes_the_first_administrator_once()
    {
        string link;
        await using (var portal = Start())
        {
            link = Assert.Single(Link().Matches(log.Text)).Value;
            using var first = new Visitor(portal);

            var answer = await first.SubmitAsync(link, Filled("first@example.com"));

            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            Assert.Equal(HttpStatusCode.OK, (await first.OpenAsync("/office")).Status);
            Assert.Null((await new Visitor(portal).OpenAsync(link)).Main!.QuerySelector("form"));
        }
        await using (var again = Start())
        {
            Assert.Null((await new Visitor(again).OpenAsync(link)).Main!.QuerySelector("form"));
            Assert.Single(Link().Matches(log.Text));
        }
        await using var db = database.Open();
        Assert.Equal("first@example.com", (await db.InRole(Roles.Administrator).SingleAsync()).Email);
    }

    [Fact]
    public async Task Two_who_hold_the_form_open_cannot_both_become_the_first_administrator()
    {
        await using var portal = Start();
        var link = Link().Match(log.Text).Value;
        using var one = new Visitor(portal);
        using var other = new Visitor(portal);
        var (ones, others) = (await one.OpenAsync(link), await other.OpenAsync(link));

        var answers = await Task.WhenAll(one.SubmitAsync(link, ones, Filled("one@example.com")), other.SubmitAsync(link, others, Filled("other@example.com")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        await using var db = database.Open();
        Assert.Single(await db.Users.ToListAsync());
    }

    private static (string, string)[] Filled(string email) =>
        [("Input.Email", email), ("Input.Name", "The First"), ("Input.Password", Password), ("Input.Repeated", Password)];

    private PortalHost Start() => PortalHost.Start(database, host => host
        .UseEnvironment("Production")
        .ConfigureTestServices(services => services.AddSingleton<ILoggerFactory>(new LoggerFactory([log]))));

    [GeneratedRegex(@"/account/first-administrator\?token=\w+")]
    private static partial Regex Link();
}
