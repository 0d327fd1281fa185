namespace LabourMigrationEval.Web.Browse;

/// <summary>A word of the field or of this portal, explained in our own words.</summary>
/// <param name="Term">The word.</param>
/// <param name="Meaning">What it means here.</param>
public sealed record GlossaryEntry(string Term, string Meaning)
{
    /// <summary>Its place on the page: "office-response".</summary>
    public string Anchor => string.Join('-', Term.ToLowerInvariant().Split([' ', '(', ')', '&', '’', ','], StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Some words that belong together.</summary>
public sealed record GlossaryPart(string Name, IReadOnlyList<GlossaryEntry> Entries);

/// <summary>The words that readers of the portal meet.</summary>
public static class Glossary
{
    public static IReadOnlyList<GlossaryPart> Parts { get; } =
    [
        new("Evaluation",
        [
            new("Evaluation", "A systematic look at whether work did what it was meant to do, for whom, and at what cost. An independent one is made by people who had no part in the work."),
            new("High-level evaluation", "An evaluation of a whole strategy or programme that goes to an organisation’s governing body."),
            new("Criterion", "A heading under which work is judged. The OECD’s Development Assistance Committee named six in 2019: relevance, coherence, effectiveness, efficiency, impact, sustainability. A finding may belong to several; a total counts it once."),
            new("Relevance", "Whether the work does the right things: what it sets out to do answers what people need."),
            new("Coherence", "How well the work fits with other work, inside the organisation and outside. Reports from before 2019 have no such heading."),
            new("Effectiveness", "Whether the work reaches its aims."),
            new("Efficiency", "Whether money, people and time are well used."),
            new("Impact", "What difference the work makes in the end, meant or not. Where it is too early to see, evaluators speak of likely impact."),
            new("Sustainability", "Whether what was gained lasts after the work has ended."),
            new("Evaluation question", "A question that the evaluation set out to answer, fixed before the evidence was gathered."),
            new("Theory of change", "The steps by which work was meant to bring about change, and what had to hold for each to follow from the one before."),
            new("Finding", "What the evaluators saw in the evidence. Its title here is a sentence of ours."),
            new("Conclusion", "What the evaluators make of their findings."),
            new("Lesson", "Something learned that is of use to other work."),
            new("Good practice", "Something done well that others could copy."),
            new("Case study", "A closer look at one country, corridor or programme."),
        ]),
        new("Recommendations and what follows",
        [
            new("Recommendation", "What the evaluators ask the organisation to do, with the units that should act and what it takes."),
            new("Suggested action", "A step that the evaluators propose under a recommendation."),
            new("Office response", "What the organisation says to a recommendation; elsewhere it is called a management response. There may also be one to the evaluation as a whole."),
            new("Position", "The answer in a word. Accepted: it will be done. Partially accepted: part of it will be done. Rejected: it won’t be. The last two need a reason. The Office’s own words for its position stand beside the square."),
            new("Clearance", "Somebody who did not write a response stands by it before it is published, or returns it to be changed."),
            new("Follow-up action", "Something that the Office means to do in answer to a recommendation, with a unit and a day by which it should be done."),
            new("Status", "What management reports of an action: not started, in progress, completed, no longer applicable. No status reported isn’t the same as nothing done."),
            new("Overdue", "The due date has passed and the action is neither completed nor dropped. Nobody enters it; it follows from the dates, as of the day named on the page."),
        ]),
        new("Programme and results",
        [
            new("Biennium", "Two years for which an organisation plans its programme and budget."),
            new("Outcome", "A change that the programme works for."),
            new("Output", "What the organisation itself delivers towards an outcome."),
            new("Indicator", "What is counted to see how far an outcome or output got. A definition holds for one biennium; where it changed, figures on both sides of the change aren’t compared."),
            new("Target", "What was promised under an indicator for a biennium."),
            new("Result", "What was reported as reached. Target and result stand here as printed, even where a table doesn’t add up."),
            new("Baseline", "Where things stood before the work began."),
            new("CPO", "Country programme outcome: a result planned with one country. A tally counts how many there were in a region."),
            new("RB", "Regular budget: the contributions that members owe."),
            new("XBDC", "Extra-budgetary development cooperation: money that donors give for named projects. Also written XBTC in older reports."),
            new("RBSA", "Regular budget supplementary account: money that donors give without tying it to a project."),
            new("RBTC", "Regular budget for technical cooperation: the part of the regular budget set aside for work in countries."),
        ]),
        new("Assessment",
        [
            new("Score", "How well the work did under a criterion, on the evaluation’s own scale. The names of its steps belong to the evaluation."),
            new("Source of evidence", "What scores come from: surveys, a synthesis of earlier evaluations, programme results, the evaluators’ own judgement."),
            new("Weight", "How much a source counts against the others."),
            new("Range", "What a score may still be where a source is missing. A missing source is never left out in silence; the bar then has two ends instead of one."),
            new("Not stated", "The report prints no number. The portal neither measures drawings nor guesses."),
        ]),
        new("This portal",
        [
            new("Passage", "A place in a report, given by the lines of its text, on which something here rests. A dotted line leads to it."),
            new("As printed", "A figure stands exactly as in the report, errors included."),
            new("In our words", "The portal says what stands there. The report’s own wording is the report’s."),
            new("Computed by this portal", "A count, sum or difference that no report prints. Formula and inputs stand at the end of the page."),
            new("By elimination", "A figure that no sentence of the report ties to anything; it is what remains when the others have found their place."),
            new("Linked by subject", "The portal sees a connection. The report need not draw it."),
            new("Theme", "A subject that cuts across criteria."),
            new("Figure of the report", "A picture in the report. Where only its drawing shows values, they are not in the text, and the portal has none."),
            new("Fictional example", "An evaluation that is wholly invented, to show what the portal can do. Every page and every download of it says so."),
        ]),
    ];
}
