using System.Collections.Concurrent;
using System.Diagnostics;
using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Tests;
using Xunit;

namespace DataTests.Trails;

/// <summary>A fault run: connections are cut at any moment while several people save.</summary>
[Trait(LongRun.Trait, LongRun.Chosen)]
public sealed class CutConnectionsRun
{
    private const int Writers = 4;

    [Fact]
    public async Task Whatever_was_confirmed_is_in_the_trail_once_and_the_chain_holds()
    {
        await using var desk = await TrailedDesk.OpenAsync(Provider.Postgres);
        ConcurrentBag<string> confirmed = [];
        var refused = 0;
        var running = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(WriteAsync).Append(CutAsync()));

        await using var db = desk.Database.Open();
        var kept = await db.People.Where(person => person.Units.Count > 0).ToDictionaryAsync(person => person.Name, person => $"person:{person.Id}");
        Assert.Empty(confirmed.Except(kept.Keys));
        var verdict = await desk.VerifyAsync();
        Assert.Null(verdict.Fault);
        var told = (await desk.EntriesAsync()).CountBy(entry => entry.Under ?? entry.Subject).ToDictionary();
        Assert.All(confirmed, name => Assert.Equal(1, told.GetValueOrDefault(kept[name])));
        TestContext.Current.SendDiagnosticMessage($"{confirmed.Count} saves confirmed, {refused} cut, {verdict.Entries} entries");
        Assert.NotEmpty(confirmed);
        Assert.NotEqual(0, refused);

        async Task WriteAsync(int writer)
        {
            for (var turn = 0; running.Elapsed < LongRun.Time; turn++)
            {
                var name = $"{writer}-{turn}";
                try
                {
                    await using var db = desk.Open();
                    db.Add(new Person { Name = name, Units = { await db.Units.OrderBy(unit => unit.Id).FirstAsync() } });
                    await db.SaveChangesAsync();
                    confirmed.Add(name);
                }
                catch (Exception cut) when (cut.IsOfDatabase())
                {
                    Interlocked.Increment(ref refused);
                }
            }
        }

        async Task CutAsync()
        {
            while (running.Elapsed < LongRun.Time)
            {
                await Task.Delay(Random.Shared.Next(5, 120));
                try
                {
                    await using var db = desk.Database.Open();
                    await TrailedDesk.ExecuteAsync(db, """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' ORDER BY random() LIMIT 1
                        """);
                }
                catch (Exception cut) when (cut.IsOfDatabase())
                {
                    // The pool gave out a connection that was cut before.
                }
            }
        }
    }
}
