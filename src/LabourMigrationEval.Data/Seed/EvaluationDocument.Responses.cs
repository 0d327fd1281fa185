using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Data.Seed;

/// <summary>The words of a response, what happened to them until they were published or are being written, and the actions that they announce.</summary>
public record RevisionEntry
{
    public Position? Position { get; init; }
    public string? StatedAs { get; init; }
    public required string Text { get; init; }
    public string? Reason { get; init; }
    public string? Reservations { get; init; }
    public List<string> Passages { get; init; } = [];
    public List<StepEntry> Steps { get; init; } = [];
    public List<ActionEntry> Actions { get; init; } = [];
}

public sealed record ResponseEntry : RevisionEntry
{
    public string? Recommendation { get; init; }

    /// <summary>What was published before, the first first.</summary>
    public List<RevisionEntry> Earlier { get; init; } = [];
}

public sealed record StepEntry(ResponseStepKind Kind, DateTimeOffset? At, string? By, string? Remark);

public sealed record ActionEntry
{
    public required string Title { get; init; }
    public string? Text { get; init; }
    public List<string> Serves { get; init; } = [];
    public string? Unit { get; init; }
    public string? Owner { get; init; }
    public DateOnly? Starts { get; init; }
    public DateOnly? Due { get; init; }
    public string? Resources { get; init; }
    public string? ExpectedEvidence { get; init; }
    public string? Lines { get; init; }
    public List<UpdateEntry> Updates { get; init; } = [];
    public List<DueChangeEntry> DueChanges { get; init; } = [];
    public List<EvidenceEntry> Evidence { get; init; } = [];
    public List<VerificationEntry> Verifications { get; init; } = [];
}

public sealed record UpdateEntry(ActionStatus Status, DateTimeOffset At, string? By, string? Text);

public sealed record DueChangeEntry(DateOnly? From, DateOnly To, string Reason, string? By, DateTimeOffset At);

public sealed record EvidenceEntry(string Title, string Link, bool Public, string? By, DateTimeOffset At);

public sealed record VerificationEntry(VerificationVerdict Verdict, string Remark, string? By, DateTimeOffset At);
