namespace LabourMigrationEval.Web.Account;

/// <summary>Where to go after signing in or out: within this portal only, or a link from elsewhere could lead people away.</summary>
public static class LocalAddress
{
    /// <summary>The address if it is one of this portal's, otherwise <paramref name="otherwise"/>.</summary>
    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : otherwise;
}
