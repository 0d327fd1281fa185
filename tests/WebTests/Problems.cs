using Xunit;

namespace WebTests;

public static class Problems
{
    private const int Shown = 40;

    /// <summary>Fails with what was found, one a line: a list says where to look.</summary>
    public static void None(IEnumerable<string> problems)
    {
        var found = problems.Distinct().ToList();
        if (found.Count > 0) Assert.Fail($"{found.Count} problems:\n{string.Join('\n', found.Take(Shown))}");
    }
}
