using System.Diagnostics;

namespace Tests;

/// <summary>A program that a test runs to its end.</summary>
public static class Command
{
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
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
