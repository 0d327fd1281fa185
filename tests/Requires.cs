using Xunit;

namespace Tests;

/// <summary>
/// What a test needs beyond the SDK. Where it is missing, the test skips with the reason; under CI=true it fails, so that
/// nothing goes untested unseen. The report's text may be missing there too, for it is not part of the repository, and so may
/// LibreOffice, which is large.
/// </summary>
public static class Requires
{
    public static bool Ci => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The lines of the report's text; line 1 is at index 0.</summary>
    public static IReadOnlyList<string> Report()
    {
        var path = Environment.GetEnvironmentVariable("HLE_REPORT");
        if (string.IsNullOrEmpty(path)) Assert.Skip("The report's text: HLE_REPORT is not set");
        return File.ReadAllLines(path);
    }

    /// <summary>The command that runs LibreOffice.</summary>
    public static string LibreOffice()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
        if (found is null) Assert.Skip("A round trip through LibreOffice: soffice is not installed (libreoffice-calc)");
        return found;
    }

    /// <summary>Goes on where <paramref name="problem"/> is null.</summary>
    public static void Part(string part, string? problem) => Part(part, problem, Ci);

    public static void Part(string part, string? problem, bool ci)
    {
        if (problem is null) return;
        if (ci) Assert.Fail($"{part} could not run, which is a failure under CI=true: {problem}");
        Assert.Skip($"{part}: {problem}");
    }
}
