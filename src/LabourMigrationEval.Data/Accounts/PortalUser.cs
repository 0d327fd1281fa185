using LabourMigrationEval.Domain.Organisations;
using Microsoft.AspNetCore.Identity;

namespace LabourMigrationEval.Data.Accounts;

/// <summary>An account that can sign in; what it writes is kept under its person.</summary>
public sealed class PortalUser : IdentityUser<int>
{
    public required Person Person { get; init; }
    public int PersonId { get; init; }

    /// <summary>An administrator has shut the account; it can be opened again.</summary>
    public bool Disabled { get; set; }
}

/// <summary>What an account may do. One account may have several roles.</summary>
public static class Roles
{
    /// <summary>Sees what isn't published; edits nothing.</summary>
    public const string Reader = "Reader";

    /// <summary>Writes responses and actions for their units.</summary>
    public const string Contributor = "Contributor";

    /// <summary>Clears and publishes what others wrote, or returns it.</summary>
    public const string Clearer = "Clearer";

    /// <summary>Maintains evaluations and enters scores.</summary>
    public const string Evaluator = "Evaluator";

    /// <summary>Invites and disables people, and gives them roles and units.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Any of them: whoever may open the signed-in area.</summary>
    public const string Any = $"{Reader},{Contributor},{Clearer},{Evaluator},{Administrator}";

    public static IReadOnlyList<string> All { get; } = [Reader, Contributor, Clearer, Evaluator, Administrator];
}
