using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Data.Seed;

/// <summary>
/// Makes the domain's objects from a document. Every reference is resolved here: what names nothing is an error that
/// says which entry to mend, so that no page ever meets a broken link or a figure without its place.
/// </summary>
public sealed partial class EvaluationBuilder
{
    private readonly EvaluationDocument document;
    private readonly Evaluation evaluation;
    private readonly Dictionary<string, Passage> passages = [];
    private readonly Dictionary<string, Criterion> criteria = [];
    private readonly Dictionary<string, Theme> themes = [];
    private readonly Dictionary<string, EvaluationItem> items = [];
    private readonly Dictionary<string, Unit> units;
    private readonly Dictionary<string, Person> people = [];

    private EvaluationBuilder(EvaluationDocument document, Organisation organisation)
    {
        this.document = document;
        evaluation = Head(document.Evaluation!, organisation);
        units = organisation.Units.ToDictionary(unit => unit.Key);
    }

    /// <summary>The evaluation that the document describes, not yet before the public.</summary>
    /// <param name="document">A document that holds an evaluation.</param>
    /// <param name="organisation">The organisation it names, with the units already known; units that the document adds are added to it.</param>
    /// <exception cref="EvaluationDocumentException">A reference names nothing, a key stands twice, or a figure has no place.</exception>
    public static Evaluation Build(EvaluationDocument document, Organisation organisation)
    {
        var builder = new EvaluationBuilder(document, organisation);
        builder.AddPlaces();
        builder.AddUnitsAndPeople();
        builder.AddStatements();
        builder.AddProgramme();
        builder.AddRecommendations();
        builder.AddResponses();
        builder.AddAssessment();
        builder.AddLinks();
        return builder.evaluation;
    }

    private static Evaluation Head(EvaluationEntry head, Organisation organisation) => new()
    {
        Slug = head.Slug,
        Title = head.Title,
        OfficialTitle = head.OfficialTitle,
        Kind = head.Kind,
        Organisation = organisation,
        Audience = head.Audience,
        PeriodFrom = head.PeriodFrom,
        PeriodTo = head.PeriodTo,
        Published = head.Published,
        Language = head.Language,
        Fictional = head.Fictional,
        Lede = head.Lede,
        Text = head.Text,
        TextNote = head.TextNote,
        DocumentTitle = head.Document.Title,
        DocumentLines = head.Document.Lines,
        DocumentNote = head.Document.Note,
    };

    private void AddPlaces()
    {
        foreach (var entry in document.Passages)
        {
            var passage = new Passage
            {
                Lines = LinesOf(entry.Lines, "passages"),
                Part = entry.Part,
                Section = entry.Section,
                Element = entry.Element,
                Kind = entry.Kind,
                Quote = entry.Quote,
                Note = entry.Note,
            };
            if (passage.LastLine > evaluation.DocumentLines)
                throw new EvaluationDocumentException($"Passage {entry.Lines} lies behind the end of the document ({evaluation.DocumentLines} lines).");
            if (!passages.TryAdd(entry.Lines, passage)) throw new EvaluationDocumentException($"Passage {entry.Lines} stands twice.");
            evaluation.Passages.Add(passage);
        }
        foreach (var (order, entry) in document.Criteria.Index())
        {
            var criterion = new Criterion { Key = entry.Key, Name = entry.Name, Question = entry.Question, Standard = entry.Standard, Order = order };
            if (!criteria.TryAdd(entry.Key, criterion)) throw new EvaluationDocumentException($"Criterion {entry.Key} stands twice.");
            evaluation.Criteria.Add(criterion);
        }
        foreach (var (order, entry) in document.Groups.Index())
        {
            var group = new CriterionGroup { Key = entry.Key, Name = entry.Name, InBrief = Checked(entry.InBrief, entry.Key), Order = order };
            group.Criteria.AddRange(entry.Criteria.Select(key => Criterion(key, entry.Key)));
            evaluation.Groups.Add(group);
        }
        Checked(evaluation.Lede, "evaluation");
        Checked(evaluation.Text, "evaluation");
    }

    private void AddUnitsAndPeople()
    {
        foreach (var entry in document.Units)
        {
            if (units.ContainsKey(entry.Key)) continue;
            var unit = new Unit { Key = entry.Key, Name = entry.Name };
            units.Add(entry.Key, unit);
            evaluation.Organisation.Units.Add(unit);
        }
        foreach (var entry in document.Units.Where(entry => entry.Parent is not null))
            units[entry.Key].Parent = UnitNamed(entry.Parent!, entry.Key);
        foreach (var entry in document.People)
        {
            var person = new Person { Name = entry.Name };
            if (entry.Unit is not null) person.Units.Add(UnitNamed(entry.Unit, entry.Key));
            if (!people.TryAdd(entry.Key, person)) throw new EvaluationDocumentException($"Person {entry.Key} stands twice.");
        }
    }

    private void AddLinks()
    {
        foreach (var (kind, entry) in Entries())
        {
            var from = items[$"{kind}:{entry.Key}"];
            foreach (var reference in entry.Related.Distinct())
                if (reference != $"{kind}:{entry.Key}") from.Links.Add(new ItemLink { From = from, To = Item(reference, $"{kind}:{entry.Key}") });
        }
    }

    private IEnumerable<(string Kind, ItemEntry Entry)> Entries() =>
    [
        .. document.Themes.Select(e => ("theme", e)),
        .. document.Questions.Select(e => ("question", e)),
        .. document.Findings.Select(e => ("finding", e)),
        .. document.Conclusions.Select(e => ("conclusion", e)),
        .. document.Lessons.Select(e => ("lesson", e)),
        .. document.GoodPractices.Select(e => ("good-practice", e)),
        .. document.CaseStudies.Select(e => ("case-study", (ItemEntry)e)),
        .. document.MethodNotes.Select(e => ("method", (ItemEntry)e)),
        .. document.Figures.Select(e => ("figure", (ItemEntry)e)),
        .. document.Facts.Select(e => ("fact", (ItemEntry)e)),
        .. document.Outcomes.Select(e => ("outcome", (ItemEntry)e)),
        .. document.Outputs.Select(e => ("output", (ItemEntry)e)),
        .. document.Indicators.Select(e => ("indicator", (ItemEntry)e)),
        .. document.Cpos.Select(e => ("cpo", (ItemEntry)e)),
        .. document.Recommendations.Select(e => ("recommendation", (ItemEntry)e)),
    ];
}
