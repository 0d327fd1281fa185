using Xunit;

namespace Tests;

/// <summary>Waits for what comes by itself, and no longer than a busy machine needs: a run must end even where it never comes.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <param name="awaited">What is waited for, which a failure names.</param>
    /// <param name="holds">Asked again and again until it holds.</param>
    /// <param name="instead">What a failure tells beside it, such as faults that were noted.</param>
    public static async Task HoldsAsync(string awaited, Func<Task<bool>> holds, Func<string>? instead = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            while (!await holds().WaitAsync(limit.Token)) await Task.Delay(Pause, limit.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            Assert.Fail($"Within {Patience.TotalMinutes} minutes it did not come: {awaited}. {instead?.Invoke()}");
        }
    }
}
