namespace LabourMigrationEval.Domain.Evaluations;

/// <summary>A question that the evaluation set out to answer.</summary>
public sealed class EvaluationQuestion : EvaluationItem;

/// <summary>What the evaluators found.</summary>
public sealed class Finding : EvaluationItem;

/// <summary>What the evaluators concluded: overall where it has no criterion, otherwise by criterion.</summary>
public sealed class Conclusion : EvaluationItem;

/// <summary>A lesson for other work.</summary>
public sealed class Lesson : EvaluationItem;

/// <summary>A practice that the evaluators hold up as an example.</summary>
public sealed class GoodPractice : EvaluationItem;

/// <summary>A subject that cuts across findings and recommendations.</summary>
public sealed class Theme : EvaluationItem
{
    /// <summary>What belongs to the theme.</summary>
    public List<EvaluationItem> Items { get; } = [];
}

/// <summary>A closer look at a country, a corridor or a programme.</summary>
public sealed class CaseStudy : EvaluationItem
{
    /// <summary>The countries or regions studied.</summary>
    public IReadOnlyList<string> Countries { get; set; } = [];
}

/// <summary>What a note on the evaluation's method is about.</summary>
public enum MethodTopic
{
    /// <summary>What was evaluated, and what was left out.</summary>
    Scope,

    /// <summary>How the work was meant to bring about change.</summary>
    TheoryOfChange,

    /// <summary>How evidence was gathered and weighed.</summary>
    Methods,

    /// <summary>What the evidence cannot bear.</summary>
    Limitations,
}

/// <summary>A note on how the evaluation was made.</summary>
public sealed class MethodNote : EvaluationItem
{
    /// <summary>What it is about.</summary>
    public MethodTopic Topic { get; init; }
}

/// <summary>A figure of the report: mostly the picture of a survey question.</summary>
public sealed class Figure : EvaluationItem
{
    /// <summary>Number of answers ("n") as printed; null where none is.</summary>
    public string? Sample { get; set; }

    /// <summary>The scale of the picture, in words; null where none is printed.</summary>
    public string? Scale { get; set; }

    /// <summary>Whether the values drawn can be read in the report's text. Where they can't, the portal has none.</summary>
    public bool BarsInText { get; set; }

    /// <summary>What the report's prose states of the same matter.</summary>
    public List<SurveyFact> Facts { get; } = [];
}

/// <summary>A figure that the report's prose states of a survey or another picture.</summary>
public sealed class SurveyFact
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The picture it speaks of.</summary>
    public int FigureId { get; init; }

    /// <summary>What the number says, in our words.</summary>
    public required string Statement { get; set; }

    /// <summary>The number as printed.</summary>
    public required Printed Printed { get; set; }

    /// <summary>What the number counts: "per cent", "mean, 1 to 6".</summary>
    public string? Unit { get; set; }

    /// <summary>How many answers it rests on, as printed.</summary>
    public string? Sample { get; set; }

    /// <summary>The lines that hold it.</summary>
    public required Lines Lines { get; init; }

    /// <summary>The narrowest passage around those lines.</summary>
    public required Passage Passage { get; init; }

    /// <summary>Place among the picture's facts, from 0.</summary>
    public int Order { get; init; }
}

/// <summary>How the report comes to a figure.</summary>
public enum FactBasis
{
    /// <summary>It is printed.</summary>
    Printed,

    /// <summary>It is what remains when the other items of a picture have taken theirs; the report ties it to none in words.</summary>
    Elimination,
}

/// <summary>A single fact worth its own line: a ratification, a staff number, an amount, a milestone.</summary>
public sealed class Fact : EvaluationItem
{
    /// <summary>What sort of fact it is, as a short lower-case name ("staffing", "ratification").</summary>
    public required string Topic { get; init; }

    /// <summary>The figure as printed; empty for a fact without one.</summary>
    public Printed Printed { get; set; }

    /// <summary>What the figure counts.</summary>
    public string? Unit { get; set; }

    /// <summary>The biennium or year that it speaks of.</summary>
    public string? Period { get; set; }

    /// <summary>Year, month or day on which it happened, in ISO 8601, as exact as the report is.</summary>
    public string? Date { get; set; }

    /// <summary>How the report comes to it.</summary>
    public FactBasis Basis { get; set; }

    /// <summary>The lines that hold it.</summary>
    public required Lines Lines { get; init; }
}
