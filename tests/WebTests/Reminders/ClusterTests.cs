using System.Collections.Concurrent;
using DataTests.Databases;
using LabourMigrationEval.Web.Reminders;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using Tests;
using Xunit;

namespace WebTests.Reminders;

/// <summary>Quartz on the portal's own database.</summary>
public sealed class ClusterTests
{
    private const int Firings = 6;

    [Fact]
    public async Task Of_two_portals_on_one_PostgreSQL_one_makes_each_digest()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, seeded: true);
        await using var mail = new MailServer();
        var fired = new Firing();
        await using var one = Start(database, mail, fired);
        await using var other = Start(database, mail, fired);
        var scheduler = await one.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

        for (var firing = 0; firing < Firings; firing++) await scheduler.TriggerJob(MakeDigests.Key);

        // Each firing takes its trigger away: when none is left, nothing can fire a second time.
        await Eventually.HoldsAsync("each trigger has fired and is gone", async () =>
            await AskAsync(database, "SELECT count(*) FROM qrtz_triggers WHERE job_name = 'make-digests' AND trigger_name <> 'digests'") == 0
            && await AskAsync(database, "SELECT count(*) FROM qrtz_fired_triggers WHERE job_name = 'make-digests'") == 0, fired.Tell);
        Assert.Equal(Firings, fired.Instances.Count);
        Assert.Empty(fired.Faults);
        Assert.Equal(2, await AskAsync(database, "SELECT count(*) FROM qrtz_scheduler_state"));
        Assert.Equal(1, await AskAsync(database,
            "SELECT count(*) FROM qrtz_cron_triggers WHERE trigger_name = 'digests' AND cron_expression = '0 0 6 ? * MON-FRI' AND time_zone_id = 'UTC'"));
    }

    /// <summary>From the schedule to the mail box: the documented contributor has recommendations to answer.</summary>
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_firing_makes_the_digests_and_sends_them_right_after(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using (var db = database.Open())
            await db.Evaluations.ExecuteUpdateAsync(update => update.SetProperty(evaluation => evaluation.PublishedAt, new DateTime(2025, 1, 6, 0, 0, 0, DateTimeKind.Utc)));
        await using var mail = new MailServer();
        var fired = new Firing();
        await using var portal = Start(database, mail, fired);
        var scheduler = await portal.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

        await scheduler.TriggerJob(MakeDigests.Key);

        await Eventually.HoldsAsync("the contributor's mail", () => Task.FromResult(mail.Taken.Any(delivery => delivery.To == "contributor@example.org")), fired.Tell);
        Assert.Contains("https://portal.example.org/office/evaluations/", mail.Taken[0].Mail.TextBody, StringComparison.Ordinal);
    }

    /// <summary>Our migration against what the package itself would make: it must know every column of the version in use.</summary>
    [Fact]
    public async Task The_tables_of_the_migration_are_those_that_Quartz_makes()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres);
        await ExecuteAsync(database, "CREATE SCHEMA quartz_own");
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString) { SearchPath = "quartz_own" }.ConnectionString;
        var scheduler = await QuartzSchedulerBuilder
            .Create(quartz => quartz.UsePersistentStore(store => store.UsePostgres(NpgsqlFactory.Instance, connection).ProvisionSchema())).BuildScheduler();
        await scheduler.Start();
        await scheduler.Shutdown(waitForJobsToComplete: true);

        Assert.Equal(await DescribeAsync(database, "quartz_own"), await DescribeAsync(database, "public"));
    }

    private static async Task<IReadOnlyList<string>> DescribeAsync(TestDatabase database, string schema) => await ListAsync(database, $"""
        SELECT table_name || '.' || column_name || ' ' || data_type || coalesce(character_maximum_length::text, '') || ' ' || is_nullable || ' ' || coalesce(column_default, '')
        FROM information_schema.columns WHERE table_schema = '{schema}' AND table_name LIKE 'qrtz\_%' AND table_name NOT IN ('qrtz_execution_history', 'qrtz_misfire_history', 'qrtz_job_status')
        UNION ALL
        SELECT replace(indexdef, '{schema}.', '') FROM pg_indexes
        WHERE schemaname = '{schema}' AND tablename LIKE 'qrtz\_%' AND tablename NOT IN ('qrtz_execution_history', 'qrtz_misfire_history', 'qrtz_job_status')
        UNION ALL
        SELECT replace(conrelid::regclass::text, '{schema}.', '') || replace(pg_get_constraintdef(oid), '{schema}.', '') FROM pg_constraint
        WHERE connamespace = '{schema}'::regnamespace AND contype = 'f' AND conrelid::regclass::text LIKE '%qrtz\_%'
        ORDER BY 1
        """);

    private static PortalHost Start(TestDatabase database, MailServer mail, Firing fired) => PortalHost.Start(database, host =>
    {
        host.UseSetting("Smtp:Host", "localhost").UseSetting("Smtp:Port", mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .UseSetting("Smtp:Security", "None").UseSetting("Smtp:From", "portal@example.org").UseSetting("Portal:Address", "https://portal.example.org");
        host.ConfigureTestServices(services => services.AddQuartz(quartz => quartz.AddJobListener(fired)));
    });

    private static async Task<long> AskAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<IReadOnlyList<string>> ListAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return lines;
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Notes which scheduler made digests.</summary>
    private sealed class Firing : IJobListener
    {
        public ConcurrentQueue<string> Instances { get; } = new();

        public ConcurrentQueue<Exception> Faults { get; } = new();

        public string Name => "firing";

        public string Tell() => $"Fired: {Instances.Count}. Faults: {string.Join('\n', Faults)}";

        public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            if (jobException is not null) Faults.Enqueue(jobException);
            return ValueTask.CompletedTask;
        }

        public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            if (context.JobDetail.Key.Equals(MakeDigests.Key)) Instances.Enqueue(context.Scheduler.SchedulerInstanceId);
            return ValueTask.CompletedTask;
        }
    }
}
