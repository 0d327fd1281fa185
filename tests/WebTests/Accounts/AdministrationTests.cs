using System.Net;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Kept;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.Admin;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WebTests.Keeping;
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

    [Fact]
    public async Task The_trail_tells_which_administrator_gave_a_role()
    {
        await ActAsync((accounts, by) => accounts.InviteAsync(Form("told@example.com", [Roles.Reader]), by));
        var (account, administrator) = ((await RowAsync("told@example.com")).Id, (await RowAsync(Administrator)).Id);
        var (told, person) = await portal.AskAsync<PortalDb, (int?, int)>(async db => (
            await db.Trail.Where(e => e.Under == "account:" + account && e.Subject.StartsWith("role:")).Select(e => e.PersonId).SingleAsync(),
            await db.Users.Where(u => u.Id == administrator).Select(u => u.PersonId).SingleAsync()));
        Assert.Equal(person, told);
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
        var own = await RowAsync(Administrator);

        await Assert.ThrowsAsync<RuleViolation>(() => ActAsync((accounts, by) => accounts.DisableAsync(own.Id, true, by)));
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => ActAsync((accounts, by) => accounts.ChangeAsync(own.Id, Demoted(own), by)));

        Assert.Equal((nameof(PersonForm.Roles), true), (Assert.Single(refused.Problems).About, refused.Message.Contains("administer", StringComparison.Ordinal)));
        var row = await RowAsync(Administrator);
        Assert.Equal(("active", "Example administrator"), (row.State, row.Name));
        Assert.Equal([Roles.Administrator], row.Roles);
    }

    [Fact]
    public async Task Who_is_erased_leaves_what_they_did_and_no_name()
    {
        await ActAsync((accounts, by) => accounts.InviteAsync(Form("leaving@example.com", [Roles.Contributor]), by));
        var row = await RowAsync("leaving@example.com");

        await portal.AskAsync<PortalDb, int>(async db =>
        {
            var administrator = await db.Users.Where(user => user.Email == Administrator).Select(user => user.PersonId).SingleAsync();
            foreach (var (place, words) in new[] { ($"person:{row.Id}", "Typed into their form"), ("person:new", "again: LEAVING@example.com"), ("person:new", "new.colleague@example.net") })
                db.Add(new KeptWords { PersonId = administrator, Place = place, Copy = Guid.NewGuid().ToString("N"), Number = 1, Words = new Dictionary<string, string> { ["Email"] = words }, KeptAt = DateTime.UnixEpoch });
            return await db.SaveChangesAsync();
        });

        await ActAsync((accounts, by) => accounts.EraseAsync(row.Id, by));

        Assert.Equal(["new.colleague@example.net"], (await portal.Database.KeptWordsAsync()).Select(kept => kept.Words["Email"]));
        var erased = await portal.AskAsync<PortalDb, PortalUser>(db => db.Users.Include(user => user.Person).AsNoTracking().SingleAsync(user => user.Id == row.Id));
        Assert.True(erased.Person.IsErased);
        Assert.True(erased.Disabled);
        Assert.DoesNotContain("leaving", $"{erased.UserName} {erased.NormalizedUserName} {erased.Email} {erased.NormalizedEmail}", StringComparison.OrdinalIgnoreCase);
        await Assert.ThrowsAsync<RuleViolation>(() => ActAsync((accounts, by) => accounts.DisableAsync(row.Id, false, by)));
    }

    [Fact]
    public async Task Two_administrators_who_take_each_others_role_at_once_leave_one()
    {
        // A portal of its own: which of the two stays is open.
        var alone = new OpenPortal();
        await alone.InitializeAsync();
        await using var kept = alone;
        await alone.AddAccountAsync("second@example.com", DocumentedAccounts.Password);
        await alone.AskAsync<UserManager<PortalUser>, IdentityResult>(async users =>
            await users.AddToRoleAsync((await users.FindByNameAsync("second@example.com"))!, Roles.Administrator));
        var rows = await alone.AskAsync<PortalDb, List<AccountRow>>(db => AccountRow.AllAsync(db));
        var one = rows.Single(row => row.Email == Administrator);
        var other = rows.Single(row => row.Email == "second@example.com");

        var refused = await Task.WhenAll(
            RefusedAsync(alone, one, other.Id), RefusedAsync(alone, other, one.Id));

        Assert.IsType<RuleViolation>(Assert.Single(refused, fault => fault is not null));
        Assert.Equal(1, await alone.AskAsync<PortalDb, int>(db => db.Administrators().CountAsync()));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("roles")]
    [InlineData("units")]
    public async Task A_change_to_what_somebody_changed_meanwhile_is_refused(string what)
    {
        var email = $"changed-{what}@example.com";
        await ActAsync((accounts, by) => accounts.InviteAsync(Form(email, [Roles.Reader]), by));
        var opened = await RowAsync(email);
        var unit = await portal.AskAsync<PortalDb, int>(db => db.Units.OrderBy(u => u.Id).Select(u => u.Id).FirstAsync());
        var (early, late) = (PersonForm.Of(opened), PersonForm.Of(opened));
        if (what == "name") early.Name = "Somebody Renamed";
        if (what == "roles") early.Roles.Add(Roles.Clearer);
        if (what == "units") early.Units.Add(unit);
        late.Roles.Add(Roles.Evaluator);
        await ActAsync((accounts, by) => accounts.ChangeAsync(opened.Id, early, by));

        await Assert.ThrowsAsync<RuleViolation>(() => ActAsync((accounts, by) => accounts.ChangeAsync(opened.Id, late, by)));

        var row = await RowAsync(email);
        Assert.True(PersonForm.Of(row).IsFilledFrom(early.Name, early.Roles, early.Units));
        await ActAsync((accounts, by) => accounts.ChangeAsync(opened.Id, PersonForm.Of(row), by));
    }

    [Fact]
    public async Task Ones_own_password_is_changed_without_a_link()
    {
        var own = (await RowAsync(Administrator)).Id;
        using var visitor = await Visitor.SignedInAsync(portal.Host, Administrator);

        var page = (await visitor.OpenAsync($"/office/people/{own}")).Main!;
        await Assert.ThrowsAsync<RuleViolation>(() => ActAsync((accounts, by) => accounts.LinkAsync(own, by)));

        Assert.NotNull(page.QuerySelector("a[href='/account/password']"));
        Assert.DoesNotContain("reset link", page.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/office")).Status);
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

    private static PersonForm Demoted(AccountRow row)
    {
        var form = PersonForm.Of(row);
        form.Roles.Clear();
        form.Roles.Add(Roles.Reader);
        return form;
    }

    // Off this thread at once: SQLite works without waiting, so one would otherwise end before the other begins.
    private static Task<Exception?> RefusedAsync(OpenPortal portal, AccountRow row, int by) => Task.Run(async () =>
        await Record.ExceptionAsync(() => portal.AskAsync<LabourMigrationEval.Web.Admin.Accounts, bool>(async accounts =>
        {
            await accounts.ChangeAsync(row.Id, Demoted(row), by);
            return true;
        })));

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
