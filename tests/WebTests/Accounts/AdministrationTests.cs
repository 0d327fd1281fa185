using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Admin;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace WebTests.Accounts;

/// <summary>What administrators may do to accounts, and what nobody may.</summary>
public sealed class AdministrationTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    private const string Administrator = "administrator@example.org";

    [Fact]
    public async Task An_invited_account_has_its_roles_and_units_and_no_password_yet()
    {
        var unit = await portal.AskAsync<PortalDb, int>(db => db.Units.OrderBy(u => u.Id).Select(u => u.Id).FirstAsync());
        await ActAsync((accounts, by) => accounts.InviteAsync(Form("new@example.com", [Roles.Contributor], unit), by));

        var row = await RowAsync("new@example.com");
        Assert.Equal(("invited", "Somebody New"), (row.State, row.Name));
        Assert.Equal([Roles.Contributor], row.Roles);
        Assert.Equal([unit], row.Units.Select(u => u.Id));
    }

    [Theory]
    [InlineData("no address", "Somebody", Roles.Reader, nameof(PersonForm.Email))]
    [InlineData("CLEARER@example.org", "Somebody", Roles.Reader, nameof(PersonForm.Email))]
    [InlineData("unnamed@example.com", " ", Roles.Reader, nameof(PersonForm.Name))]
    [InlineData("idle@example.com", "Somebody", null, nameof(PersonForm.Roles))]
    public async Task An_invitation_that_lacks_something_says_so_by_the_field(string email, string name, string? role, string about)
    {
        var form = new PersonForm { Email = email, Name = name, Roles = role is null ? [] : [role] };
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => ActAsync((accounts, by) => accounts.InviteAsync(form, by)));
        Assert.Equal(about, Assert.Single(refused.Problems).About);
    }

    [Fact]
    public async Task Only_an_administrator_administers()
    {
        var clearer = (await RowAsync("clearer@example.org")).Id;
        await Assert.ThrowsAsync<RuleViolation>(() => portal.AskAsync<LabourMigrationEval.Web.Admin.Accounts, AccountLink>(accounts =>
            accounts.InviteAsync(Form("intruder@example.com", [Roles.Administrator]), clearer)));
    }

    [Fact]
    public async Task Nobody_disables_themselves_or_takes_the_last_administrator_away()
    {
        var own = (await RowAsync(Administrator)).Id;

        await Assert.ThrowsAsync<RuleViolation>(() => ActAsync((accounts, by) => accounts.DisableAsync(own, true, by)));
        await Assert.ThrowsAsync<RuleViolation>(() => ActAsync((accounts, by) => accounts.ChangeAsync(own, Form("", [Roles.Reader]), by)));

        var row = await RowAsync(Administrator);
        Assert.Equal(("active", "Example administrator"), (row.State, row.Name));
        Assert.Equal([Roles.Administrator], row.Roles);
    }

    [Fact]
    public async Task A_disabled_account_can_be_opened_again_and_gets_no_link_before()
    {
        var account = (await portal.AddAccountAsync("shut@example.com", DocumentedAccounts.Password)).Id;
        await ActAsync((accounts, by) => accounts.DisableAsync(account, true, by));
        Assert.Equal("disabled", (await RowAsync("shut@example.com")).State);
        await Assert.ThrowsAsync<RuleViolation>(() => ActAsync((accounts, by) => accounts.LinkAsync(account, by)));

        await ActAsync((accounts, by) => accounts.DisableAsync(account, false, by));
        Assert.Equal("active", (await RowAsync("shut@example.com")).State);
    }

    private static PersonForm Form(string email, HashSet<string> roles, params int[] units) =>
        new() { Email = email, Name = "Somebody New", Roles = roles, Units = [.. units] };

    private async Task ActAsync(Func<LabourMigrationEval.Web.Admin.Accounts, int, Task> act)
    {
        var by = (await RowAsync(Administrator)).Id;
        await portal.AskAsync<LabourMigrationEval.Web.Admin.Accounts, int>(async accounts =>
        {
            await act(accounts, by);
            return by;
        });
    }

    private async Task<AccountRow> RowAsync(string email) =>
        (await portal.AskAsync<PortalDb, List<AccountRow>>(db => AccountRow.AllAsync(db))).Single(row => row.Email == email);
}
