using Tests;
using Xunit;
using Xunit.Sdk;

namespace UnitTests;

public sealed class RequiresTests
{
    [Fact]
    public void A_part_that_is_there_goes_on() => Requires.Part("A browser", problem: null, ci: true);

    [Fact]
    public void A_missing_part_skips_the_test_and_says_why() =>
        Assert.Contains("A browser: none found", Outcome(ci: false), StringComparison.Ordinal);

    [Fact]
    public void A_missing_part_fails_the_test_under_CI() =>
        Assert.Equal("A browser could not run, which is a failure under CI=true: none found", Outcome(ci: true));

    private static string Outcome(bool ci)
    {
        try
        {
            Requires.Part("A browser", "none found", ci);
        }
        catch (SkipException skip)
        {
            return skip.Message;
        }
        catch (FailException fail)
        {
            return fail.Message;
        }
        return "went on";
    }
}
