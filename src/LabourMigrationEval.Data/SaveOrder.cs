using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace LabourMigrationEval.Data;

/// <summary>
/// The order in which the rows of one save reach the database, which its triggers count on
/// (<c>docs/decisions/0009-rules-in-the-database.md</c>). The framework orders rows that no key ties together by the
/// names of their tables, which says nothing.
/// </summary>
internal sealed class SaveOrder(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RelationalDatabase(dependencies, relational)
{
    /// <inheritdoc/>
    public override int SaveChanges(IList<IUpdateEntry> entries) => Rounds(entries).Sum(base.SaveChanges);

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        var saved = 0;
        foreach (var round in Rounds(entries)) saved += await base.SaveChangesAsync(round, cancellationToken).ConfigureAwait(false);
        return saved;
    }

    private static IEnumerable<List<IUpdateEntry>> Rounds(IEnumerable<IUpdateEntry> entries) =>
        entries.GroupBy(RoundOf).OrderBy(round => round.Key).Select(round => round.ToList());

    private static int RoundOf(IUpdateEntry entry) => (entry.EntityType.ClrType, entry.EntityState) switch
    {
        // Words change before the step that hands them in, clears or publishes them.
        var (type, _) when type == typeof(ResponseStep) => 2,
        // What was published changes after the record that says so: a due date after its move, a unit after its
        // reassignment, an action is announced and the last revision is counted after that revision.
        var (type, state) when state == EntityState.Modified && (type == typeof(FollowUpAction) || type == typeof(OfficeResponse)) => 1,
        // The lead is given to one unit after it was taken from another: there is never more than one.
        var (type, state) when state != EntityState.Deleted && type == typeof(ResponsibleUnit) && entry.GetCurrentValue<bool>(entry.EntityType.FindProperty(nameof(ResponsibleUnit.IsLead))!) => 1,
        _ => 0,
    };
}
