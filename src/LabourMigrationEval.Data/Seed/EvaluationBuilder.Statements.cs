using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Data.Seed;

public sealed partial class EvaluationBuilder
{
    private void AddStatements()
    {
        // Themes first: everything else names them.
        foreach (var (order, entry) in document.Themes.Index())
        {
            var theme = Add("theme", entry, order, new Theme { Key = entry.Key, Title = entry.Title, Text = entry.Text ?? "" });
            themes.Add(entry.Key, theme);
        }
        foreach (var (order, entry) in document.Questions.Index())
            Add("question", entry, order, new EvaluationQuestion { Key = entry.Key, Title = entry.Title, Text = entry.Text ?? "" });
        foreach (var (order, entry) in document.Findings.Index())
            Add("finding", entry, order, new Finding { Key = entry.Key, Title = entry.Title, Text = entry.Text ?? "" });
        foreach (var (order, entry) in document.Conclusions.Index())
            Add("conclusion", entry, order, new Conclusion { Key = entry.Key, Title = entry.Title, Text = entry.Text ?? "" });
        foreach (var (order, entry) in document.Lessons.Index())
            Add("lesson", entry, order, new Lesson { Key = entry.Key, Title = entry.Title, Text = entry.Text ?? "" });
        foreach (var (order, entry) in document.GoodPractices.Index())
            Add("good-practice", entry, order, new GoodPractice { Key = entry.Key, Title = entry.Title, Text = entry.Text ?? "" });
        foreach (var (order, entry) in document.CaseStudies.Index())
            Add("case-study", entry, order,
                new CaseStudy { Key = entry.Key, Title = entry.Title, Text = entry.Text ?? "", Countries = entry.Countries });
        foreach (var (order, entry) in document.MethodNotes.Index())
            Add("method", entry, order, new MethodNote { Key = entry.Key, Title = entry.Title, Text = entry.Text ?? "", Topic = entry.Topic });
        foreach (var (order, entry) in document.Figures.Index()) AddFigure(entry, order);
        foreach (var (order, entry) in document.Facts.Index()) AddFact(entry, order);
    }

    private void AddFigure(FigureEntry entry, int order)
    {
        var figure = Add("figure", entry, order, new Figure
        {
            Key = entry.Key,
            Title = entry.Title,
            Text = entry.Text ?? "",
            Sample = entry.Sample,
            Scale = entry.Scale,
            BarsInText = entry.BarsInText,
        });
        figure.Facts.AddRange(entry.Facts.Select((fact, i) => new SurveyFact
        {
            Statement = fact.Statement,
            Printed = new Printed(fact.Printed),
            Unit = fact.Unit,
            Sample = fact.Sample,
            Lines = LinesOf(fact.Lines, entry.Key),
            Passage = Around(LinesOf(fact.Lines, entry.Key), $"figure:{entry.Key}"),
            Order = i,
        }));
    }

    private void AddFact(FactEntry entry, int order)
    {
        var lines = LinesOf(entry.Lines, $"fact:{entry.Key}");
        // A fact's lines say enough: the passage around them is its passage where none is named.
        var around = entry.Passages.Count > 0 ? entry : entry with { Passages = [Around(lines, $"fact:{entry.Key}").Lines.ToString()] };
        Add("fact", around, order, new Fact
        {
            Key = entry.Key,
            Topic = entry.Topic,
            Title = entry.Title,
            Text = entry.Text ?? "",
            Printed = new Printed(entry.Printed ?? ""),
            Unit = entry.Unit,
            Period = entry.Period,
            Date = entry.Date,
            Basis = entry.Basis,
            Lines = lines,
        });
    }
}
