namespace LabourMigrationEval.Web.Admin;

/// <summary>What an administrator says of somebody: who they are, what they may do, and for which units.</summary>
public sealed class PersonForm
{
    public string Email { get; set; } = "";
    public string Name { get; set; } = "";
    public HashSet<string> Roles { get; init; } = [];
    public HashSet<int> Units { get; init; } = [];

    /// <summary>Puts a choice in or out of a set of them.</summary>
    public static void Set<T>(HashSet<T> chosen, T choice, bool isChosen)
    {
        if (isChosen) chosen.Add(choice);
        else chosen.Remove(choice);
    }
}
