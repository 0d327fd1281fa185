using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Data.Kept;

/// <summary>What somebody typed into a form and has not saved: theirs alone, and never shown to anybody else.</summary>
public sealed class KeptWords
{
    /// <summary>Most letters of a form's place.</summary>
    public const int LongestPlace = 200;

    /// <summary>Most letters of the name of a copy.</summary>
    public const int LongestCopy = 40;

    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>Who typed them.</summary>
    public int PersonId { get; init; }

    /// <inheritdoc cref="PersonId"/>
    public Person? Person { get; init; }

    /// <summary>The form: "response:rural-roads/2".</summary>
    public required string Place { get; init; }

    /// <summary>The opening of the form in one tab, so that two tabs don't write over each other.</summary>
    public required string Copy { get; init; }

    /// <summary>Rises with every change in the tab: what comes late doesn't undo what came before it.</summary>
    public long Number { get; set; }

    /// <summary>What stood when they were begun; null where the form has no versions.</summary>
    public string? Begun { get; set; }

    /// <summary>The words that stood then, by field; null where the form doesn't merge.</summary>
    public IReadOnlyDictionary<string, string>? Stood { get; set; }

    /// <summary>The words, by field.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; set; }

    /// <summary>When they were typed, by the server's clock.</summary>
    public DateTime KeptAt { get; set; }

    /// <summary>When they were put aside, by their writer or by a merge; null while they wait to go on.</summary>
    public DateTime? LaidAsideAt { get; set; }

    /// <summary>Why they were put aside, where it was not their writer who did: "Yours, before Ana saved".</summary>
    public string? Remark { get; set; }
}

/// <summary>What one person's copies in browsers are locked with. Whoever hasn't signed in as that person can't read them.</summary>
public sealed class KeptKey
{
    /// <summary>Whose it is.</summary>
    public int PersonId { get; init; }

    /// <inheritdoc cref="PersonId"/>
    public Person? Person { get; init; }

    /// <summary>256 random bits.</summary>
    public required byte[] Key { get; init; }
}
