using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Mapping;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LabourMigrationEval.Data;

/// <summary>All that the portal keeps: evaluations, responses, people and their accounts.</summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : IdentityDbContext<PortalUser, IdentityRole<int>, int>(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Evaluation> Evaluations => Set<Evaluation>();
    public DbSet<Passage> Passages => Set<Passage>();
    public DbSet<Criterion> Criteria => Set<Criterion>();
    public DbSet<EvaluationItem> Items => Set<EvaluationItem>();
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<Theme> Themes => Set<Theme>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<OfficeResponse> Responses => Set<OfficeResponse>();
    public DbSet<Result> Results => Set<Result>();

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Stamp();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Stamp();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => PortalTypes.Configure(configurationBuilder);

    /// <summary>
    /// Gives every changed response a new version, also where only its actions or steps changed, so that a second save
    /// from an old page is refused on both databases. Neither offers a row version of its own that the other has.
    /// </summary>
    private void Stamp()
    {
        ChangeTracker.DetectChanges();
        var changed = ChangeTracker.Entries<OfficeResponse>().Where(IsChanged).Select(e => e.Entity).ToHashSet();
        // An action that was taken away is in no list any more, but still tracked.
        var parts = ChangeTracker.Entries<FollowUpAction>().Where(IsChanged).Select(e => e.Entity.ResponseId)
            .Concat(ChangeTracker.Entries<ResponseStep>().Where(IsChanged).Select(e => e.Entity.ResponseId)).ToHashSet();
        changed.UnionWith(ChangeTracker.Entries<OfficeResponse>().Select(e => e.Entity).Where(response => parts.Contains(response.Id)));
        foreach (var response in changed) response.Version = Guid.NewGuid();

        static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;
    }
}
