namespace LabourMigrationEval.Web.Admin;

/// <summary>What an administrator says of somebody: who they are, what they may do, and for which units.</summary>
public sealed class PersonForm
{
    public string Email { get; set; } = "";
    public string Name { get; set; } = "";
    public HashSet<string> Roles { get; init; } = [];
    public HashSet<int> Units { get; init; } = [];

    private AccountRow? filledFrom;

    /// <summary>The form filled with what stands.</summary>
    public static PersonForm Of(AccountRow row) =>
        new() { Name = row.Name, Roles = [.. row.Roles], Units = [.. row.Units.Select(unit => unit.Id)], filledFrom = row };

    /// <summary>Whether what stands is what the form was filled with: nobody changed meanwhile what saving replaces.</summary>
    public bool IsFilledFrom(string name, IEnumerable<string> roles, IEnumerable<int> units) =>
        filledFrom?.Name == name && filledFrom.Roles.ToHashSet().SetEquals(roles) && filledFrom.Units.Select(unit => unit.Id).ToHashSet().SetEquals(units);

    /// <summary>Puts a choice in or out of a set of them.</summary>
    public static void Set<T>(HashSet<T> chosen, T choice, bool isChosen)
    {
        if (isChosen) chosen.Add(choice);
        else chosen.Remove(choice);
    }
}
