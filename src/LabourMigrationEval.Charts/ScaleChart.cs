namespace LabourMigrationEval.Charts;

/// <summary>
/// Horizontal bars on one labelled scale. The chart knows no evaluation and no language: every word of it is given,
/// the punctuation between them (colon, semicolon, full stop) is all that it adds.
/// </summary>
public sealed record ScaleChart
{
    /// <summary>What the chart shows, as a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Measure, unit and period.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The steps of the scale from the lowest up, two or more.</summary>
    public required IReadOnlyList<ScaleStep> Steps { get; init; }

    /// <summary>The bars, from the top.</summary>
    public required IReadOnlyList<ScaleBar> Bars { get; init; }

    /// <summary>Paragraphs below the picture.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where the figures come from, below the notes.</summary>
    public string? Source { get; init; }

    /// <summary>A mark that every form of the chart carries, such as that its figures are invented.</summary>
    public string? Mark { get; init; }

    /// <summary>The language of its words, as in BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Refuses a chart that can't be drawn truly: a scale that doesn't rise, a bar off it or without words.</summary>
    internal void Validate()
    {
        if (Steps.Count < 2 || Steps.Zip(Steps.Skip(1)).Any(pair => pair.First.Value >= pair.Second.Value))
            throw new ArgumentException("A scale needs two steps or more, from the lowest up.");
        foreach (var bar in Bars)
        {
            if (string.IsNullOrWhiteSpace(bar.Name) || string.IsNullOrWhiteSpace(bar.Shown))
                throw new ArgumentException("A bar needs a name and the words for its value.");
            if (bar.Value is var (low, high) && (low > high || low < Steps[0].Value || high > Steps[^1].Value))
                throw new ArgumentException($"The bar “{bar.Name}” from {low} to {high} isn't on the scale.");
        }
    }
}

/// <summary>A step of the scale.</summary>
/// <param name="Value">Its number.</param>
/// <param name="Label">Its word, if it has one.</param>
public sealed record ScaleStep(decimal Value, string? Label = null);

/// <summary>One bar.</summary>
public sealed record ScaleBar
{
    /// <summary>What it stands for.</summary>
    public required string Name { get; init; }

    /// <summary>Its value; null where it is not stated, which is drawn as an outline over the whole scale.</summary>
    public BarValue? Value { get; init; }

    /// <summary>The value as it is written beside the bar ("4.31", "3.28–4.53"), or the words for a value that isn't stated.</summary>
    public required string Shown { get; init; }

    /// <summary>The same for a reader who hears it ("3.28 to 4.53"), where that differs.</summary>
    public string? Spoken { get; init; }

    /// <summary>The scale's word for the value.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it sums up the bars above it: set apart by a rule and drawn in ink.</summary>
    public bool Overall { get; init; }
}

/// <summary>A value, or all that a value may be.</summary>
/// <param name="Low">The least: the bar is solid up to here.</param>
/// <param name="High">The most: the bar is pale up to here. Equal to the least for a value that is known.</param>
public sealed record BarValue(decimal Low, decimal High)
{
    /// <summary>A value that is known.</summary>
    public BarValue(decimal value) : this(value, value) { }

    /// <summary>The value where it is known, otherwise null.</summary>
    public decimal? Known => Low == High ? Low : null;
}
