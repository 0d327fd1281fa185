using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LabourMigrationEval.Data.Sqlite;

/// <summary>The portal on SQLite.</summary>
public static class SqlitePortal
{
    /// <summary>Uses a SQLite file, with this assembly's migrations.</summary>
    public static DbContextOptionsBuilder UseSqlitePortal(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlite(connectionString, sqlite => sqlite
            .MigrationsAssembly(typeof(SqlitePortal).Assembly.GetName().Name)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
}

/// <summary>Makes the context for <c>dotnet ef</c>.</summary>
internal sealed class DesignTimePortalDb : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args) =>
        new((DbContextOptions<PortalDb>)new DbContextOptionsBuilder<PortalDb>().UseSqlitePortal("Data Source=design.db").Options);
}
