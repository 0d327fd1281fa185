using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Results;

namespace LabourMigrationEval.Domain.Evaluations;

/// <summary>One published evaluation of an organisation's work, with all that its report says and all that followed.</summary>
public sealed class Evaluation
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>Name in addresses; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>Short title: subject and period.</summary>
    public required string Title { get; set; }

    /// <summary>The report's own title, where the report states it.</summary>
    public string? OfficialTitle { get; set; }

    /// <summary>What sort of evaluation it is, in the house's words ("independent high-level evaluation").</summary>
    public required string Kind { get; set; }

    /// <summary>The organisation evaluated.</summary>
    public required Organisation Organisation { get; init; }

    /// <inheritdoc cref="Organisation"/>
    public int OrganisationId { get; init; }

    /// <summary>The body that the evaluation reports to.</summary>
    public string? Audience { get; set; }

    /// <summary>First year of the work evaluated.</summary>
    public int PeriodFrom { get; set; }

    /// <summary>Last year of the work evaluated.</summary>
    public int PeriodTo { get; set; }

    /// <summary>Day, month or year of the report, as far as it is known ("2021").</summary>
    public string? Published { get; set; }

    /// <summary>Language of the report, as a BCP 47 tag.</summary>
    public required string Language { get; set; }

    /// <summary>The organisation, people and figures are invented: every page and export says so.</summary>
    public bool Fictional { get; init; }

    /// <summary>One sentence: what was judged.</summary>
    public required string Lede { get; set; }

    /// <summary>What was judged and how, as figured text (<see cref="FiguredText"/>).</summary>
    public required string Text { get; set; }

    /// <summary>Whose words the texts are.</summary>
    public required string TextNote { get; set; }

    /// <summary>Title of the document that the lines of passages count in.</summary>
    public required string DocumentTitle { get; set; }

    /// <summary>How many lines that document has.</summary>
    public int DocumentLines { get; set; }

    /// <summary>Where the text comes from and what was lost on the way.</summary>
    public string? DocumentNote { get; set; }

    /// <summary>When this portal put it before the public (UTC); null while only signed-in people see it.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>All places in the report that something here rests on.</summary>
    public List<Passage> Passages { get; } = [];

    /// <summary>The criteria of this evaluation, in order.</summary>
    public List<Criterion> Criteria { get; } = [];

    /// <summary>The headings under which the report groups findings, in order.</summary>
    public List<CriterionGroup> Groups { get; } = [];

    /// <summary>Findings, recommendations, indicators and everything else that has an address of its own.</summary>
    public List<EvaluationItem> Items { get; } = [];

    /// <summary>Tallies of country programme outcomes, as printed.</summary>
    public List<CpoTally> CpoTallies { get; } = [];

    /// <summary>Money by period and source, as printed.</summary>
    public List<Resource> Resources { get; } = [];

    /// <summary>The Office's answers: the general one, and one for each recommendation.</summary>
    public List<OfficeResponse> Responses { get; } = [];

    /// <summary>The assessment on the evaluation's scale; null where the evaluation has none.</summary>
    public Assessment? Assessment { get; set; }

    /// <summary>Whether the person may write the general answer: one of their units leads the answer to a recommendation.</summary>
    public bool MayBeAnsweredBy(Person person) => Items.OfType<Recommendation>().Any(asked => asked.IsLedBy(person));
}

/// <summary>A criterion of evaluation: one of the six of OECD/DAC (2019), or one of the house's own.</summary>
public sealed class Criterion
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The evaluation that uses it.</summary>
    public int EvaluationId { get; init; }

    /// <summary>Short lower-case name, unique in the evaluation; used in addresses.</summary>
    public required string Key { get; init; }

    /// <summary>Name as shown.</summary>
    public required string Name { get; set; }

    /// <summary>The question that the criterion asks.</summary>
    public string? Question { get; set; }

    /// <summary>The standard that defines it ("OECD/DAC 2019").</summary>
    public string? Standard { get; set; }

    /// <summary>Place in the evaluation's order, from 0.</summary>
    public int Order { get; init; }

    /// <summary>The items that belong to it; one item may belong to several criteria.</summary>
    public List<EvaluationItem> Items { get; } = [];
}

/// <summary>A heading of the report that groups findings and questions; it may name several criteria.</summary>
public sealed class CriterionGroup
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The evaluation that it stands in.</summary>
    public int EvaluationId { get; init; }

    /// <summary>Short lower-case name, unique in the evaluation.</summary>
    public required string Key { get; init; }

    /// <summary>The heading.</summary>
    public required string Name { get; set; }

    /// <summary>One line of ours that tells what was found under it, as figured text.</summary>
    public required string InBrief { get; set; }

    /// <summary>Place in the evaluation's order, from 0.</summary>
    public int Order { get; init; }

    /// <summary>The criteria that the heading names.</summary>
    public List<Criterion> Criteria { get; } = [];
}
