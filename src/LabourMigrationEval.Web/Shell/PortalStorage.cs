using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Postgres;
using LabourMigrationEval.Data.Seed;
using LabourMigrationEval.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Shell;

/// <summary>Where the portal keeps what it knows: SQLite in <c>data/</c> unless the configuration names another database.</summary>
public static class PortalStorage
{
    /// <summary>Adds <see cref="PortalDb"/> for handlers and its factory for components.</summary>
    /// <exception cref="InvalidOperationException">The configuration names a provider that isn't known, or PostgreSQL without a connection string.</exception>
    public static void AddPortalStorage(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var postgres = PostgresConnection(configuration);
        Action<DbContextOptionsBuilder> use = postgres is null
            ? options => options.UseSqlitePortal(
                configuration.GetConnectionString("Portal") ?? $"Data Source={Path.Combine(DataFolder(environment), "portal.db")}")
            : options => options.UsePostgresPortal(postgres);
        // The context for handlers is scoped, the factory for components a singleton: both from the same options.
        services.AddDbContextFactory<PortalDb>(use);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
    }

    /// <summary>The connection string where the portal is on PostgreSQL; null where it is on SQLite.</summary>
    /// <exception cref="InvalidOperationException">The configuration names a provider that isn't known, or PostgreSQL without a connection string.</exception>
    public static string? PostgresConnection(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        return provider.ToUpperInvariant() switch
        {
            "SQLITE" => null,
            "POSTGRES" => configuration.GetConnectionString("Portal")
                ?? throw new InvalidOperationException("Set ConnectionStrings__Portal to the PostgreSQL database."),
            _ => throw new InvalidOperationException($"Database__Provider is “{provider}”. Set it to Sqlite or Postgres."),
        };
    }

    /// <summary>Brings the database up to date and adds the evaluations that ship with the portal.</summary>
    public static async Task PreparePortalStorageAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.Database.MigrateAsync(cancel);
        await EvaluationSeed.PlantAsync(db, Path.Combine(AppContext.BaseDirectory, "seed"), scope.ServiceProvider.GetRequiredService<TimeProvider>(), cancel);
    }

    /// <summary>The folder <c>data</c> beside the solution in a clone, else in the content root; made if it isn't there.</summary>
    public static string DataFolder(IHostEnvironment environment)
    {
        var root = new DirectoryInfo(environment.ContentRootPath);
        for (var above = root; above is not null; above = above.Parent)
            if (above.EnumerateFiles("*.sln").Any())
            {
                root = above;
                break;
            }
        return Private(Path.Combine(root.FullName, "data")).FullName;
    }

    /// <summary>A folder for the portal's own user alone: it holds hashed passwords and the keys that sign cookies.</summary>
    public static DirectoryInfo Private(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
