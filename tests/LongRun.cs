namespace Tests;

/// <summary>How long a fault run goes on: seconds with all tests, minutes with <c>tests/run.sh --long MINUTES</c>.</summary>
public static class LongRun
{
    /// <summary>The trait by which <c>tests/run.sh --long</c> finds fuzzing and fault runs.</summary>
    public const string Trait = "Run", Chosen = "long";

    public static TimeSpan Time => int.TryParse(Environment.GetEnvironmentVariable("PORTAL_LONG_MINUTES"), out var minutes)
        ? TimeSpan.FromMinutes(minutes)
        : TimeSpan.FromSeconds(20);
}
