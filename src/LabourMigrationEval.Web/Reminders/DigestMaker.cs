using LabourMigrationEval.Data;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Reminders;

/// <summary>Writes into the outbox what waits for each person.</summary>
public sealed class DigestMaker(IDbContextFactory<PortalDb> databases, MailSettings settings, TimeProvider clock)
{
    public Task MakeAsync(CancellationToken cancel) { _ = (databases, settings, clock, cancel); return Task.CompletedTask; }
}
