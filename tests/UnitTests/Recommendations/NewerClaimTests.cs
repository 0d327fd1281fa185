using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

/// <summary>A verdict doesn't speak of what management says after it.</summary>
public sealed class NewerClaimTests
{
    private static readonly DateTime Verdict = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Without_a_verdict_nothing_is_newer() => Assert.Null(NewerClaim.Since(null, [Verdict], [Verdict]));

    [Theory]
    [InlineData(-1, -2, null, null)]
    [InlineData(0, 0, null, null)]
    [InlineData(1, -1, 1, true)]
    [InlineData(-1, 1, 1, false)]
    [InlineData(1, 2, 2, false)]
    [InlineData(2, 1, 2, true)]
    [InlineData(2, 2, 2, true)]
    public void The_last_report_or_evidence_after_the_verdict_is_named(int reported, int attached, int? newer, bool? isReport)
    {
        var claim = NewerClaim.Since(Verdict, [Verdict.AddDays(-9), Verdict.AddDays(reported)], [Verdict.AddDays(-9), Verdict.AddDays(attached)]);

        Assert.Equal((newer is { } days ? Verdict.AddDays(days) : (DateTime?)null, isReport), (claim?.At, claim?.IsReport));
    }

    [Fact]
    public void The_last_verdict_counts()
    {
        var action = new FollowUpAction { Title = "Train" };
        action.Verifications.Add(new Verification { Verdict = VerificationVerdict.NotImplemented, Remark = "Nothing.", At = Verdict, Order = 0 });
        action.Read(ActionStatus.Completed, "Done.", null, Verdict.AddDays(1));
        Assert.Equal(new NewerClaim(Verdict.AddDays(1), true), action.SinceVerdict);

        action.Verifications.Add(new Verification { Verdict = VerificationVerdict.Implemented, Remark = "There it is.", At = Verdict.AddDays(2), Order = 1 });
        Assert.Null(action.SinceVerdict);
    }
}
