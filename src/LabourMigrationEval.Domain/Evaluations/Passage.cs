namespace LabourMigrationEval.Domain.Evaluations;

/// <summary>What the portal shows of a passage.</summary>
public enum PassageKind
{
    /// <summary>Our own words say what stands there.</summary>
    Summarised,

    /// <summary>Figures or names stand on the page as printed there.</summary>
    Printed,

    /// <summary>A picture whose values are not in the report's text.</summary>
    Drawing,
}

/// <summary>A place in a report on which something in the portal rests.</summary>
public sealed class Passage
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The evaluation whose report it is.</summary>
    public int EvaluationId { get; init; }

    /// <summary>The lines of the report's text; they are the passage's key and address, unique in an evaluation.</summary>
    public required Lines Lines
    {
        get => new(FirstLine, LastLine);
        init => (FirstLine, LastLine) = (value.First, value.Last);
    }

    /// <summary>First of <see cref="Lines"/>, from 1: the column that queries order by.</summary>
    public int FirstLine { get; private init; }

    /// <summary>Last of <see cref="Lines"/>.</summary>
    public int LastLine { get; private init; }

    /// <summary>Part of the report: a chapter, an annex, the summary.</summary>
    public required string Part { get; init; }

    /// <summary>Printed number of the section, where the part has sections.</summary>
    public string? Section { get; init; }

    /// <summary>Table, figure, footnote, box or numbered paragraph.</summary>
    public string? Element { get; init; }

    /// <summary>What the portal shows of it.</summary>
    public PassageKind Kind { get; init; }

    /// <summary>The exact words, white space folded; null where the report's words are not the portal's to give.</summary>
    public string? Quote { get; init; }

    /// <summary>A remark of the portal's on this place.</summary>
    public string? Note { get; init; }

    /// <summary>The place in words: "Chapter 3, section 3.3.1, table 4".</summary>
    public string Place => PlaceOf(Part, Section, Element);

    /// <inheritdoc cref="Place"/>
    public static string PlaceOf(string part, string? section, string? element)
    {
        var place = section is null ? part : $"{part}, section {section}";
        if (element is null) return place;
        // "Table 4" becomes "table 4" inside the line; an acronym stays.
        return element.Length > 1 && char.IsLower(element[1]) ? $"{place}, {char.ToLowerInvariant(element[0])}{element[1..]}" : $"{place}, {element}";
    }
}
