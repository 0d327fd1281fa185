using System.Linq.Expressions;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

/// <summary>An item that has its place on a page of its kind: a conclusion, a lesson, a question, a note on method.</summary>
public sealed record StatementRow(
    string Key, string? Number, string Title, string Text, IReadOnlyList<string> Criteria, IReadOnlyList<PassageRow> Passages,
    IReadOnlyList<LinkedItem> LinksTo, IReadOnlyList<LinkedItem> LinkedFrom)
{
    /// <summary>Items that it is linked to, in either direction, each once.</summary>
    public IEnumerable<LinkedItem> Links => LinksTo.Union(LinkedFrom).OrderBy(item => item.Rank);

    /// <summary>For the projection of a query.</summary>
    public static Expression<Func<EvaluationItem, StatementRow>> Of { get; } = i => new StatementRow(
        i.Key, i.Number, i.Title, i.Text,
        i.Criteria.OrderBy(c => c.Order).Select(c => c.Key).ToList(),
        i.Passages.OrderBy(p => p.Order).Select(p => p.Passage!).AsQueryable().Select(PassageRow.Of).ToList(),
        i.Links.Select(l => l.To!).OrderBy(to => to.Order).AsQueryable().Select(LinkedItem.Of).ToList(),
        i.LinkedFrom.Select(l => l.From!).OrderBy(from => from.Order).AsQueryable().Select(LinkedItem.Of).ToList());
}
