using DataTests.Databases;
using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LabourMigrationEval.Domain.Recommendations.ResponseStepKind;

namespace DataTests.Responses;

/// <summary>What the domain refuses, the database refuses too: steps written around the domain, by SQL.</summary>
public sealed class StepRuleTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_response_takes_only_the_steps_that_follow_the_last_one(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);

        await desk.ActAsync(desk.Writer, null, (response, by) => response.Write(Position.Accepted, "We will.", null, by, Now));
        await AssertTakesAsync(desk, Drafted, Submitted);
        await ActAsync(desk.Writer, (response, by) => response.Submit(by, Now));
        await AssertTakesAsync(desk, Returned, Cleared);
        await ActAsync(desk.Clearer, (response, by) => response.Return("Say when.", by, Now));
        await AssertTakesAsync(desk, Drafted, Submitted);
        await ActAsync(desk.Writer, (response, by) => response.Submit(by, Now));
        await ActAsync(desk.Clearer, (response, by) => response.ClearAndPublish(by, Now));
        await AssertTakesAsync(desk, Amended);
        await ActAsync(desk.Writer, (response, by) => response.Amend("The law has changed.", by, Now));
        await AssertTakesAsync(desk, Drafted, Submitted);
        await ActAsync(desk.Writer, (response, by) => response.Submit(by, Now));
        await AssertTakesAsync(desk, Returned, Cleared);
        await ActAsync(desk.Clearer, (response, by) => response.Record(Cleared, Now, by, null));
        await AssertTakesAsync(desk, Published);

        async Task ActAsync(int person, Action<OfficeResponse, LabourMigrationEval.Domain.Organisations.Person> act) =>
            await desk.ActAsync(person, await desk.VersionAsync(), act);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_clears_returns_or_publishes_what_they_wrote_or_submitted(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await desk.ActAsync(desk.Writer, null, (response, by) => response.Write(Position.Accepted, "We will.", null, by, Now));
        await desk.ActAsync(desk.Colleague, await desk.VersionAsync(), (response, by) => response.Submit(by, Now));

        foreach (var hand in new[] { desk.Writer, desk.Colleague })
        {
            Assert.False(await TakesAsync(desk, Returned, hand));
            Assert.False(await TakesAsync(desk, Cleared, hand));
        }
        Assert.True(await TakesAsync(desk, Cleared, desk.Clearer));

        await desk.ActAsync(desk.Clearer, await desk.VersionAsync(), (response, by) => response.Record(Cleared, Now, by, null));
        Assert.False(await TakesAsync(desk, Published, desk.Writer));
        Assert.True(await TakesAsync(desk, Published, desk.Clearer));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_return_and_an_amendment_say_something(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await desk.ActAsync(desk.Writer, null, (response, by) =>
        {
            response.Write(Position.Accepted, "We will.", null, by, Now);
            response.Submit(by, Now);
        });
        Assert.False(await TakesAsync(desk, Returned, desk.Clearer, remark: ""));
        Assert.True(await TakesAsync(desk, Returned, desk.Clearer));

        await desk.ActAsync(desk.Clearer, await desk.VersionAsync(), (response, by) => response.ClearAndPublish(by, Now));
        Assert.False(await TakesAsync(desk, Amended, desk.Writer, remark: null));
        Assert.True(await TakesAsync(desk, Amended, desk.Writer));
    }

    private static async Task AssertTakesAsync(Desk desk, params ResponseStepKind[] allowed)
    {
        var taken = new List<ResponseStepKind>();
        foreach (var kind in Enum.GetValues<ResponseStepKind>())
            if (await TakesAsync(desk, kind, desk.Clearer)) taken.Add(kind);
        Assert.Equal(allowed.Order(), taken);
    }

    /// <summary>Whether the database takes a step next; it is undone at once.</summary>
    private static async Task<bool> TakesAsync(Desk desk, ResponseStepKind kind, int person, string? remark = "Because.")
    {
        var standing = (await desk.StandingAsync())!;
        await using var db = desk.Open();
        await using var undone = await db.Database.BeginTransactionAsync();
        try
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "ResponseSteps" ("ResponseId", "Kind", "ById", "Remark", "Order") VALUES ({standing.Id}, {kind.ToString()}, {person}, {remark}, {standing.Steps.Count})
                """);
            return true;
        }
        catch (Exception refused) when (refused.IsOfDatabase())
        {
            return false;
        }
    }
}
