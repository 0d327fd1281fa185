using Microsoft.AspNetCore.Identity;

namespace LabourMigrationEval.Web.Account;

/// <summary>What Identity refuses, in the portal's words: what is wrong, then what to do.</summary>
public sealed class AccountWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Said(nameof(PasswordTooShort), $"Choose a password of at least {length} characters.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Said(nameof(PasswordRequiresUniqueChars), $"Use at least {uniqueChars} different characters.");

    public override IdentityError PasswordMismatch() =>
        Said(nameof(PasswordMismatch), "This isn’t the password that you have now. Type it again.");

    public override IdentityError InvalidToken() =>
        Said(nameof(InvalidToken), "This link has expired or was used. Ask an administrator for a new one.");

    public override IdentityError DuplicateUserName(string userName) => Taken(nameof(DuplicateUserName));

    public override IdentityError DuplicateEmail(string email) => Taken(nameof(DuplicateEmail));

    public override IdentityError InvalidEmail(string? email) => Said(nameof(InvalidEmail), "This is not an e-mail address.");

    public override IdentityError ConcurrencyFailure() =>
        Said(nameof(ConcurrencyFailure), "Somebody else changed this account meanwhile. Load the page again.");

    private static IdentityError Taken(string code) => Said(code, "There is an account with this address. Use another one.");

    private static IdentityError Said(string code, string description) => new() { Code = code, Description = description };
}
