using System.Globalization;
using System.Text.Json;
using LabourMigrationEval.Data.Trails;
using LabourMigrationEval.Domain.Trails;

namespace LabourMigrationEval.Cli;

/// <summary>Says whether the trail holds, and else which entry is the first that doesn't.</summary>
internal static class VerifyVerb
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerOptions.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(OpenedPortal portal, bool json, CancellationToken cancel)
    {
        var verdict = await VerdictAsync(portal, cancel);
        var holds = verdict.Fault is null && (verdict.Head is not null || verdict.Entries == 0);
        Console.WriteLine(json ? Json(verdict, holds) : Words(verdict, portal.Heads.Path));
        if (holds) return ExitCode.Fine;
        await Console.Error.WriteLineAsync("Keep the database as it is, and compare it with a backup: docs/operations.md, “The trail”, says how.");
        return ExitCode.Broken;
    }

    private static async Task<TrailVerdict> VerdictAsync(OpenedPortal portal, CancellationToken cancel)
    {
        try
        {
            await using var db = portal.Open();
            return await db.VerifyAsync(portal.Heads, portal.Key, cancel);
        }
        catch (TrailHeadsException foreign)
        {
            return new(0, null, new(foreign.Number, foreign.Message));
        }
    }

    private static string Words(TrailVerdict verdict, string heads) => verdict switch
    {
        { Fault: { } fault } => fault.Message,
        { Entries: 0 } => "The trail is empty.",
        { Head: null } => $"The {Counted(verdict.Entries)} of the trail follow from each other, but no head was ever signed in {heads}: nothing shows that they are those that were written.",
        { Head: var head } => $"The trail of {Counted(verdict.Entries)} holds, and the records are as it tells; head {head.Number} was signed on {head.At.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)}.",
    };

    private static string Counted(long entries) => entries == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{entries} entries");

    private static string Json(TrailVerdict verdict, bool holds) => JsonSerializer.Serialize(
        new Result(holds, verdict.Entries, verdict.Head, verdict.Fault is { } fault ? new(fault.Number, fault.Message) : null), Layout);

    private sealed record Result(bool Holds, long Entries, TrailHead? Head, Fault? Fault);

    private sealed record Fault(long? Entry, string Message);
}
