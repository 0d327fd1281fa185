using LabourMigrationEval.Data;
using LabourMigrationEval.Web.Reminders.Digests;
using Npgsql;
using Quartz;

namespace LabourMigrationEval.Web.Reminders;

/// <summary>
/// Reminders by mail: Quartz makes digests on schedule and empties the outbox every minute. On PostgreSQL the portals of
/// one database form a cluster, in which each digest is made by one of them; on SQLite there is one portal.
/// </summary>
public static class PortalReminders
{
    private const string Scheduler = "portal";

    private static readonly TimeSpan BetweenSendings = TimeSpan.FromMinutes(1);

    /// <exception cref="InvalidOperationException">A setting is missing or can't be meant.</exception>
    public static void AddPortalReminders(this IServiceCollection services, IConfiguration configuration, PortalHome home)
    {
        if (MailSettings.Read(configuration) is not { } settings) return;
        services.AddSingleton(settings);
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<DigestMaker>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = Scheduler);
            if (home.Provider == DatabaseProvider.Postgres)
                quartz.UsePersistentStore(store => store.UsePostgres(NpgsqlFactory.Instance, home.ConnectionString).UseClustering());
            quartz.AddJob<MakeDigests>(job => job.WithIdentity(MakeDigests.Key));
            quartz.AddJob<SendOutbox>(job => job.WithIdentity(SendOutbox.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.WithIdentity("digests").ForJob(MakeDigests.Key)
                .WithCronSchedule(settings.Schedule, cron => cron.InTimeZone(TimeZoneInfo.Utc)));
            quartz.AddTrigger(trigger => trigger.WithIdentity("outbox").ForJob(SendOutbox.Key).WithSimpleSchedule(BetweenSendings));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    /// <summary>Says once, at the start, whether mail goes out.</summary>
    public static void AnnounceReminders(this IServiceProvider services)
    {
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PortalReminders));
        if (services.GetService<MailSettings>() is { } settings)
            log.LogInformation("Reminders go out through {Host}:{Port}, made at {Schedule} (UTC)", settings.Host, settings.Port, settings.Schedule);
        else
            log.LogWarning("No reminders are sent: Smtp__Host is not set");
    }
}
