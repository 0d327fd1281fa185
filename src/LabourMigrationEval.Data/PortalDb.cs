using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Calendars;
using LabourMigrationEval.Data.Kept;
using LabourMigrationEval.Data.Mapping;
using LabourMigrationEval.Data.Outgoing;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace LabourMigrationEval.Data;

/// <summary>All that the portal keeps: evaluations, responses, people and their accounts.</summary>
public sealed partial class PortalDb(DbContextOptions<PortalDb> options) : IdentityDbContext<PortalUser, IdentityRole<int>, int>(options)
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
    public DbSet<ResponseRevision> Revisions => Set<ResponseRevision>();
    public DbSet<FollowUpAction> Actions => Set<FollowUpAction>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Result> Results => Set<Result>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<CalendarSecret> CalendarSecrets => Set<CalendarSecret>();
    public DbSet<KeptWords> KeptWords => Set<KeptWords>();
    public DbSet<KeptKey> KeptKeys => Set<KeptKey>();

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Stamp();
        return await SaveTrailedAsync(acceptAllChangesOnSuccess, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Stamp();
        RequireNothingTrailed();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.ReplaceService<IDatabase, SaveOrder>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => PortalTypes.Configure(configurationBuilder);

    /// <summary>
    /// Gives every changed response and every changed action a new version, also where only their parts changed, so that
    /// a second save from an old page is refused on both databases. Neither offers a row version of its own that the
    /// other has.
    /// </summary>
    private void Stamp()
    {
        ChangeTracker.DetectChanges();
        var responses = Changed<OfficeResponse>(response => response.Id)
            // An action that was taken away is in no list any more, but still tracked.
            .Concat(Changed<FollowUpAction>(action => action.AnnouncedIn is null ? action.ResponseId : 0))
            .Concat(Changed<ResponseStep>(step => step.ResponseId)).ToHashSet();
        foreach (var entry in ChangeTracker.Entries<OfficeResponse>())
            if (IsChanged(entry) || responses.Contains(entry.Entity.Id)) entry.Entity.Version = Guid.NewGuid();
        var actions = Changed<ProgressUpdate>(update => update.ActionId).Concat(Changed<DueChange>(change => change.ActionId)).Concat(Changed<Reassignment>(given => given.ActionId))
            .Concat(Changed<Evidence>(piece => piece.ActionId)).Concat(Changed<Verification>(verification => verification.ActionId)).ToHashSet();
        foreach (var entry in ChangeTracker.Entries<FollowUpAction>())
            if (IsChanged(entry) || actions.Contains(entry.Entity.Id)) entry.Entity.Version = Guid.NewGuid();

        IEnumerable<int> Changed<T>(Func<T, int> owner) where T : class => ChangeTracker.Entries<T>().Where(IsChanged).Select(entry => owner(entry.Entity));
        static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;
    }
}
