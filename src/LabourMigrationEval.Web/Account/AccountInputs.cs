using System.ComponentModel.DataAnnotations;

namespace LabourMigrationEval.Web.Account;

/// <summary>What somebody types to sign in.</summary>
public sealed class SignInInput
{
    [Required(ErrorMessage = "Give your e-mail address.")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Give your password.")]
    [StringLength(PortalAccounts.LongestPassword, ErrorMessage = "A password has at most 128 characters.")]
    public string Password { get; set; } = "";
}

/// <summary>A new password, typed twice.</summary>
public class NewPasswordInput : IValidatableObject
{
    [Required(ErrorMessage = "Choose a password.")]
    [StringLength(PortalAccounts.LongestPassword, MinimumLength = PortalAccounts.ShortestPassword, ErrorMessage = "Choose a password of 12 to 128 characters.")]
    public string Password { get; set; } = "";

    [Required(ErrorMessage = "Type the password a second time.")]
    public string Repeated { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Password != Repeated) yield return new ValidationResult("The two passwords differ. Type both again.", [nameof(Repeated)]);
    }
}

/// <summary>A new password beside the one that it replaces.</summary>
public sealed class ChangePasswordInput : NewPasswordInput
{
    [Required(ErrorMessage = "Give the password that you have now.")]
    [StringLength(PortalAccounts.LongestPassword, ErrorMessage = "A password has at most 128 characters.")]
    public string Current { get; set; } = "";
}

/// <summary>Name and password with which somebody takes up an invitation.</summary>
public class InvitationInput : NewPasswordInput
{
    [Required(ErrorMessage = "Give your name as readers should see it.")]
    [StringLength(100, ErrorMessage = "Give a name of at most 100 characters.")]
    public string Name { get; set; } = "";
}

/// <summary>The first administrator also names an address.</summary>
public sealed class FirstAdministratorInput : InvitationInput
{
    [Required(ErrorMessage = "Give your e-mail address.")]
    [EmailAddress(ErrorMessage = "This is not an e-mail address.")]
    [StringLength(200, ErrorMessage = "Give an address of at most 200 characters.")]
    public string Email { get; set; } = "";
}

/// <summary>Whether somebody wants to be reminded by mail, and in which language.</summary>
public sealed class ReminderInput
{
    /// <summary>A browser leaves out a box that isn't ticked.</summary>
    public bool Wanted { get; set; }

    public string Language { get; set; } = "";
}
