using System.Data.Common;
using DataTests.Databases;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.FollowUp;

/// <summary>What the domain refuses of an action, the database refuses too: rows written around the domain, by SQL.</summary>
public sealed class ActionRuleTests
{
    private static readonly string[] OnlyAddedTo = ["ResponseSteps", "ResponseRevisions", "RevisionPassage", "ProgressUpdates", "DueChanges", "Reassignments", "Evidence", "EvidenceFiles", "Verifications"];

    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task History_is_only_added_to(Provider provider)
    {
        await using var action = await AnnouncedAction.OpenAsync(provider);
        await action.FillAsync();
        await using var db = action.Open();
        foreach (var table in OnlyAddedTo)
        {
            var column = table == "RevisionPassage" ? "PassagesId" : "Id";
            Assert.Contains("only added to", await RefusedAsync($"""UPDATE "{table}" SET "{column}" = "{column}" """), StringComparison.Ordinal);
            Assert.Contains("only added to", await RefusedAsync($"""DELETE FROM "{table}" """), StringComparison.Ordinal);
            if (provider == Provider.Sqlite)
                // Whichever of its rules a row offends first.
                Assert.Matches("only added to|this step now|handed in", await RefusedAsync($"""INSERT OR REPLACE INTO "{table}" SELECT * FROM "{table}" LIMIT 1"""));
        }

        async Task<string> RefusedAsync(string sql) => (await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql))).Message;
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_had_a_hand_in_an_action_does_not_verify_it_even_by_SQL(Provider provider)
    {
        await using var action = await AnnouncedAction.OpenAsync(provider);
        await action.DoAsync(action.Reporter, (standing, by) => standing.Report(ActionStatus.Completed, "Done.", by, AnnouncedAction.Now));
        await action.DoAsync(action.Colleague, (standing, by) => standing.Attach(new("List", true, "https://example.org", null), by, AnnouncedAction.Now));
        await using var db = action.Open();

        Assert.False(await VerifiesAsync(action.Reporter));
        Assert.False(await VerifiesAsync(action.Colleague));
        Assert.True(await VerifiesAsync(action.Verifier));
        Assert.True(await VerifiesAsync(action.Other));
        await db.Database.ExecuteSqlInterpolatedAsync($"""
            INSERT INTO "DueChanges" ("ActionId", "To", "Reason", "ById", "At", "Order") VALUES ({action.Id}, {DateOnly.FromDateTime(AnnouncedAction.Now)}, 'A reason.', {action.Verifier}, {AnnouncedAction.Now}, 100)
            """);
        Assert.False(await VerifiesAsync(action.Verifier));
        var unit = (await action.StandingAsync()).UnitId;
        await db.Database.ExecuteSqlInterpolatedAsync($"""
            INSERT INTO "Reassignments" ("ActionId", "ToUnitId", "ToOwnerId", "At", "Order") VALUES ({action.Id}, {unit}, {action.Other}, {AnnouncedAction.Now}, 100)
            """);
        Assert.False(await VerifiesAsync(action.Other), "Who ever had it doesn't judge it");
        var response = (await action.StandingAsync()).ResponseId;
        var writers = await db.Set<ResponseStep>().Where(step => step.ResponseId == response && (step.Kind == ResponseStepKind.Drafted || step.Kind == ResponseStepKind.Submitted))
            .Select(step => step.ById!.Value).Distinct().ToListAsync();
        Assert.NotEmpty(writers);
        foreach (var writer in writers) Assert.False(await VerifiesAsync(writer), "Nor does who promised it");

        async Task<bool> VerifiesAsync(int person)
        {
            var order = await db.Set<Verification>().CountAsync();
            return await TakesAsync($"""
                INSERT INTO "Verifications" ("ActionId", "Verdict", "Remark", "ById", "At", "Order") VALUES ({action.Id}, 'Implemented', 'Seen.', {person}, {AnnouncedAction.Now}, {100 + order})
                """);
        }

        async Task<bool> TakesAsync(FormattableString sql)
        {
            try
            {
                return await db.Database.ExecuteSqlInterpolatedAsync(sql) == 1;
            }
            catch (DbException refused) when (refused.Message.Contains("verifies", StringComparison.Ordinal))
            {
                return false;
            }
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_action_is_dropped_and_moved_with_a_reason_even_by_SQL(Provider provider)
    {
        await using var action = await AnnouncedAction.OpenAsync(provider);
        await using var db = action.Open();
        var day = DateOnly.FromDateTime(AnnouncedAction.Now);
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlInterpolatedAsync(
            $"""INSERT INTO "ProgressUpdates" ("ActionId", "Status", "Text", "At", "Order") VALUES ({action.Id}, 'NoLongerApplicable', '', {AnnouncedAction.Now}, 100)"""));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlInterpolatedAsync(
            $"""INSERT INTO "DueChanges" ("ActionId", "To", "Reason", "At", "Order") VALUES ({action.Id}, {day}, '', {AnnouncedAction.Now}, 100)"""));
        Assert.Equal(1, await db.Database.ExecuteSqlInterpolatedAsync(
            $"""INSERT INTO "DueChanges" ("ActionId", "To", "Reason", "At", "Order") VALUES ({action.Id}, {day}, 'A reason.', {AnnouncedAction.Now}, 100)"""));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_published_action_moves_and_goes_to_others_on_record_alone(Provider provider)
    {
        await using var action = await AnnouncedAction.OpenAsync(provider);
        await using var db = action.Open();
        var published = db.Actions.Where(a => a.Id == action.Id);
        var before = await action.StandingAsync();
        var later = before.Due!.Value.AddDays(30);
        await Assert.ThrowsAnyAsync<DbException>(() => published.ExecuteUpdateAsync(change => change.SetProperty(a => a.Due, later)));
        await Assert.ThrowsAnyAsync<DbException>(() => published.ExecuteUpdateAsync(change => change.SetProperty(a => a.OwnerId, action.Reporter)));
        await Assert.ThrowsAnyAsync<DbException>(() => published.ExecuteUpdateAsync(change => change.SetProperty(a => a.UnitId, (int?)null)));
        await action.DoAsync(action.Reporter, (standing, by) => standing.MoveDue(later, "Money comes later.", by, AnnouncedAction.Now));
        await action.GiveToAsync(action.Colleague);
        var standing = await action.StandingAsync();
        Assert.Equal((later, action.Colleague), (standing.Due, standing.OwnerId));
        Assert.Equal((before.OwnerId, action.Colleague, action.Reporter), (standing.Reassignments.Single().FromOwnerId, standing.Reassignments.Single().ToOwnerId, standing.Reassignments.Single().ById));
        await Assert.ThrowsAnyAsync<DbException>(() => published.ExecuteUpdateAsync(change => change.SetProperty(a => a.OwnerId, (int?)null)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_is_said_about_an_action_that_nobody_announced_even_by_SQL(Provider provider)
    {
        await using var action = await AnnouncedAction.OpenAsync(provider);
        await using var db = action.Open();
        var unanswered = await db.Recommendations.FirstAsync(r => r.Response == null);
        var draft = new OfficeResponse { EvaluationId = unanswered.EvaluationId, RecommendationId = unanswered.Id };
        draft.Actions.Add(new FollowUpAction { Title = "Planned", EnteredAt = AnnouncedAction.Now });
        db.Add(draft);
        await db.SaveChangesAsync();
        var (id, at, unit) = (draft.Actions[0].Id, AnnouncedAction.Now, (await action.StandingAsync()).UnitId);
        FormattableString[] rows =
        [
            $"""INSERT INTO "ProgressUpdates" ("ActionId", "Status", "At", "Order") VALUES ({id}, 'InProgress', {at}, 0)""",
            $"""INSERT INTO "DueChanges" ("ActionId", "To", "Reason", "At", "Order") VALUES ({id}, {new DateOnly(2030, 1, 1)}, 'A reason.', {at}, 0)""",
            $"""INSERT INTO "Reassignments" ("ActionId", "ToUnitId", "At", "Order") VALUES ({id}, {unit}, {at}, 0)""",
            $"""INSERT INTO "Evidence" ("ActionId", "Title", "IsPublic", "Link", "At", "Order") VALUES ({id}, 'List', {true}, 'https://example.org', {at}, 0)""",
            $"""INSERT INTO "Verifications" ("ActionId", "Verdict", "Remark", "ById", "At", "Order") VALUES ({id}, 'Implemented', 'Seen.', {action.Verifier}, {at}, 0)""",
        ];
        foreach (var row in rows)
            Assert.Contains("only an action that was published", (await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlInterpolatedAsync(row))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<DbException>(() => db.Actions.Where(a => a.Id == id).ExecuteUpdateAsync(change => change.SetProperty(a => a.AnnouncedIn, 1)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_unit_leads_and_the_lead_can_be_handed_on(Provider provider)
    {
        await using var action = await AnnouncedAction.OpenAsync(provider);
        await using var db = action.Open();
        var asked = await db.Recommendations.Include(r => r.Units).FirstAsync(r => r.Units.Count > 1);
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlInterpolatedAsync($"""UPDATE "ResponsibleUnits" SET "IsLead" = {true} WHERE "RecommendationId" = {asked.Id}"""));

        var (lead, next) = (asked.Units.Single(unit => unit.IsLead).UnitId, asked.Units.First(unit => !unit.IsLead).UnitId);
        foreach (var chosen in new[] { next, lead })
        {
            foreach (var unit in asked.Units) unit.IsLead = unit.UnitId == chosen;
            await db.SaveChangesAsync();
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_published_keeps_its_words_and_stays(Provider provider)
    {
        await using var action = await AnnouncedAction.OpenAsync(provider);
        await using var db = action.Open();
        var published = db.Actions.Where(a => a.Id == action.Id);
        await Assert.ThrowsAnyAsync<DbException>(() => published.ExecuteUpdateAsync(change => change.SetProperty(a => a.Title, "Something else")));
        await Assert.ThrowsAnyAsync<DbException>(() => published.ExecuteUpdateAsync(change => change.SetProperty(a => a.Text, "Something else")));
        await Assert.ThrowsAnyAsync<DbException>(() => published.ExecuteUpdateAsync(change => change.SetProperty(a => a.Resources, "Something else")));
        await Assert.ThrowsAnyAsync<DbException>(() => published.ExecuteDeleteAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_people_at_once_the_second_is_refused_and_told(Provider provider)
    {
        await using var action = await AnnouncedAction.OpenAsync(provider);
        var seen = (await action.StandingAsync()).Version;

        Assert.False(await action.TryAsync(action.Reporter, seen, (standing, by) => standing.Report(ActionStatus.Completed, "Mine.", by, AnnouncedAction.Now),
            meanwhile: () => action.DoAsync(action.Colleague, (standing, by) => standing.Report(ActionStatus.InProgress, "Theirs.", by, AnnouncedAction.Now))));

        var standing = await action.StandingAsync();
        Assert.Equal((ActionStatus.InProgress, "Theirs."), (standing.Status, standing.Updates.MaxBy(update => update.Order)!.Text));
        Assert.NotEqual(seen, standing.Version);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_goes_on_where_it_stopped_and_filters_by_what_stands_last(Provider provider)
    {
        await using var action = await AnnouncedAction.OpenAsync(provider);
        await action.FillAsync();
        await using var db = action.Open();
        var all = await db.Actions.Announced().ByDue(null).Select(a => new { a.Id, a.Due }).ToListAsync();
        List<int> paged = [];
        ActionCursor? after = null;
        while (await db.Actions.Announced().ByDue(after).Select(a => new { a.Id, a.Due }).FirstOrDefaultAsync() is { } next)
        {
            paged.Add(next.Id);
            after = ActionCursor.Read(new ActionCursor(next.Due, next.Id).ToString());
        }
        Assert.Equal(all.Select(a => a.Id), paged);
        Assert.Equal(all.Select(a => a.Due ?? DateOnly.MaxValue).Order(), all.Select(a => a.Due ?? DateOnly.MaxValue));

        ActionFilter any = new(null, null, null, null, null, null);
        Assert.Contains(action.Id, await IdsAsync(any with { Status = ActionStatus.InProgress, Verdict = VerificationVerdict.PartlyImplemented, Person = action.Colleague }));
        Assert.DoesNotContain(action.Id, await IdsAsync(any with { Unverified = true }));
        Assert.DoesNotContain(action.Id, await IdsAsync(any with { Status = ActionStatus.NotStarted }));
        var due = (await action.StandingAsync()).Due!.Value;
        Assert.Equal((false, true), (IsLate(due, Lateness.Overdue), IsLate(due.AddDays(1), Lateness.Overdue)));
        Assert.Equal((false, true), (IsLate(due.AddDays(364), Lateness.LongOverdue), IsLate(due.AddDays(365), Lateness.LongOverdue)));

        bool IsLate(DateOnly today, Lateness late) => db.Actions.Announced().Meeting(any with { Late = late }, today).Any(a => a.Id == action.Id);

        Task<List<int>> IdsAsync(ActionFilter filter) =>
            db.Actions.Announced().Meeting(filter, DateOnly.FromDateTime(AnnouncedAction.Now)).Select(a => a.Id).ToListAsync();
    }
}
