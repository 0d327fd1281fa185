using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.OpenData;

/// <summary>Files of everything that has a key, a title and a text, one for each kind.</summary>
internal sealed class ItemFiles(PortalDb db, int evaluationId, CancellationToken cancel)
{
    public static async Task<IReadOnlyList<DataFile>> OfAsync(PortalDb db, int evaluationId, CancellationToken cancel)
    {
        var items = new ItemFiles(db, evaluationId, cancel);
        return
        [
            await items.FileAsync<Theme>("themes.csv", "Subjects that cut across criteria."),
            await items.FileAsync<EvaluationQuestion>("questions.csv", "What the evaluation set out to answer."),
            await items.FileAsync<Finding>("findings.csv", "What the evaluators found."),
            await items.FileAsync<Conclusion>("conclusions.csv", "What they concluded; overall where no criterion is named."),
            await items.FileAsync<Lesson>("lessons.csv", "Lessons for other work."),
            await items.FileAsync<GoodPractice>("good-practices.csv", "Practices held up as examples."),
            await items.FileAsync<CaseStudy>("case-studies.csv", "Closer looks at single cases.",
                new Column<CaseStudy>("countries", "countries or regions studied", i => i.Countries)),
            await items.FileAsync<MethodNote>("method-notes.csv", "How the evaluation was made.",
                new Column<MethodNote>("topic", "scope, theory-of-change, methods or limitations", i => i.Topic)),
            await items.FileAsync<Figure>("report-figures.csv", "Pictures of the report, as records.",
                new("sample", "number of answers, as printed", i => i.Sample),
                new("scale", "scale of the picture", i => i.Scale),
                new("bars_in_text", "whether the values drawn are in the report's text", i => i.BarsInText)),
            await items.FileAsync<Fact>("facts.csv", "Single facts.",
                new("topic", "what sort of fact it is", i => i.Topic),
                new("printed", "the figure as printed", i => i.Printed.Text),
                new("unit", "what the figure counts", i => i.Unit),
                new("period", "biennium or years it speaks of", i => i.Period),
                new("date", "when it happened (ISO 8601, as exact as the report is)", i => i.Date),
                new("basis", "printed, or elimination where the report ties the figure to nothing in words", i => i.Basis),
                new("lines", "lines that hold it", i => i.Lines)),
            await items.FileAsync<Outcome>("outcomes.csv", "Outcomes of the programme.",
                new("code", "number in the programme", i => i.Code), new("periods", "biennia in which it stood", i => i.Periods)),
            await items.FileAsync<Output>("outputs.csv", "Outputs of the programme.",
                new("code", "number in the programme", i => i.Code), new("periods", "biennia in which it stood", i => i.Periods)),
            await items.FileAsync<Recommendation>("recommendation-texts.csv", "What the evaluators ask for, in words; recommendations.csv has units and grades."),
        ];
    }


    private async Task<DataFile> FileAsync<T>(string name, string about, params IReadOnlyList<Column<T>> more) where T : EvaluationItem
    {
        var items = await db.Set<T>().Of(evaluationId)
            .Include(i => i.Criteria).Include(i => i.Themes).Include(i => i.Passages).ThenInclude(p => p.Passage)
            .AsNoTracking().ToListAsync(cancel);
        return DataFile.Of(name, about, items, [.. Common<T>(), .. more]);
    }

    private static IReadOnlyList<Column<T>> Common<T>() where T : EvaluationItem =>
    [
        new("key", "its name in addresses; never changes", i => i.Key),
        new("number", "number as printed", i => i.Number),
        new("title", "a sentence of the portal's", i => FiguredText.Plain(i.Title)),
        new("text", "the portal's summary; an empty line parts paragraphs", i => FiguredText.Plain(i.Text)),
        new("criteria", "keys of its criteria", i => i.Criteria.OrderBy(c => c.Order).Select(c => c.Key)),
        new("themes", "keys of its themes", i => i.Themes.OrderBy(t => t.Order).Select(t => t.Key)),
        new("passages", "lines of the passages it rests on, the main one first", i => i.Passages.OrderBy(p => p.Order).Select(p => p.Passage!.Lines.ToString())),
    ];
}
