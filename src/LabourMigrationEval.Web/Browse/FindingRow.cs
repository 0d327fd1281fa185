using System.Linq.Expressions;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Browse;

/// <summary>A finding in a list.</summary>
public sealed record FindingRow(
    string Key, string? Number, string Title, IReadOnlyList<string> Criteria, IReadOnlyList<string> Themes, PassageRow? Passage,
    IReadOnlyList<LinkedRecommendation> LinkedTo, IReadOnlyList<LinkedRecommendation> LinkedFrom)
{
    /// <summary>For the projection of a query.</summary>
    public static Expression<Func<Finding, FindingRow>> Of { get; } = f => new FindingRow(
        f.Key, f.Number, f.Title, f.Criteria.OrderBy(c => c.Order).Select(c => c.Key).ToList(), f.Themes.OrderBy(t => t.Order).Select(t => t.Key).ToList(),
        f.Passages.OrderBy(p => p.Order).Select(p => new PassageRow(
            p.Passage!.FirstLine, p.Passage.LastLine, p.Passage.Part, p.Passage.Section, p.Passage.Element, p.Passage.Kind, p.Passage.Quote, p.Passage.Note)).FirstOrDefault(),
        f.Links.Where(l => l.To is Recommendation).Select(l => new LinkedRecommendation(l.To!.Key, l.To.Number, l.To.Title, l.To.Order)).ToList(),
        f.LinkedFrom.Where(l => l.From is Recommendation).Select(l => new LinkedRecommendation(l.From!.Key, l.From.Number, l.From.Title, l.From.Order)).ToList());

    /// <summary>The recommendations linked to it, in either direction.</summary>
    public IEnumerable<LinkedRecommendation> Recommendations => LinkedTo.Union(LinkedFrom).OrderBy(r => r.Order);

    /// <summary>The one passage, as a list for <see cref="PassageLinks"/>.</summary>
    public IEnumerable<PassageRow> Passages => Passage is null ? [] : [Passage];
}

/// <summary>A recommendation that a finding is linked to.</summary>
public sealed record LinkedRecommendation(string Key, string? Number, string Title, int Order);
