namespace LabourMigrationEval.Domain.Evaluations;

/// <summary>
/// What every item of an evaluation has in common: an address, a text of ours, the passages it rests on, and its
/// links. Kinds of item differ in little more than their name, so one table holds them all.
/// </summary>
public abstract class EvaluationItem
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The evaluation it is part of.</summary>
    public int EvaluationId { get; init; }

    /// <inheritdoc cref="EvaluationId"/>
    public Evaluation? Evaluation { get; init; }

    /// <summary>Name in addresses: the printed number where it is unique, else words. Unique among items of its kind; never changes.</summary>
    public required string Key { get; init; }

    /// <summary>Number as printed; null where the report gives none.</summary>
    public string? Number { get; set; }

    /// <summary>Place among the items of its kind, from 0.</summary>
    public int Order { get; set; }

    /// <summary>A sentence or an imperative of ours, as figured text (<see cref="FiguredText"/>).</summary>
    public required string Title { get; set; }

    /// <summary>Our summary, as figured text; empty where the title says all.</summary>
    public required string Text { get; set; }

    /// <summary>Title and text without figures' braces, in lower case and without accents: what a search looks into.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>The criteria it belongs to; a total counts it once all the same.</summary>
    public List<Criterion> Criteria { get; } = [];

    /// <summary>The themes it belongs to.</summary>
    public List<Theme> Themes { get; } = [];

    /// <summary>The places it rests on, the main one first; at least one.</summary>
    public List<ItemPassage> Passages { get; } = [];

    /// <summary>Items that this one is linked to by subject, in the portal's judgement.</summary>
    public List<ItemLink> Links { get; } = [];

    /// <summary>Items that link to this one.</summary>
    public List<ItemLink> LinkedFrom { get; } = [];
}

/// <summary>A passage under an item, in its order.</summary>
public sealed class ItemPassage
{
    /// <summary>The item.</summary>
    public int ItemId { get; init; }

    /// <inheritdoc cref="ItemId"/>
    public EvaluationItem? Item { get; init; }

    /// <summary>The passage.</summary>
    public int PassageId { get; init; }

    /// <inheritdoc cref="PassageId"/>
    public Passage? Passage { get; init; }

    /// <summary>Place among the item's passages, from 0; the main one is 0.</summary>
    public int Order { get; init; }
}

/// <summary>A link by subject between two items; the report itself need not tie them.</summary>
public sealed class ItemLink
{
    /// <summary>The item that was written with the link.</summary>
    public int FromId { get; init; }

    /// <inheritdoc cref="FromId"/>
    public EvaluationItem? From { get; init; }

    /// <summary>The item it leads to.</summary>
    public int ToId { get; init; }

    /// <inheritdoc cref="ToId"/>
    public EvaluationItem? To { get; init; }
}
