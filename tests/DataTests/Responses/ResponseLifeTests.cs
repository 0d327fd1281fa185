using DataTests.Databases;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace DataTests.Responses;

/// <summary>A response from its first word to the public, each step by a context of its own as pages have it.</summary>
public sealed class ResponseLifeTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_response_is_drafted_submitted_returned_resubmitted_cleared_and_public(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var due = DateOnly.FromDateTime(Now).AddDays(30);

        await desk.ActAsync(desk.Writer, null, (response, by) => response.Plan([new(null, "Train", desk.UnitId, due), new(null, "Drop", null, null)], desk.Among!, by, Now));
        await desk.ActAsync(desk.Writer, await desk.VersionAsync(), (response, by) =>
        {
            response.Write(Position.PartiallyAccepted, "Braces { stay }, <b>so does this</b>.", "Money.", by, Now.AddMinutes(1));
            response.Plan([new(response.Actions.Single(a => a.Title == "Train").Id, "Train more", desk.UnitId, due)], desk.Among!, by, Now.AddMinutes(1));
            response.Submit(by, Now.AddMinutes(2));
        });
        Assert.Empty(await desk.PublicAsync());
        await desk.ActAsync(desk.Clearer, await desk.VersionAsync(), (response, by) => response.Return("Say when.", by, Now.AddHours(1)));
        await desk.ActAsync(desk.Writer, await desk.VersionAsync(), (response, by) => response.Submit(by, Now.AddHours(2)));
        await desk.ActAsync(desk.Clearer, await desk.VersionAsync(), (response, by) => response.ClearAndPublish(by, Now.AddHours(3)));

        var published = Assert.Single(await desk.PublicAsync());
        Assert.Equal((Position.PartiallyAccepted, "Braces { stay }, <b>so does this</b>.", "Money."), (published.Position, published.Text, published.Reason));
        Assert.Equal(["Train more"], published.Actions.Select(action => action.Title));
        Assert.Empty(published.Actions[0].Updates);
        var last = published.Steps.MaxBy(step => step.Order)!;
        Assert.Equal((ResponseStepKind.Published, desk.Clearer, Now.AddHours(3)), (last.Kind, last.ById, last.At));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_save_from_an_old_page_is_refused_and_theirs_stands(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await desk.ActAsync(desk.Writer, null, (response, by) => response.Write(Position.Accepted, "First.", null, by, Now));
        var seen = await desk.VersionAsync();
        await desk.ActAsync(desk.Colleague, seen, (response, by) => response.Write(Position.Accepted, "Theirs.", null, by, Now.AddMinutes(1)));

        Assert.False(await desk.TryActAsync(desk.Writer, seen, (response, by) => response.Write(Position.Accepted, "Mine.", null, by, Now.AddMinutes(2))));

        Assert.Equal("Theirs.", (await desk.StandingAsync())?.Text);
        Assert.NotEqual(seen, await desk.VersionAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_saves_at_the_same_moment_one_is_refused(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await desk.ActAsync(desk.Writer, null, (response, by) => response.Write(Position.Accepted, "First.", null, by, Now));
        var seen = await desk.VersionAsync();

        // Both have loaded the version that both pages show; the second learns of the first from the database alone.
        Assert.False(await desk.TryActAsync(desk.Writer, seen, (response, by) => response.Write(Position.Accepted, "Mine.", null, by, Now.AddMinutes(2)),
            meanwhile: () => desk.ActAsync(desk.Colleague, seen, (response, by) => response.Write(Position.Accepted, "Theirs.", null, by, Now.AddMinutes(1)))));

        Assert.Equal("Theirs.", (await desk.StandingAsync())?.Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_first_drafts_one_is_refused(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);

        Assert.False(await desk.TryActAsync(desk.Writer, null, (response, by) => response.Write(Position.Rejected, "Mine.", null, by, Now),
            meanwhile: () => desk.ActAsync(desk.Colleague, null, (response, by) => response.Write(Position.Accepted, "Theirs.", null, by, Now))));

        Assert.Equal("Theirs.", (await desk.StandingAsync())?.Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Taking_an_action_away_is_a_change_of_the_response(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await desk.ActAsync(desk.Writer, null, (response, by) => response.Plan([new(null, "Train", desk.UnitId, null)], desk.Among!, by, Now));
        var seen = await desk.VersionAsync();
        await desk.ActAsync(desk.Writer, seen, (response, by) => response.Plan([], desk.Among!, by, Now));
        Assert.NotEqual(seen, await desk.VersionAsync());
        Assert.Empty((await desk.StandingAsync())!.Actions);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_clears_what_they_wrote(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await desk.ActAsync(desk.Writer, null, (response, by) =>
        {
            response.Write(Position.Accepted, "We will.", null, by, Now);
            response.Submit(by, Now);
        });
        var seen = await desk.VersionAsync();
        await Assert.ThrowsAsync<RuleViolation>(() => desk.ActAsync(desk.Writer, seen, (response, by) => response.ClearAndPublish(by, Now)));
        Assert.Empty(await desk.PublicAsync());
    }
}
