using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

/// <summary>A heading under which the report groups findings and questions.</summary>
public sealed record PrintedGroup(string Key, string Name, string InBrief, IReadOnlyList<string> Criteria);

/// <summary>Items under the headings of the report.</summary>
public static class PrintedGroups
{
    /// <summary>The headings of an evaluation, in order.</summary>
    public static Task<List<PrintedGroup>> GroupsAsync(this PortalDb db, int evaluationId) =>
        db.Set<CriterionGroup>().Where(g => g.EvaluationId == evaluationId).OrderBy(g => g.Order)
            .Select(g => new PrintedGroup(g.Key, g.Name, g.InBrief, g.Criteria.OrderBy(c => c.Order).Select(c => c.Key).ToList())).ToListAsync();

    /// <summary>
    /// Each item once: under the first heading that names all its criteria, else under the first that names one of them,
    /// else under none (a null group, last). Headings without items are left out.
    /// </summary>
    public static IEnumerable<(PrintedGroup? Group, IReadOnlyList<T> Items)> Arrange<T>(
        this IReadOnlyCollection<PrintedGroup> groups, IEnumerable<T> items, Func<T, IReadOnlyCollection<string>> criteriaOf)
    {
        var placed = items.ToLookup(item => Of(criteriaOf(item)));
        return groups.Append(null).Select(group => (group, (IReadOnlyList<T>)[.. placed[group]])).Where(group => group.Item2.Count > 0);

        PrintedGroup? Of(IReadOnlyCollection<string> criteria) => criteria.Count == 0
            ? null
            : groups.FirstOrDefault(group => criteria.All(group.Criteria.Contains)) ?? groups.FirstOrDefault(group => criteria.Any(group.Criteria.Contains));
    }
}
