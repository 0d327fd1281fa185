using LabourMigrationEval.Data.Trails;
using Microsoft.Extensions.Logging.Abstractions;

namespace LabourMigrationEval.Cli;

/// <summary>Takes the words of an entry out of the trail.</summary>
internal static class RedactVerb
{
    public static async Task<int> RunAsync(OpenedPortal portal, long number, string why, CancellationToken cancel)
    {
        portal.RequireWholeKey();
        await using var db = portal.Open(new TrailSigning(portal.Key, portal.Heads, TimeProvider.System, NullLogger<TrailSigning>.Instance));
        await db.RedactAsync(number, why, cancel);
        Console.WriteLine($"The words of entry {number} are taken out of the trail; the last entry says so.");
        return ExitCode.Fine;
    }
}
