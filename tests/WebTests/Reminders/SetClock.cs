namespace WebTests.Reminders;

/// <summary>A clock that stands where a test sets it. What waits still waits in real time.</summary>
public sealed class SetClock : TimeProvider
{
    /// <summary>A weekday morning (UTC).</summary>
    public DateTime Now { get; set; } = new(2030, 3, 6, 6, 0, 0, DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => new(Now);
}
