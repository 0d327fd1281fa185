using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Data.Seed;

public sealed record FrameworkEntry : ItemEntry
{
    public required string Code { get; init; }
    public List<string> Periods { get; init; } = [];
    public string? Under { get; init; }
}

public sealed record IndicatorEntry : ItemEntry
{
    public required string Code { get; init; }
    public required string Period { get; init; }
    public required string Under { get; init; }
    public required string Definition { get; init; }
    public string? Unit { get; init; }
    public string? Previous { get; init; }
}

public sealed record CpoEntry : ItemEntry
{
    public required string Code { get; init; }
    public required string Period { get; init; }
    public required string Country { get; init; }
    public string? Region { get; init; }
    public string? Under { get; init; }
    public string? Reported { get; init; }
}

public sealed record ResultEntry(string Indicator, string Region, string Target, string Result, string Source, string Lines);

public sealed record CpoTallyEntry(string Period, string Heading, string Region, string Count, string Source, string Lines);

public sealed record ResourceEntry(
    string Period, string Heading, string RegularBudget, string Xbdc, string Rbsa, string Total, string Unit, string Source, string Lines);

public sealed record UnitEntry(string Key, string Name, string? Parent);

public sealed record PersonEntry(string Key, string Name, string? Unit);

public sealed record ResponsibleUnitEntry(string Unit, string? Printed, bool Lead = false);

public sealed record SuggestedActionEntry(string Key, string Text, string Lines);

public sealed record RecommendationEntry : ItemEntry
{
    public string? Place { get; init; }
    public List<ResponsibleUnitEntry> Units { get; init; } = [];
    public List<Implication> Priority { get; init; } = [];
    public List<Implication> Time { get; init; } = [];
    public List<Implication> Resources { get; init; } = [];
    public List<SuggestedActionEntry> Actions { get; init; } = [];
}

public sealed record AssessmentEntry
{
    public required string Title { get; init; }
    public string? Text { get; init; }
    public List<string> Passages { get; init; } = [];
    public required int ScaleMin { get; init; }
    public required int ScaleMax { get; init; }
    public Dictionary<int, string> Labels { get; init; } = [];
    public List<string> Criteria { get; init; } = [];
    public required string Method { get; init; }
    public string? MethodNote { get; init; }
    public DateOnly? SignedOff { get; init; }
    public List<SourceEntry> Sources { get; init; } = [];
    public List<ScoreEntry> Scores { get; init; } = [];
}

public sealed record SourceEntry
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string Weight { get; init; }
    public List<string>? AppliesTo { get; init; }
    public required string Printed { get; init; }
    public required string Place { get; init; }
    public required string Lines { get; init; }
}

public sealed record ScoreEntry
{
    public required string Source { get; init; }
    public required string Criterion { get; init; }
    public string? Score { get; init; }
    public string? Low { get; init; }
    public string? High { get; init; }
    public string? Lines { get; init; }
    public string? Justification { get; init; }
}
