using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Postgres;
using LabourMigrationEval.Data.Seed;
using LabourMigrationEval.Data.Sqlite;
using LabourMigrationEval.Data.Trails;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Shell;

/// <summary>Where the portal keeps what it knows: SQLite in <c>data/</c> unless the configuration names another database.</summary>
public static class PortalStorage
{
    /// <summary>Adds <see cref="PortalDb"/> for handlers and its factory for components.</summary>
    /// <exception cref="InvalidOperationException">The configuration names a provider that isn't known, or PostgreSQL without a connection string.</exception>
    public static PortalHome AddPortalStorage(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        PortalHome.MakeKeyFolder(environment.ContentRootPath);
        var home = PortalHome.Find(environment.ContentRootPath, setting => configuration[setting]);
        services.AddSingleton(provider => new TrailSigning(TrailKey.ReadOrMake(home.TrailKey), new TrailHeads(home.TrailHeads),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<TrailSigning>>()));
        // The context for handlers is scoped, the factory for components a singleton: both from the same options.
        services.AddDbContextFactory<PortalDb>((provider, options) => (home.Provider == DatabaseProvider.Sqlite
            ? options.UseSqlitePortal(home.ConnectionString)
            : options.UsePostgresPortal(home.ConnectionString)).AddInterceptors(provider.GetRequiredService<TrailSigning>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
        return home;
    }

    /// <summary>Brings the database up to date, signs its trail where that was interrupted, and adds the evaluations that ship with the portal.</summary>
    public static async Task PreparePortalStorageAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.Database.MigrateAsync(cancel);
        if (await services.GetRequiredService<TrailSigning>().CatchUpAsync(db, cancel) is { } fault)
            services.GetRequiredService<ILogger<TrailSigning>>().LogCritical(
                "The trail isn’t what this portal signed. {Fault} See “The trail” in docs/operations.md: find out who changed the database, or which copy it is", fault.Message);
        await EvaluationSeed.PlantAsync(db, Path.Combine(AppContext.BaseDirectory, "seed"), scope.ServiceProvider.GetRequiredService<TimeProvider>(), cancel);
    }
}
