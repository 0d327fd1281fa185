using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.OpenData;

/// <summary>Files that tie the others together: criteria, links, and the places in the report.</summary>
internal static class PlaceFiles
{
    private sealed record Named(string Kind, string Key, int Order);

    private sealed record Link(Named From, Named To);

    private sealed record Stated(string Figure, SurveyFact Fact);

    public static async Task<IReadOnlyList<DataFile>> OfAsync(PortalDb db, int evaluationId, CancellationToken cancel)
    {
        var criteria = await db.Criteria.Where(c => c.EvaluationId == evaluationId).OrderBy(c => c.Order).AsNoTracking().ToListAsync(cancel);
        var groups = await db.Set<CriterionGroup>().Where(g => g.EvaluationId == evaluationId).OrderBy(g => g.Order)
            .Include(g => g.Criteria).AsNoTracking().ToListAsync(cancel);
        var stated = await db.Set<Figure>().Of(evaluationId).SelectMany(f => f.Facts, (figure, fact) => new { figure.Order, figure.Key, Fact = fact })
            .OrderBy(f => f.Order).ThenBy(f => f.Fact.Order).Select(f => new Stated(f.Key, f.Fact)).AsNoTracking().ToListAsync(cancel);
        var items = await db.Items.Of(evaluationId)
            .Select(i => new { i.Id, Item = new Named(EF.Property<string>(i, EvaluationQueries.KindColumn), i.Key, i.Order) })
            .ToDictionaryAsync(i => i.Id, i => i.Item, cancel);
        var links = await db.Set<ItemLink>().Where(l => l.From!.EvaluationId == evaluationId).Select(l => new { l.FromId, l.ToId }).ToListAsync(cancel);
        var passages = await db.Passages.Where(p => p.EvaluationId == evaluationId).OrderBy(p => p.FirstLine).ThenBy(p => p.LastLine)
            .AsNoTracking().ToListAsync(cancel);
        return
        [
            SurveyFacts(stated), Criteria(criteria), Groups(groups),
            Links(links.Select(l => new Link(items[l.FromId], items[l.ToId]))), Passages(passages),
        ];
    }

    private static DataFile SurveyFacts(IEnumerable<Stated> stated) =>
        DataFile.Of("survey-facts.csv", "Figures that the report's prose states of its pictures, mostly of surveys.", stated,
            new("figure", "key of the picture (report-figures.csv)", s => s.Figure),
            new("statement", "what the number says, in the portal's words", s => FiguredText.Plain(s.Fact.Statement)),
            new("printed", "the number as printed", s => s.Fact.Printed.Text),
            new("unit", "what the number counts", s => s.Fact.Unit),
            new("sample", "how many answers it rests on, as printed", s => s.Fact.Sample),
            new("lines", "lines that hold it", s => s.Fact.Lines));

    private static DataFile Criteria(IEnumerable<Criterion> criteria) =>
        DataFile.Of("criteria.csv", "The criteria under which the work was judged.", criteria,
            new("key", "short name, used in the other files", c => c.Key),
            new("name", "name as shown", c => c.Name),
            new("question", "the question that it asks", c => c.Question),
            new("standard", "the standard that defines it", c => c.Standard));

    private static DataFile Groups(IEnumerable<CriterionGroup> groups) =>
        DataFile.Of("criterion-groups.csv", "Headings under which the report groups findings and questions.", groups,
            new("key", "short name", g => g.Key),
            new("name", "the heading", g => g.Name),
            new("criteria", "keys of the criteria that it names", g => g.Criteria.OrderBy(c => c.Order).Select(c => c.Key)),
            new("in_brief", "what was found under it, in one line", g => FiguredText.Plain(g.InBrief)));

    private static DataFile Links(IEnumerable<Link> links) =>
        DataFile.Of("links.csv", "Links by subject between items, in the portal's judgement.",
            links.OrderBy(l => l.From.Kind, StringComparer.Ordinal).ThenBy(l => l.From.Order)
                .ThenBy(l => l.To.Kind, StringComparer.Ordinal).ThenBy(l => l.To.Order),
            new("from_kind", "kind of the item that names the link", l => KindOf(l.From)),
            new("from_key", "its key", l => l.From.Key),
            new("to_kind", "kind of the item that it leads to", l => KindOf(l.To)),
            new("to_key", "its key", l => l.To.Key));

    private static string KindOf(Named item) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(item.Kind);

    private static DataFile Passages(IEnumerable<Passage> passages) =>
        DataFile.Of("passages.csv", "Every place in the report that something rests on.", passages,
            new("lines", "lines of the report's text; also its address (/passages/…)", p => p.Lines),
            new("part", "chapter, annex or summary", p => p.Part),
            new("section", "printed number of the section", p => p.Section),
            new("element", "table, figure, footnote or box", p => p.Element),
            new("kind", "summarised, printed or drawing", p => p.Kind),
            new("quote", "exact words, where they may be given", p => p.Quote),
            new("remark", "a remark of the portal's", p => p.Note));
}
