namespace LabourMigrationEval.Domain.Organisations;

/// <summary>A house whose work is evaluated and which answers recommendations.</summary>
public sealed class Organisation
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>Short lower-case name, unique in the portal.</summary>
    public required string Key { get; init; }

    /// <summary>Acronym as the house writes it.</summary>
    public required string Acronym { get; set; }

    /// <summary>Full official name.</summary>
    public required string Name { get; set; }

    /// <summary>Units that can be made responsible for a recommendation.</summary>
    public List<Unit> Units { get; } = [];

    /// <summary>How the house answers evaluations: its words and its deadlines.</summary>
    public ResponsePractice Practice { get; set; } = new();
}

/// <summary>A unit of an organisation, or a group of units addressed as one ("regional offices").</summary>
public sealed class Unit
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The organisation that the unit is part of.</summary>
    public int OrganisationId { get; init; }

    /// <inheritdoc cref="OrganisationId"/>
    public Organisation? Organisation { get; init; }

    /// <summary>Acronym or short name, unique in its organisation.</summary>
    public required string Key { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; set; }

    /// <summary>The unit above it, where one is known.</summary>
    public Unit? Parent { get; set; }

    /// <summary>The people who work in it.</summary>
    public List<Person> People { get; } = [];
}

/// <summary>
/// Somebody who writes, clears or reports. Records of the portal point to the person; the name stands here alone, so
/// that it can be changed or erased in one place.
/// </summary>
public sealed class Person
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>What stands where the name of somebody stood who was erased.</summary>
    public const string Erased = "a person whose name was erased";

    /// <summary>Name as shown on public pages.</summary>
    public required string Name { get; set; }

    /// <summary>Whether the name was erased; what the person did stays, without it.</summary>
    public bool IsErased => Name == Erased;

    /// <summary>The units in whose name the person may write.</summary>
    public List<Unit> Units { get; } = [];

    /// <summary>The languages in which the portal can write to somebody (ISO 639-1); the first unless they choose.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr", "es"];

    /// <summary>The one of <see cref="Languages"/> in which the portal writes to them.</summary>
    public string Language { get; private set; } = Languages[0];

    /// <summary>Whether the portal reminds them by mail of what waits for them.</summary>
    public bool Reminders { get; private set; } = true;

    /// <summary>Chooses whether the portal writes to them, and in which language.</summary>
    /// <exception cref="RuleViolation">The portal doesn't write in the language.</exception>
    public void ChooseMail(bool reminders, string language)
    {
        if (!Languages.Contains(language)) throw new RuleViolation("Choose one of the languages in the list.", nameof(Language));
        (Reminders, Language) = (reminders, language);
    }

    /// <summary>Takes the name away for good. Records keep pointing to the person, who works in no unit any more.</summary>
    public void Erase()
    {
        Name = Erased;
        Units.Clear();
    }
}
