using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using LabourMigrationEval.Web.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace WebTests.Accounts;

public sealed partial class SignInTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    private const string Wrong = "not the password";

    [Fact]
    public async Task A_wrong_name_a_wrong_password_and_a_shut_account_are_answered_alike()
    {
        await portal.AddAccountAsync("shut@example.org", DocumentedAccounts.Password);
        await portal.DisableAsync("shut@example.org");
        await portal.AddAccountAsync("invited@example.org", password: null);

        var answers = new List<string>
        {
            await AnswerAsync("nobody@example.org", Wrong), await AnswerAsync("reader@example.org", Wrong),
            await AnswerAsync("shut@example.org", DocumentedAccounts.Password), await AnswerAsync("invited@example.org", Wrong),
        };

        Assert.Single(answers.Distinct());
        Assert.StartsWith("OK", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_wrong_passwords_the_right_one_is_refused_too_in_the_same_words()
    {
        await portal.AddAccountAsync("forgetful@example.org", DocumentedAccounts.Password);
        var tries = portal.Host.Services.GetRequiredService<IOptions<IdentityOptions>>().Value.Lockout.MaxFailedAccessAttempts;
        Assert.InRange(tries, 3, 10);

        var first = await AnswerAsync("forgetful@example.org", Wrong);
        for (var more = 1; more < tries; more++) await AnswerAsync("forgetful@example.org", Wrong);

        Assert.Equal(first, await AnswerAsync("forgetful@example.org", DocumentedAccounts.Password));
    }

    [Theory]
    [InlineData("/evaluations", "/evaluations")]
    [InlineData("/office?of=me", "/office?of=me")]
    [InlineData("", "/office")]
    [InlineData("https://elsewhere.example/", "/office")]
    [InlineData("//elsewhere.example/", "/office")]
    [InlineData("/\\elsewhere.example/", "/office")]
    [InlineData("/\t/elsewhere.example/", "/office")]
    [InlineData("javascript:alert(1)", "/office")]
    public async Task Signing_in_leads_to_an_address_of_this_portal_only(string returnUrl, string expected)
    {
        using var visitor = new Visitor(portal.Host);

        var answer = await visitor.SignInAsync("reader@example.org", DocumentedAccounts.Password, $"?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(new Uri(portal.Host.Address, expected), new Uri(portal.Host.Address, answer.Headers.Location!));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-out")]
    public async Task A_form_that_is_not_the_portals_own_is_refused(string address)
    {
        using var visitor = await Visitor.SignedInAsync(portal.Host, "reader@example.org");

        var answer = await visitor.SendAsync(address, ("_handler", "sign-in"), ("Input.Email", "reader@example.org"), ("Input.Password", DocumentedAccounts.Password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/office")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var visitor = await Visitor.SignedInAsync(portal.Host, "reader@example.org");
        var page = (await visitor.OpenAsync("/evaluations")).Page!;
        var token = page.QuerySelector("form[action='/account/sign-out'] [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await visitor.SendAsync("/account/sign-out", ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.OpenAsync("/office")).Status);
    }

    [Fact]
    public async Task The_session_is_kept_from_script_and_from_other_sites()
    {
        using var visitor = new Visitor(portal.Host);

        var answer = await visitor.SignInAsync("reader@example.org", DocumentedAccounts.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("session", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("samesite=none", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_typed_is_kept_but_for_the_password()
    {
        using var visitor = new Visitor(portal.Host);

        var answer = await visitor.SignInAsync("\"><b>reader@example.org", Wrong);

        Assert.Equal("\"><b>reader@example.org", answer.Main!.QuerySelector("[name='Input.Email']")!.GetAttribute("value"));
        Assert.DoesNotContain(Wrong, Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }

    private async Task<string> AnswerAsync(string email, string password)
    {
        using var visitor = new Visitor(portal.Host);
        var answer = await visitor.SignInAsync(email, password);
        return $"{answer.Status} {Token().Replace(Encoding.UTF8.GetString(answer.Body).Replace($"value=\"{email}\"", "", StringComparison.Ordinal), "")}";
    }

    [GeneratedRegex("""(?<=__RequestVerificationToken" value=")[^"]*""")]
    private static partial Regex Token();
}
