using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Domain.Results;

/// <summary>An outcome of the organisation's programme and budget.</summary>
public sealed class Outcome : EvaluationItem
{
    /// <summary>Number in the programme ("9").</summary>
    public required string Code { get; init; }

    /// <summary>The biennia in which it stood in the programme.</summary>
    public IReadOnlyList<string> Periods { get; set; } = [];

    /// <summary>Its outputs and indicators.</summary>
    public List<FrameworkChild> Children { get; } = [];
}

/// <summary>What hangs under an outcome or an output.</summary>
public abstract class FrameworkChild : EvaluationItem
{
    /// <summary>Number in the programme ("7.5", "9.1").</summary>
    public required string Code { get; init; }

    /// <summary>The outcome above it; null for an indicator of an output, or where the report names none.</summary>
    public Outcome? Outcome { get; set; }
}

/// <summary>An output under an outcome.</summary>
public sealed class Output : FrameworkChild
{
    /// <summary>The biennia in which it stood in the programme.</summary>
    public IReadOnlyList<string> Periods { get; set; } = [];

    /// <summary>Its indicators.</summary>
    public List<Indicator> Indicators { get; } = [];
}

/// <summary>A country programme outcome (CPO): what a country programme set out to reach in a biennium, and what was reported of it.</summary>
public sealed class Cpo : FrameworkChild
{
    /// <summary>The biennium that it was planned for.</summary>
    public required string Period { get; init; }

    /// <summary>The country, as printed.</summary>
    public required string Country { get; init; }

    /// <summary>The region, as printed.</summary>
    public string? Region { get; init; }

    /// <summary>The output that it serves; null where it serves an outcome, or the report names none.</summary>
    public Output? Output { get; set; }

    /// <summary>What the report says became of it, in its words ("achieved"); null where it says nothing.</summary>
    public string? Reported { get; set; }
}

/// <summary>
/// An indicator as defined for one biennium. When a definition changes, that is another indicator which names the one
/// before it: figures on both sides of a change are not compared without saying so.
/// </summary>
public sealed class Indicator : FrameworkChild
{
    /// <summary>The biennium that the definition holds for.</summary>
    public required string Period { get; init; }

    /// <summary>The output above it; null for an indicator of an outcome.</summary>
    public Output? Output { get; set; }

    /// <summary>What it measures, in the programme's official wording.</summary>
    public required string Definition { get; set; }

    /// <summary>What is counted.</summary>
    public string? Unit { get; set; }

    /// <summary>The definition that this one replaced; null for the first.</summary>
    public Indicator? Previous { get; set; }

    /// <summary>Targets and results by region.</summary>
    public List<Result> Results { get; } = [];
}
