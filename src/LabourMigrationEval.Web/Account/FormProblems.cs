using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Identity;

namespace LabourMigrationEval.Web.Account;

public static class FormProblems
{
    /// <summary>Shows under the password why Identity refused what was typed; false where it didn't.</summary>
    public static bool Refused(this EditContext form, IdentityResult result, string field = nameof(NewPasswordInput.Password))
    {
        if (result.Succeeded) return false;
        new ValidationMessageStore(form).Add(form.Field(field), result.Errors.Select(error => error.Description));
        form.NotifyValidationStateChanged();
        return true;
    }
}
