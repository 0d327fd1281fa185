using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Components;

/// <summary>What a page shows of a fact.</summary>
public sealed record FactRow(
    string Key, string Topic, string Title, string Text, Printed Printed, string? Unit, string? Period, string? Date, FactBasis Basis, Lines Lines,
    IReadOnlyList<PassageRow> Passages)
{
    /// <summary>Whether the title tells the figure already.</summary>
    public bool TitleTells => Printed.IsEmpty
        || FiguredText.Pieces(Title).Any(piece => piece.Value is { } value && new Printed(value).Number == Printed.Number);

    /// <summary>The facts that have their home on a page, topic by topic.</summary>
    public static async Task<IReadOnlyList<IGrouping<string, FactRow>>> OnAsync(PortalDb db, int evaluationId, string page)
    {
        var (here, elsewhere) = (FactTopic.On(page), FactTopic.Elsewhere);
        var facts = db.Set<Fact>().Of(evaluationId);
        facts = page == FactTopic.AnyOther ? facts.Where(f => !elsewhere.Contains(f.Topic)) : facts.Where(f => here.Contains(f.Topic));
        var rows = await facts.Select(f => new FactRow(
            f.Key, f.Topic, f.Title, f.Text, f.Printed, f.Unit, f.Period, f.Date, f.Basis, f.Lines,
            f.Passages.OrderBy(p => p.Order).Select(p => p.Passage!).AsQueryable().Select(PassageRow.Of).ToList())).ToListAsync();
        return [.. rows.GroupBy(row => row.Topic).OrderBy(topic => FactTopic.Rank(topic.Key))];
    }
}
