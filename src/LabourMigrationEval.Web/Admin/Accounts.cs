using System.ComponentModel.DataAnnotations;
using System.Data;
using System.Globalization;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Outgoing;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Web.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Admin;

/// <summary>
/// What administrators do to accounts. Each runs in one transaction, at whose end somebody must still administer the
/// portal: two administrators who take each other's role at the same time can't leave none.
/// </summary>
public sealed class Accounts(PortalDb db, UserManager<PortalUser> users, AccountLinks links)
{
    /// <summary>What to tell where the database failed, be it before or after it kept what was done: none of this can be done twice.</summary>
    public static readonly Problem MayNotBeDone =
        new("The portal’s database was away or busy, so this may not be done. Try again in a minute: it does no harm.");

    /// <summary>Makes an account without a password, and the link by which its person sets one.</summary>
    public Task<AccountLink> InviteAsync(PersonForm form, int administrator) => InTransactionAsync(administrator, async () =>
    {
        var email = Typed.Clean(form.Email).Trim();
        if (!new EmailAddressAttribute().IsValid(email) || email.Length > 200) throw new RuleViolation("Give an e-mail address, such as name@organisation.org.", nameof(form.Email));
        if (await users.FindByNameAsync(email) is not null) throw new RuleViolation("There is an account with this address already. Open it in the list.", nameof(form.Email));
        RequireName(form);
        if (form.Roles.Count == 0) throw new RuleViolation("Choose at least one role.", nameof(form.Roles));
        var user = new PortalUser { UserName = email, Email = email, Person = new Person { Name = Typed.Clean(form.Name).Trim() } };
        (await users.CreateAsync(user)).OrRefuse();
        await SetRolesAndUnitsAsync(user, form);
        return await links.InviteAsync(user);
    });

    /// <summary>Changes name, roles and units, unless somebody else did since the form was filled.</summary>
    public Task ChangeAsync(int account, PersonForm form, int administrator) => InTransactionAsync(administrator, async () =>
    {
        RequireName(form);
        var user = await FindAsync(account);
        if (user.Person.IsErased) throw new RuleViolation("This person was erased. Invite them anew if they come back.");
        if (!form.IsFilledFrom(user.Person.Name, await users.GetRolesAsync(user), user.Person.Units.Select(unit => unit.Id)))
            throw new RuleViolation([Admin.Units.Changed]);
        user.Person.Name = Typed.Clean(form.Name).Trim();
        await SetRolesAndUnitsAsync(user, form);
        return user;
    });

    /// <summary>Shuts the account and ends its sessions, or opens it again.</summary>
    public Task DisableAsync(int account, bool disabled, int administrator) => InTransactionAsync(administrator, async () =>
    {
        if (disabled && account == administrator) throw new RuleViolation("You can’t disable your own account. Another administrator can.");
        var user = await FindAsync(account);
        if (user.Person.IsErased) throw new RuleViolation("This person was erased. Invite them anew if they come back.");
        user.Disabled = disabled;
        (await users.UpdateSecurityStampAsync(user)).OrRefuse();
        return user;
    });

    /// <summary>
    /// Erases name and address for good and shuts the account. What the person did stays on record, without the name:
    /// the trail holds nothing but the person's number.
    /// </summary>
    public Task EraseAsync(int account, int administrator) => InTransactionAsync(administrator, async () =>
    {
        if (account == administrator) throw new RuleViolation("You can’t erase yourself. Another administrator can.");
        var user = await FindAsync(account);
        (await users.RemoveFromRolesAsync(user, await users.GetRolesAsync(user))).OrRefuse();
        await db.ForgetAsync(user.Person);
        // Also what others typed into the form of this person, or of somebody new by that name.
        var (form, name) = (string.Create(CultureInfo.InvariantCulture, $"person:{account}"), user.Person.Name);
        await db.KeptWords.Where(kept => kept.PersonId == user.PersonId || kept.Place == form).ExecuteDeleteAsync();
        db.KeptWords.RemoveRange((await db.KeptWords.Where(kept => kept.Place == "person:new").ToListAsync())
            .Where(kept => kept.Words.Values.Any(words => words.Contains(name, StringComparison.OrdinalIgnoreCase) || (user.Email is { } email && words.Contains(email, StringComparison.OrdinalIgnoreCase)))));
        user.Person.Erase();
        await db.KeptKeys.Where(key => key.PersonId == user.PersonId).ExecuteDeleteAsync();
        (user.Disabled, user.PasswordHash) = (true, null);
        user.UserName = user.Email = string.Create(CultureInfo.InvariantCulture, $"erased-{user.Id}@erased.invalid");
        (await users.UpdateSecurityStampAsync(user)).OrRefuse();
        return user;
    });

    /// <summary>A link by which the person sets a password: an invitation where there is none yet. Links made earlier stop working.</summary>
    public Task<AccountLink> LinkAsync(int account, int administrator) => InTransactionAsync(administrator, async () =>
    {
        // The link would end the very session that has to show it.
        if (account == administrator) throw new RuleViolation("You can’t make a link for your own account. Open the page behind your name, above, to change your password.");
        var user = await FindAsync(account);
        if (user.Disabled) throw new RuleViolation("This account is disabled. Enable it before you make a link.");
        return user.PasswordHash is null ? await links.InviteAsync(user) : await links.ResetAsync(user);
    });

    private async Task<T> InTransactionAsync<T>(int administrator, Func<Task<T>> act)
    {
        await db.ActingAsync(administrator, Roles.Administrator);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
        var made = await act();
        if (!await db.Administrators().AnyAsync())
            throw new RuleViolation("Nobody would administer the portal any more. Make somebody else an administrator first.", nameof(PersonForm.Roles));
        await transaction.CommitAsync();
        return made;
    }

    private async Task SetRolesAndUnitsAsync(PortalUser user, PersonForm form)
    {
        var known = await users.GetRolesAsync(user);
        (await users.RemoveFromRolesAsync(user, known.Except(form.Roles))).OrRefuse();
        (await users.AddToRolesAsync(user, form.Roles.Except(known))).OrRefuse();
        var units = await db.Units.Where(unit => form.Units.Contains(unit.Id)).ToListAsync();
        user.Person.Units.Clear();
        user.Person.Units.AddRange(units);
        await db.SaveChangesAsync();
    }

    private async Task<PortalUser> FindAsync(int account) =>
        await db.Users.Include(user => user.Person).ThenInclude(person => person.Units).SingleOrDefaultAsync(user => user.Id == account)
        ?? throw new RuleViolation(string.Create(CultureInfo.InvariantCulture, $"There is no account {account} any more."));

    private static void RequireName(PersonForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Length > 100) throw new RuleViolation("Give the name as readers should see it, in at most 100 letters.", nameof(form.Name));
    }
}
