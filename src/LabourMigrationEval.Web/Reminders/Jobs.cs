using LabourMigrationEval.Web.Reminders.Digests;
using Quartz;

namespace LabourMigrationEval.Web.Reminders;

/// <summary>Writes the digests of a day, then lets them be sent. In a cluster one portal does it.</summary>
[DisallowConcurrentExecution]
public sealed class MakeDigests(DigestMaker digests) : IJob
{
    public static readonly JobKey Key = new("make-digests");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await digests.MakeAsync(cancellationToken);
        await context.Scheduler.TriggerJob(SendOutbox.Key, cancellationToken: cancellationToken);
    }
}

/// <summary>Sends what is due in the outbox.</summary>
[DisallowConcurrentExecution]
public sealed class SendOutbox(OutboxSender outbox) : IJob
{
    public static readonly JobKey Key = new("send-outbox");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await outbox.SendAsync(cancellationToken);
}
