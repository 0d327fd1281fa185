using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Respond;
using Xunit;

namespace WebTests.Respond;

/// <summary>Two people's texts are told apart part by part, and each part can be taken over without touching the other's.</summary>
public sealed class ResponseFormTests
{
    [Fact]
    public void A_copy_says_the_same_and_changes_alone()
    {
        var form = Filled();
        var copy = form.Copy();
        Assert.True(copy.Agrees(form));
        Assert.Equal(form.Version, copy.Version);

        copy.Actions[0].Title = "Other";
        Assert.Equal("Train", form.Actions[0].Title);
        Assert.False(copy.Agrees(form));
    }

    [Theory]
    [InlineData(ResponsePart.Position)]
    [InlineData(ResponsePart.Text)]
    [InlineData(ResponsePart.Reason)]
    [InlineData(ResponsePart.Reservations)]
    [InlineData(ResponsePart.Actions)]
    public void Taking_a_part_takes_that_part_alone(ResponsePart part)
    {
        var (mine, theirs) = (Filled(), new ResponseForm());

        mine.Take(part, theirs);

        Assert.All(Enum.GetValues<ResponsePart>(), other => Assert.Equal(other == part, mine.Agrees(other, theirs)));
        Assert.All(Enum.GetValues<ResponsePart>(), other => Assert.Equal(other != part, mine.Agrees(other, Filled())));
    }

    private static ResponseForm Filled()
    {
        var form = new ResponseForm { Version = Guid.Empty, Position = Position.Rejected, Text = "No.", Reason = "Money.", Reservations = "If." };
        form.Actions.Add(new ActionForm { Id = 3, Title = "Train", UnitId = 1, Due = new DateOnly(2026, 3, 2) });
        return form;
    }
}
