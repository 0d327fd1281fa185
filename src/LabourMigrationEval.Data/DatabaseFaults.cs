using System.Data.Common;
using LabourMigrationEval.Data.Trails;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data;

/// <summary>What a database's failure looks like to those who call it.</summary>
public static class DatabaseFaults
{
    /// <summary>
    /// Whether the database, or the file of the trail's heads beside it, refused or could not be reached. PostgreSQL's provider wraps faults that may pass by
    /// themselves in an <see cref="InvalidOperationException"/>.
    /// </summary>
    public static bool IsOfDatabase(this Exception fault) =>
        fault is DbException or DbUpdateException or TrailUnwritableException or InvalidOperationException { InnerException: DbException or DbUpdateException };
}
