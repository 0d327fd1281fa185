using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LabourMigrationEval.Data.Postgres;

/// <summary>The portal on PostgreSQL, 15 or later.</summary>
public static class PostgresPortal
{
    /// <summary>Uses a PostgreSQL database, with this assembly's migrations.</summary>
    public static DbContextOptionsBuilder UsePostgresPortal(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(connectionString, postgres => postgres
            .SetPostgresVersion(15, 0)
            .MigrationsAssembly(typeof(PostgresPortal).Assembly.GetName().Name)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
}

/// <summary>Makes the context for <c>dotnet ef</c>.</summary>
internal sealed class DesignTimePortalDb : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args) =>
        new((DbContextOptions<PortalDb>)new DbContextOptionsBuilder<PortalDb>().UsePostgresPortal("Host=localhost;Database=design").Options);
}
