using DataTests.Databases;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Responses;

/// <summary>What counts and lists see of answers and actions is what the domain says of them.</summary>
public sealed class BriefTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Briefs_say_what_the_domain_says(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = database.Open();
        var units = await db.Units.OrderBy(unit => unit.OrganisationId).ThenBy(unit => unit.Id).Take(2).ToListAsync();
        await Unanswered.AddAsync(db, units[0], units[1], Now);

        var briefs = await db.BriefsAsync();

        var responses = await db.Responses.Include(r => r.Evaluation).Include(r => r.Recommendation!).ThenInclude(r => r.Units).Include(r => r.Steps).AsSplitQuery().ToListAsync();
        Assert.Equal(await db.Recommendations.CountAsync() + await db.Evaluations.CountAsync(), briefs.Answers.Count);
        Assert.All(responses, response => Assert.Equal(
            (response.State, response.LastRevision, response.Position, response.Recommendation?.Units.Find(unit => unit.IsLead)?.UnitId),
            Assert.Single(briefs.Answers, answer => answer.Slug == response.Evaluation!.Slug && answer.Key == response.Recommendation?.Key) is var brief
                ? (brief.State!.Value, brief.Revision, brief.Position, brief.UnitId) : default));
        var actions = await db.Actions.Include(a => a.Updates).Include(a => a.DueChanges).Include(a => a.Evidence).AsSplitQuery().ToListAsync();
        Assert.Equal(actions.Count, briefs.Actions.Count);
        Assert.All(actions, action => Assert.Equal(
            (action.PlainTitle, action.Status, action.Due, action.FirstDue, action.OwnerId is not null, action.Evidence.Count),
            Assert.Single(briefs.Actions, brief => brief.Id == action.Id) is var brief ? (brief.Title, brief.Status, brief.Due, brief.FirstDue, brief.HasOwner, brief.Evidence) : default));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_nobody_answered_in_time_is_found_as_a_whole_and_in_part(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = database.Open();
        var units = await db.Units.OrderBy(unit => unit.OrganisationId).ThenBy(unit => unit.Id).Take(2).ToListAsync();
        await Unanswered.AddAsync(db, units[0], units[1], Now);
        var briefs = await db.BriefsAsync(Unanswered.Slug);
        var due = new ResponsePractice().AnswerDue(DateOnly.FromDateTime(Now));

        Assert.Empty(briefs.Lint(due));
        Assert.Equal([(LintKind.AnswerOverdue, "1", units[0].Id), (LintKind.AnswerOverdue, null, (int?)null)], briefs.Lint(due.AddDays(1)).Select(lint => (lint.Kind, lint.Key, lint.UnitId)));
    }
}
