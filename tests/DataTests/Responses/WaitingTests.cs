using DataTests.Databases;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Responses;

/// <summary>What waits for whom, and by when: the list of work and the digest are made from it.</summary>
public sealed class WaitingTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now);

    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task An_answer_waits_with_its_writers_and_those_who_clear_in_turn(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var due = await DeadlineAsync(desk);

        Assert.Equal((WaitingKind.Answer, due, null), Brief(await OnlyAsync(desk, desk.Writer, Roles.Contributor)));
        Assert.Empty(await OfAsync(desk, desk.Writer, Roles.Clearer, Roles.Reader));
        Assert.Empty(await OfAsync(desk, desk.Clearer, Roles.Contributor));

        await desk.ActAsync(desk.Writer, null, (response, by) => response.Write(Position.Accepted, "We will.", null, by, Now));
        Assert.Equal((WaitingKind.Answer, due, Now), Brief(await OnlyAsync(desk, desk.Colleague, Roles.Contributor)));
        Assert.Equal(WaitingKind.Answer, Assert.Single(await WithOthersAsync(desk, desk.Clearer, Roles.Clearer)).Kind);

        await desk.ActAsync(desk.Writer, await desk.VersionAsync(), (response, by) => response.Submit(by, Now));
        Assert.Equal((WaitingKind.Clear, due, Now), Brief(await OnlyAsync(desk, desk.Clearer, Roles.Clearer)));
        // Who wrote it can't clear it, so it doesn't wait for them.
        Assert.Empty(await OfAsync(desk, desk.Writer, Roles.Contributor, Roles.Clearer));
        Assert.Equal(WaitingKind.Clear, Assert.Single(await WithOthersAsync(desk, desk.Writer, Roles.Contributor, Roles.Clearer)).Kind);

        await desk.ActAsync(desk.Clearer, await desk.VersionAsync(), (response, by) => response.Return("Say when.", by, Now));
        var returned = await OnlyAsync(desk, desk.Writer, Roles.Contributor);
        Assert.Equal((WaitingKind.Mend, "Clearer", "Say when."), (returned.Kind, returned.By, returned.Remark));

        await desk.ActAsync(desk.Writer, await desk.VersionAsync(), (response, by) => response.Submit(by, Now));
        await desk.ActAsync(desk.Clearer, await desk.VersionAsync(), (response, by) => response.ClearAndPublish(by, Now));
        Assert.Empty(await OfAsync(desk, desk.Writer, Roles.Contributor));

        await desk.ActAsync(desk.Writer, await desk.VersionAsync(), (response, by) => response.Amend("The law has changed.", by, Now));
        Assert.Equal((WaitingKind.Amend, null, Now), Brief(await OnlyAsync(desk, desk.Colleague, Roles.Contributor)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_answer_on_the_whole_waits_with_those_who_lead(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await using var db = desk.Open();
        var units = await db.Units.OrderBy(unit => unit.OrganisationId).ThenBy(unit => unit.Id).Take(2).ToListAsync();
        Person leads = new() { Name = "Leads", Units = { units[0] } }, contributes = new() { Name = "Contributes", Units = { units[1] } };
        db.People.AddRange(leads, contributes);
        await Unanswered.AddAsync(db, units[0], units[1], Now);

        var whole = Assert.Single(await WholeAsync(leads));
        Assert.Equal((WaitingKind.Answer, null, Today.AddDays(new ResponsePractice().ResponseDays)), (whole.Kind, whole.Title, whole.Due));
        Assert.Equal($"/office/evaluations/{Unanswered.Slug}/response", whole.Address);
        Assert.Empty(await WholeAsync(contributes));

        async Task<IEnumerable<WaitingTask>> WholeAsync(Person person) =>
            (await db.WaitingForAsync(person.Id, [Roles.Contributor])).Where(task => task.Key is null && task.Slug == Unanswered.Slug);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_action_waits_by_the_earlier_of_its_due_date_and_its_next_report(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await PublishAsync(desk, Today.AddMonths(2), Today.AddYears(3));

        var tasks = await OfAsync(desk, desk.Colleague, Roles.Contributor);

        Assert.Equal([(WaitingKind.Act, Today.AddMonths(2), null), (WaitingKind.Report, Today.AddMonths(6), null)], tasks.Select(Brief));
        Assert.Equal("Action 1", tasks[0].Title);
        Assert.Empty(await OfAsync(desk, desk.Clearer, Roles.Contributor));

        // A report moves the next one on; a claim of completion ends the wait and begins that of the evaluation office.
        await ReportAsync(desk, tasks[1].ActionId!.Value, ActionStatus.InProgress, Now.AddMonths(5));
        await ReportAsync(desk, tasks[0].ActionId!.Value, ActionStatus.Completed, Now.AddMonths(1));
        Assert.Equal((WaitingKind.Report, Today.AddMonths(11), Now.AddMonths(5)), Brief(await OnlyAsync(desk, desk.Colleague, Roles.Contributor)));
        Assert.Equal((WaitingKind.Verify, null, Now.AddMonths(1)), Brief(await OnlyAsync(desk, desk.Clearer, Roles.Evaluator)));
        Assert.Empty(await OfAsync(desk, desk.Writer, Roles.Evaluator));

        await using (var db = desk.Open())
        {
            var action = (await db.ToFollowUpAsync(tasks[0].ActionId!.Value))!;
            action.Verify(VerificationVerdict.Implemented, "Seen.", await db.People.SingleAsync(p => p.Id == desk.Clearer), Now.AddMonths(2));
            await db.SaveChangesAsync();
        }
        Assert.Empty(await OfAsync(desk, desk.Clearer, Roles.Evaluator));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_due_first_stands_first_and_what_has_no_date_last(Provider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await PublishAsync(desk, Today.AddMonths(2), null, Today.AddDays(-1));
        await using var db = desk.Open();

        var tasks = await db.WaitingForAsync(desk.Writer, [.. Roles.All]);

        var days = tasks.Select(task => task.Due ?? DateOnly.MaxValue).ToList();
        Assert.Equal(days.Order(), days);
        Assert.Contains(Today.AddDays(-1), days);
    }

    private static (WaitingKind, DateOnly?, DateTime?) Brief(WaitingTask task) => (task.Kind, task.Due, task.Since);

    private static async Task<WaitingTask> OnlyAsync(Desk desk, int person, params string[] roles) => Assert.Single(await OfAsync(desk, person, roles));

    private static async Task<IReadOnlyList<WaitingTask>> OfAsync(Desk desk, int person, params string[] roles)
    {
        await using var db = desk.Open();
        return [.. (await db.WaitingForAsync(person, roles)).Where(task => task.Slug == desk.Slug && task.Key == desk.Key)];
    }

    private static async Task<IReadOnlyList<WaitingTask>> WithOthersAsync(Desk desk, int person, params string[] roles)
    {
        await using var db = desk.Open();
        return [.. (await db.WithOthersAsync(person, roles, 100)).Where(task => task.Slug == desk.Slug && task.Key == desk.Key)];
    }

    private static async Task<DateOnly?> DeadlineAsync(Desk desk)
    {
        await using var db = desk.Open();
        var evaluation = await db.Evaluations.Include(e => e.Organisation).SingleAsync(e => e.Slug == desk.Slug);
        return evaluation.Organisation.Practice.AnswerDue(DateOnly.FromDateTime(evaluation.PublishedAt!.Value));
    }

    private static async Task PublishAsync(Desk desk, params DateOnly?[] due)
    {
        await desk.ActAsync(desk.Writer, null, (response, by) =>
        {
            response.Write(Position.Accepted, "We will.", null, by, Now);
            response.Plan([.. due.Select((day, i) => new PlannedAction(null, $"Action {i + 1}", desk.UnitId, day))], desk.Among!, by, Now);
            response.Record(ResponseStepKind.Submitted, Now, by, null);
        });
        await desk.ActAsync(desk.Clearer, await desk.VersionAsync(), (response, by) => response.ClearAndPublish(by, Now));
    }

    private static async Task ReportAsync(Desk desk, int action, ActionStatus status, DateTime at)
    {
        await using var db = desk.Open();
        var by = await db.People.Include(p => p.Units).SingleAsync(p => p.Id == desk.Writer);
        (await db.ToFollowUpAsync(action))!.Report(status, "So it is.", by, at);
        await db.SaveChangesAsync();
    }
}
