using System.Diagnostics;

namespace Tests;

/// <summary>A program that a test runs to its end.</summary>
public static class Command
{
    // A build or an office suite takes its time on a busy machine; one that never ends must not hold up the run.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Its output; an end that isn't 0 throws with all that it said.</summary>
    public static async Task<string> RunAsync(string folder, params string[] command)
    {
        var (exitCode, output, error) = await ExitAsync(folder, command);
        return exitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {exitCode}:\n{output}{error}");
    }

    public static Task<(int ExitCode, string Output, string Error)> ExitAsync(string folder, params string[] command) =>
        ExitAsync(folder, new Dictionary<string, string>(), command);

    public static async Task<(int ExitCode, string Output, string Error)> ExitAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A build server of the child's would outlive it and keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start");
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', command)} did not end within {Patience.TotalMinutes} minutes");
        }
    }
}
