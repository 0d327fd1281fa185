using System.Text.RegularExpressions;
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
            Statement = Checked(fact.Statement, $"figure:{entry.Key}"),
            Printed = WithNumber(fact.Printed, $"figure:{entry.Key}"),
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
        if (string.IsNullOrWhiteSpace(entry.Topic)) throw new EvaluationDocumentException($"fact:{entry.Key} has no topic. Say what sort of fact it is.");
        if (entry.Date is not null && !IsoDate().IsMatch(entry.Date))
            throw new EvaluationDocumentException($"fact:{entry.Key}: “{entry.Date}” is no date. Write 2017, 2017-06 or 2017-06-14.");
        // A fact's lines say enough: the passage around them is its passage where none is named.
        var around = entry.Passages.Count > 0 ? entry : entry with { Passages = [Around(lines, $"fact:{entry.Key}").Lines.ToString()] };
        Add("fact", around, order, new Fact
        {
            Key = entry.Key,
            Topic = entry.Topic,
            Title = entry.Title,
            Text = entry.Text ?? "",
            Printed = string.IsNullOrEmpty(entry.Printed) ? new Printed("") : WithNumber(entry.Printed, $"fact:{entry.Key}"),
            Unit = entry.Unit,
            Period = entry.Period,
            Date = entry.Date,
            Basis = entry.Basis,
            Lines = lines,
        });
    }

    /// <summary>A figure as printed; a page shows it with its number, so it must have one.</summary>
    private static Printed WithNumber(string text, string where) => new Printed(text) is { Number: not null } printed
        ? printed
        : throw new EvaluationDocumentException($"{where}: “{text}” is printed as a figure and holds no number.");

    [GeneratedRegex(@"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
    private static partial Regex IsoDate();
}
