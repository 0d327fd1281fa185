namespace LabourMigrationEval.Domain.Organisations;

/// <summary>What may be said of an organisation's units. The organisation's units and their parents must be loaded.</summary>
public static class UnitRules
{
    /// <summary>Most letters of a unit's acronym.</summary>
    public const int LongestKey = 60;

    /// <summary>Most letters of a unit's name.</summary>
    public const int LongestName = 200;

    /// <summary>Adds a unit.</summary>
    /// <exception cref="RuleViolation">It lacks an acronym or a name, another unit has its acronym, or the unit above it isn't the organisation's.</exception>
    public static Unit AddUnit(this Organisation organisation, string key, string name, int? parentId)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var (cleanKey, cleanName) = (OneLine(key), OneLine(name));
        List<Problem> problems = [];
        if (cleanKey.Length is 0 or > LongestKey) problems.Add(new($"Give its acronym or a short name, in at most {LongestKey} letters.", nameof(Unit.Key)));
        else if (organisation.Units.Exists(unit => string.Equals(unit.Key, cleanKey, StringComparison.OrdinalIgnoreCase)))
            problems.Add(new("Another unit of this organisation has this acronym. Choose another.", nameof(Unit.Key)));
        if (NameProblem(cleanName) is { } problem) problems.Add(problem);
        if (problems.Count > 0) throw new RuleViolation(problems);
        var unit = new Unit { Key = cleanKey, Name = cleanName, OrganisationId = organisation.Id, Parent = organisation.Above(parentId) };
        organisation.Units.Add(unit);
        return unit;
    }

    /// <summary>Changes a unit's name and the unit above it.</summary>
    /// <exception cref="RuleViolation">It lacks a name, or would stand above itself.</exception>
    public static void ChangeUnit(this Organisation organisation, int unitId, string name, int? parentId)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var unit = organisation.Units.Find(known => known.Id == unitId) ?? throw new RuleViolation("There is no such unit any more.");
        var cleanName = OneLine(name);
        if (NameProblem(cleanName) is { } problem) throw new RuleViolation([problem]);
        var parent = organisation.Above(parentId);
        for (var above = parent; above is not null; above = above.Parent)
            if (above == unit) throw new RuleViolation("This unit would stand above itself. Choose a unit that isn't below it.", nameof(Unit.Parent));
        (unit.Name, unit.Parent) = (cleanName, parent);
    }

    private static Unit? Above(this Organisation organisation, int? parentId) => parentId is null ? null
        : organisation.Units.Find(unit => unit.Id == parentId) ?? throw new RuleViolation("The unit above it must be one of the same organisation.", nameof(Unit.Parent));

    private static Problem? NameProblem(string name) => name.Length is 0 or > LongestName ? new($"Give its full name, in at most {LongestName} letters.", nameof(Unit.Name)) : null;

    private static string OneLine(string? typed) => (Typed.Clean(typed) ?? "").ReplaceLineEndings(" ").Trim();
}
