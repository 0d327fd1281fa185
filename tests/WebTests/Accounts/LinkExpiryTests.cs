using System.Net;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Web.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace WebTests.Accounts;

/// <summary>Links by which somebody sets a password: they work once, and only for a time.</summary>
public sealed class LinkExpiryTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    private const string NewPassword = "four words in a row";

    public static TheoryData<string> Kinds => ["invitation", "reset"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_link_sets_the_password_once(string kind)
    {
        var (link, email) = await LinkAsync(kind, "once");
        using var visitor = new Visitor(portal.Host);

        var answer = await visitor.SubmitAsync(link, Passwords(kind));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await new Visitor(portal.Host).SignInAsync(email, NewPassword)).Status);
        Assert.Null((await new Visitor(portal.Host).OpenAsync(link)).Main!.QuerySelector("form"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_newer_link_ends_the_older_one(string kind)
    {
        var (link, email) = await LinkAsync(kind, "newer");
        var newer = await portal.AskAsync<IServiceProvider, AccountLink>(services => MakeAsync(services, kind, email));
        using var visitor = new Visitor(portal.Host);

        Assert.Null((await visitor.OpenAsync(link)).Main!.QuerySelector("form"));
        Assert.NotNull((await visitor.OpenAsync(newer.Address)).Main!.QuerySelector("form"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_expired_link_sets_nothing(string kind)
    {
        var (link, email) = await LinkAsync(kind, "late");
        // A second portal over the same database, for which every link is too old.
        await using var later = PortalHost.Start(portal.Database, host => host.ConfigureTestServices(services => services
            .Configure<InvitationTokenOptions>(options => options.TokenLifespan = TimeSpan.FromMinutes(-1))
            .Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromMinutes(-1))));
        using var early = new Visitor(portal.Host);
        Assert.NotNull((await early.OpenAsync(link)).Main!.QuerySelector("form"));
        using var late = new Visitor(later);

        Assert.Null((await late.OpenAsync(link)).Main!.QuerySelector("form"));
        Assert.NotEqual(HttpStatusCode.Redirect, (await late.SignInAsync(email, NewPassword)).Status);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_disabled_account_cannot_use_its_link(string kind)
    {
        var (link, email) = await LinkAsync(kind, "shut");
        await portal.DisableAsync(email);

        Assert.Null((await new Visitor(portal.Host).OpenAsync(link)).Main!.QuerySelector("form"));
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("four words in a row", "four words in another")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa")]
    [InlineData("", "")]
    public async Task A_password_that_will_not_do_is_refused_in_words(string password, string repeated)
    {
        var (link, _) = await LinkAsync("invitation", $"weak{password.Length}{repeated.Length}");
        using var visitor = new Visitor(portal.Host);

        var answer = await visitor.SubmitAsync(link, ("Input.Name", "A. Somebody"), ("Input.Password", password), ("Input.Repeated", repeated));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Main!.QuerySelectorAll("[role=alert]"));
        Assert.Equal("A. Somebody", answer.Main.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/account/invitation")]
    [InlineData("/account/invitation?account=1&token=x")]
    [InlineData("/account/reset?account=999999&token=%00")]
    [InlineData("/account/first-administrator?token=guess")]
    public async Task A_made_up_link_says_so_and_leads_on(string address)
    {
        var answer = await new Visitor(portal.Host).OpenAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(answer.Main!.QuerySelector("form"));
        Assert.NotNull(answer.Main.QuerySelector("a[href='/account/sign-in']"));
    }

    private static (string, string)[] Passwords(string kind) =>
    [
        .. kind == "invitation" ? [("Input.Name", "A. Somebody")] : Array.Empty<(string, string)>(),
        ("Input.Password", NewPassword), ("Input.Repeated", NewPassword),
    ];

    private async Task<(string Link, string Email)> LinkAsync(string kind, string name)
    {
        var email = $"{kind}-{name}@example.org";
        await portal.AddAccountAsync(email, kind == "invitation" ? null : DocumentedAccounts.Password);
        var link = await portal.AskAsync<IServiceProvider, AccountLink>(services => MakeAsync(services, kind, email));
        return (link.Address, email);
    }

    private static async Task<AccountLink> MakeAsync(IServiceProvider services, string kind, string email)
    {
        var links = services.GetRequiredService<AccountLinks>();
        var user = (await services.GetRequiredService<UserManager<PortalUser>>().FindByNameAsync(email))!;
        return kind == "invitation" ? await links.InviteAsync(user) : await links.ResetAsync(user);
    }
}
