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

    [Theory, MemberData(nameof(Both))]
    public async Task A_response_begins_as_a_draft_or_with_what_a_report_published_and_names_people_from_the_first_on(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await using var db = desk.Open();
        // A response without any step yet, which only SQL can make.
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Responses" ("EvaluationId", "RecommendationId", "Text", "LastRevision", "Version") SELECT r."EvaluationId", r."Id", '', 0, {Guid.NewGuid()}
            FROM "Items" r WHERE r."Id" = {(await db.Recommendations.OrderBy(r => r.Id).FirstAsync(r => r.Response == null)).Id}
            """);
        var bare = await db.Responses.MaxAsync(response => response.Id);
        foreach (var kind in Enum.GetValues<ResponseStepKind>())
            Assert.Equal(kind == Drafted, await FirstAsync(bare, kind, desk.Clearer));
        Assert.False(await FirstAsync(bare, Submitted, null));
        Assert.False(await FirstAsync(bare, Published, null));
        await KeepAsync(db, bare, 1, 0);
        Assert.True(await FirstAsync(bare, Published, null));
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "ResponseSteps" ("ResponseId", "Kind", "ById", "Order") VALUES ({bare}, 'Drafted', {desk.Writer}, 0)""");
        Assert.True(await FirstAsync(bare, Submitted, desk.Writer, order: 1));
        Assert.False(await FirstAsync(bare, Submitted, null, order: 1), "Somebody was named before");

        Task<bool> FirstAsync(int response, ResponseStepKind kind, int? person, int order = 0) => TakesAsync(db,
            $"""INSERT INTO "ResponseSteps" ("ResponseId", "Kind", "ById", "Remark", "Order") VALUES ({response}, {kind.ToString()}, {person}, 'Because.', {order})""");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Words_and_actions_change_only_until_the_response_is_handed_in_and_again_once_it_is_taken_back(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await ActAsync(desk.Writer, (response, by) => response.Write(Position.Accepted, "We will.", null, by, Now));
        var id = (await desk.StandingAsync())!.Id;
        await using var db = desk.Open();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "FollowUpActions" ("ResponseId", "Title", "EnteredAt", "Order", "Version") VALUES ({id}, 'Do it', {Now}, 0, {Guid.NewGuid()})
            """);
        var other = await db.Recommendations.Where(r => r.Response != null).OrderBy(r => r.Id).Select(r => r.Id).FirstAsync();
        Assert.True(await ChangesAsync());
        Assert.False(await DoesAsync($"""INSERT INTO "FollowUpActions" ("ResponseId", "Title", "EnteredAt", "Order", "Version", "AnnouncedIn") VALUES ({id}, 'Announced by nobody', {Now}, 1, {Guid.NewGuid()}, 1)"""));
        Assert.False(await DoesAsync($"""UPDATE "FollowUpActions" SET "ResponseId" = (SELECT MIN(r."Id") FROM "Responses" r) WHERE "ResponseId" = {id}"""));
        await ActAsync(desk.Writer, (response, by) => response.Record(Submitted, Now, by, null));
        Assert.False(await ChangesAsync());
        await ActAsync(desk.Clearer, (response, by) => response.Return("Say when.", by, Now));
        Assert.True(await ChangesAsync());
        await ActAsync(desk.Writer, (response, by) => response.Record(Submitted, Now, by, null));
        await ActAsync(desk.Clearer, (response, by) => response.ClearAndPublish(by, Now));
        Assert.False(await ChangesAsync());
        Assert.Equal([1], await db.Actions.Where(action => action.ResponseId == id).Select(action => action.AnnouncedIn).ToListAsync());
        await ActAsync(desk.Writer, (response, by) => response.Amend("The law has changed.", by, Now));
        Assert.True(await DoesAsync($"""UPDATE "Responses" SET "Text" = 'Other words' WHERE "Id" = {id}"""));
        Assert.False(await DoesAsync($"""UPDATE "Responses" SET "LastRevision" = 2 WHERE "Id" = {id}"""));

        async Task ActAsync(int person, Action<OfficeResponse, LabourMigrationEval.Domain.Organisations.Person> act) =>
            await desk.ActAsync(person, await desk.StandingAsync() is null ? null : await desk.VersionAsync(), act);

        // All of one mind: what may be changed may be planned and taken away too.
        async Task<bool> ChangesAsync()
        {
            bool[] taken =
            [
                await DoesAsync($"""UPDATE "Responses" SET "Text" = 'Other words' WHERE "Id" = {id}"""),
                await DoesAsync($"""UPDATE "Responses" SET "Position" = 'Rejected' WHERE "Id" = {id}"""),
                await DoesAsync($"""UPDATE "FollowUpActions" SET "Title" = 'Do something else' WHERE "ResponseId" = {id}"""),
                await DoesAsync($"""UPDATE "FollowUpActions" SET "Due" = {new DateOnly(2030, 1, 1)} WHERE "ResponseId" = {id}"""),
                await DoesAsync($"""DELETE FROM "FollowUpActions" WHERE "ResponseId" = {id}"""),
                await DoesAsync($"""INSERT INTO "FollowUpActions" ("ResponseId", "Title", "EnteredAt", "Order", "Version") VALUES ({id}, 'More', {Now}, 1, {Guid.NewGuid()})"""),
                await DoesAsync($"""INSERT INTO "ActionServes" ("AlsoForId", "ServedById") SELECT {other}, a."Id" FROM "FollowUpActions" a WHERE a."ResponseId" = {id}"""),
            ];
            return Assert.Single(taken.Distinct());
        }

        Task<bool> DoesAsync(FormattableString sql) => TakesAsync(db, sql);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_revision_is_kept_of_what_was_handed_in_alone(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await desk.ActAsync(desk.Writer, null, (response, by) => response.Write(Position.Accepted, "We will.", null, by, Now));
        var standing = (await desk.StandingAsync())!;
        await using var db = desk.Open();
        Assert.True((await Assert.ThrowsAnyAsync<Exception>(() => KeepAsync(db, standing.Id, 1, 1))).IsOfDatabase());
        await desk.ActAsync(desk.Writer, standing.Version, (response, by) => response.Submit(by, Now));
        await desk.ActAsync(desk.Clearer, await desk.VersionAsync(), (response, by) => response.ClearAndPublish(by, Now));
        Assert.True((await Assert.ThrowsAnyAsync<Exception>(() => KeepAsync(db, standing.Id, 2, 4))).IsOfDatabase());
    }

    private static Task<int> KeepAsync(PortalDb db, int response, int number, int step) => db.Database.ExecuteSqlAsync(Revision(response, number, step));

    private static FormattableString Revision(int response, int number, int step) =>
        $"""INSERT INTO "ResponseRevisions" ("ResponseId", "Number", "Text", "StepOrder") VALUES ({response}, {number}, 'We will.', {step})""";

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
        // A publication is a revision too, which comes first.
        FormattableString? revision = kind == Published && standing.Steps.MaxBy(step => step.Order)!.Kind == Cleared ? Revision(standing.Id, standing.LastRevision + 1, standing.Steps.Count) : null;
        return await TakesAsync(db, $"""
            INSERT INTO "ResponseSteps" ("ResponseId", "Kind", "ById", "Remark", "Order") VALUES ({standing.Id}, {kind.ToString()}, {person}, {remark}, {standing.Steps.Count})
            """, revision);
    }

    /// <summary>Whether the database takes it; it is undone at once.</summary>
    private static async Task<bool> TakesAsync(PortalDb db, FormattableString sql, FormattableString? before = null)
    {
        await using var undone = await db.Database.BeginTransactionAsync();
        try
        {
            if (before is not null) await db.Database.ExecuteSqlAsync(before);
            return await db.Database.ExecuteSqlAsync(sql) == 1;
        }
        catch (Exception refused) when (refused.IsOfDatabase())
        {
            return false;
        }
    }
}
