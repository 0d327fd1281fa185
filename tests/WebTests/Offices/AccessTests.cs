using System.Net;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Keeping;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WebTests.Accounts;
using Xunit;

namespace WebTests.Offices;

/// <summary>Who may open what in the signed-in area.</summary>
public sealed class AccessTests(OpenPortal portal, AccessTests.Entered entered) : IClassFixture<OpenPortal>, IClassFixture<AccessTests.Entered>
{
    private const string Nobody = "nobody";

    public static TheoryData<string, string, bool> Matrix
    {
        get
        {
            var matrix = new TheoryData<string, string, bool>();
            foreach (var (door, roles) in Doors.Roles)
                foreach (var role in (string[])[.. Roles.All, Nobody])
                    matrix.Add(role, door, roles.Contains(role));
            return matrix;
        }
    }

    public static TheoryData<string> EachDoor => [.. Doors.Roles.Keys];

    [Theory, MemberData(nameof(Matrix))]
    public async Task A_role_opens_what_it_is_for_and_nothing_else(string role, string door, bool opens)
    {
        var visitor = await EnterAsync(role);

        var answer = await visitor.OpenAsync(Doors.Address(door));

        if (opens)
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            Assert.StartsWith("/account/access-denied", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(EachDoor))]
    public async Task Whoever_is_not_signed_in_is_led_to_sign_in_and_back(string door)
    {
        using var visitor = new Visitor(portal.Host);

        var answer = await visitor.OpenAsync(Doors.Address(door));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString(Doors.Address(door))}", answer.Headers.Location!.PathAndQuery);
    }

    /// <summary>A page that is added later is behind the same door, and so is the circuit itself.</summary>
    [Fact]
    public async Task Every_address_of_the_office_asks_for_a_role()
    {
        var office = portal.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').Split('/')[0] is "office" or "_blazor").ToList();

        Assert.NotEmpty(office);
        Assert.All(office, endpoint =>
        {
            Assert.NotEmpty(endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>());
            Assert.Null(endpoint.Metadata.GetMetadata<IAllowAnonymous>());
        });
        using var visitor = new Visitor(portal.Host);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.OpenAsync("/_blazor")).Status);
    }

    [Fact]
    public void The_doors_are_all_that_the_office_has()
    {
        var pages = portal.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.ToLowerInvariant()).Where(address => address.StartsWith("/office", StringComparison.Ordinal)).Distinct();

        Assert.Equal(Doors.Roles.Keys.Concat(Doors.Files).Append(KeepEndpoint.Address).Order(), pages.Order());
    }

    [Theory]
    [InlineData(Roles.Reader, false)]
    [InlineData(Roles.Clearer, false)]
    [InlineData(Roles.Administrator, false)]
    [InlineData(Roles.Evaluator, false)]
    [InlineData(Roles.Contributor, true)]
    public async Task Only_a_contributor_is_given_the_form_of_a_response(string role, bool writes)
    {
        var visitor = await EnterAsync(role);

        var answer = await visitor.OpenAsync(Doors.Address("/office/evaluations/{slug}/recommendations/{key}"));

        Assert.Equal(writes, answer.Main!.QuerySelector("textarea") is not null);
    }

    private async Task<Visitor> EnterAsync(string role)
    {
        if (entered.Visitors.TryGetValue(role, out var known)) return known;
        var email = DocumentedAccounts.All.FirstOrDefault(account => account.Role == role)?.Email ?? $"{Guid.NewGuid():N}@example.org";
        if (role == Nobody) await portal.AddAccountAsync(email, DocumentedAccounts.Password);
        return entered.Visitors[role] = await Visitor.SignedInAsync(portal.Host, email);
    }

    /// <summary>One visitor for each role: an address may try to sign in only so many times a minute, and there are many doors.</summary>
    public sealed class Entered : IDisposable
    {
        public Dictionary<string, Visitor> Visitors { get; } = [];

        public void Dispose()
        {
            foreach (var visitor in Visitors.Values) visitor.Dispose();
        }
    }
}
