using System.Text.Json.Serialization;
using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Data.Seed;

/// <summary>An evaluation in the form of <c>docs/evaluation-format.md</c>: what ships with the portal, and what an accepted import is.</summary>
public sealed class EvaluationDocument
{
    public int Format { get; set; } = 1;
    public EvaluationEntry? Evaluation { get; set; }
    public List<PassageEntry> Passages { get; init; } = [];
    public List<CriterionEntry> Criteria { get; init; } = [];
    public List<GroupEntry> Groups { get; init; } = [];
    public List<ItemEntry> Themes { get; init; } = [];
    public List<ItemEntry> Questions { get; init; } = [];
    public List<ItemEntry> Findings { get; init; } = [];
    public List<ItemEntry> Conclusions { get; init; } = [];
    public List<ItemEntry> Lessons { get; init; } = [];
    public List<ItemEntry> GoodPractices { get; init; } = [];
    public List<CaseStudyEntry> CaseStudies { get; init; } = [];
    public List<MethodNoteEntry> MethodNotes { get; init; } = [];
    public List<FigureEntry> Figures { get; init; } = [];
    public List<FactEntry> Facts { get; init; } = [];
    public List<FrameworkEntry> Outcomes { get; init; } = [];
    public List<FrameworkEntry> Outputs { get; init; } = [];
    public List<IndicatorEntry> Indicators { get; init; } = [];
    public List<CpoEntry> Cpos { get; init; } = [];
    public List<ResultEntry> Results { get; init; } = [];
    public List<CpoTallyEntry> CpoTallies { get; init; } = [];
    public List<ResourceEntry> Resources { get; init; } = [];
    public List<UnitEntry> Units { get; init; } = [];
    public List<PersonEntry> People { get; init; } = [];
    public List<RecommendationEntry> Recommendations { get; init; } = [];
    public List<ResponseEntry> Responses { get; init; } = [];
    public AssessmentEntry? Assessment { get; set; }
}

public sealed record OrganisationEntry(string Key, string Acronym, string Name);

public sealed record DocumentEntry(string Title, int Lines, string? Note);

public sealed record EvaluationEntry
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public string? OfficialTitle { get; init; }
    public required string Kind { get; init; }
    public required OrganisationEntry Organisation { get; init; }
    public string? Audience { get; init; }
    public required int PeriodFrom { get; init; }
    public required int PeriodTo { get; init; }
    public string? Published { get; init; }
    public required string Language { get; init; }
    public bool Fictional { get; init; }
    public required string Lede { get; init; }
    public required string Text { get; init; }
    public required string TextNote { get; init; }
    public required DocumentEntry Document { get; init; }
}

public sealed record PassageEntry
{
    public required string Lines { get; init; }
    public required string Part { get; init; }
    public string? Section { get; init; }
    public string? Element { get; init; }
    public PassageKind Kind { get; init; }
    public string? Quote { get; init; }
    public string? Note { get; init; }
}

public sealed record CriterionEntry(string Key, string Name, string? Question, string? Standard);

public sealed record GroupEntry(string Key, string Name, List<string> Criteria, string InBrief);

/// <summary>The members that every item has.</summary>
public record ItemEntry
{
    public required string Key { get; init; }
    public string? Number { get; init; }
    public required string Title { get; init; }
    public string? Text { get; init; }
    public List<string> Criteria { get; init; } = [];
    public List<string> Themes { get; init; } = [];
    public List<string> Passages { get; init; } = [];
    public List<string> Related { get; init; } = [];
}

public sealed record CaseStudyEntry : ItemEntry
{
    public List<string> Countries { get; init; } = [];
}

public sealed record MethodNoteEntry : ItemEntry
{
    public required MethodTopic Topic { get; init; }
}

public sealed record FigureEntry : ItemEntry
{
    public string? Sample { get; init; }
    public string? Scale { get; init; }
    public bool BarsInText { get; init; }
    public List<SurveyFactEntry> Facts { get; init; } = [];
}

public sealed record SurveyFactEntry
{
    public required string Statement { get; init; }
    public required string Printed { get; init; }
    public string? Unit { get; init; }
    public string? Sample { get; init; }
    public required string Lines { get; init; }
}

public sealed record FactEntry : ItemEntry
{
    public required string Topic { get; init; }
    public string? Printed { get; init; }
    public string? Unit { get; init; }
    public string? Period { get; init; }
    public string? Date { get; init; }
    public FactBasis Basis { get; init; }
    public required string Lines { get; init; }
}

/// <summary>Reads and writes enumerations as kebab-case words, as the format has them.</summary>
public sealed class KebabCaseEnums() : JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
