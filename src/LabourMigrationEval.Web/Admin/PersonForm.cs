using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Admin;

/// <summary>What an administrator says of somebody: who they are, what they may do, and for which units.</summary>
public sealed class PersonForm
{
    private AccountRow? filledFrom;

    public string Email { get; set; } = "";
    public string Name { get; set; } = "";
    public HashSet<string> Roles { get; init; } = [];
    public HashSet<int> Units { get; init; } = [];

    /// <summary>What is filled in, by the names that its problems have.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        [nameof(Email)] = Email,
        [nameof(Name)] = Name,
        [nameof(Roles)] = string.Join(',', Roles.Order(StringComparer.Ordinal)),
        [nameof(Units)] = string.Join(',', Units.Order().Select(Words.Digits)),
    };

    /// <summary>The form filled with what stands.</summary>
    public static PersonForm Of(AccountRow row) =>
        new() { Name = row.Name, Roles = [.. row.Roles], Units = [.. row.Units.Select(unit => unit.Id)], filledFrom = row };

    /// <summary>The form with what somebody filled in over what stands; null where nothing stands yet.</summary>
    public static PersonForm Read(IReadOnlyDictionary<string, string> fields, AccountRow? over) => new()
    {
        Email = fields.GetValueOrDefault(nameof(Email), ""),
        Name = fields.GetValueOrDefault(nameof(Name), ""),
        Roles = [.. Parts(fields, nameof(Roles)).Intersect(Data.Accounts.Roles.All)],
        Units = [.. Parts(fields, nameof(Units)).Select(part => Words.Digits(part)).OfType<int>()],
        filledFrom = over,
    };

    /// <summary>Whether what stands is what the form was filled with: nobody changed meanwhile what saving replaces.</summary>
    public bool IsFilledFrom(string name, IEnumerable<string> roles, IEnumerable<int> units) =>
        filledFrom?.Name == name && filledFrom.Roles.ToHashSet().SetEquals(roles) && filledFrom.Units.Select(unit => unit.Id).ToHashSet().SetEquals(units);

    /// <summary>Puts a choice in or out of a set of them.</summary>
    public static void Set<T>(HashSet<T> chosen, T choice, bool isChosen)
    {
        if (isChosen) chosen.Add(choice);
        else chosen.Remove(choice);
    }

    private static string[] Parts(IReadOnlyDictionary<string, string> fields, string name) => fields.GetValueOrDefault(name, "").Split(',');
}
