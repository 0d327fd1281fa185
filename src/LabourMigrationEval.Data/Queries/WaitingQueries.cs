using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Queries;

/// <summary>What waits for a person: the list in the signed-in area and the digest by mail are made from the same.</summary>
public static class WaitingQueries
{
    /// <summary>Most of one kind that are looked at, the ones due first.</summary>
    public const int Most = 500;

    /// <summary>All that waits for a person who has these roles, by due date; what has none comes last.</summary>
    public static async Task<IReadOnlyList<WaitingTask>> WaitingForAsync(this PortalDb db, int person, IReadOnlyCollection<string> roles, CancellationToken cancel = default)
    {
        List<WaitingTask> tasks = [];
        var (toRecommendations, general) = OpenResponse.For(db, person);
        if (roles.Contains(Roles.Contributor) || roles.Contains(Roles.Clearer))
            foreach (var open in new[] { toRecommendations, general })
                tasks.AddRange((await open.WaitingFor(roles).InOrder().Take(Most).ToListAsync(cancel).ConfigureAwait(false)).Select(row => row.ToTask()));
        if (roles.Contains(Roles.Contributor)) tasks.AddRange(await db.ActionsOfAsync(person, cancel).ConfigureAwait(false));
        if (roles.Contains(Roles.Evaluator)) tasks.AddRange(await db.ToVerifyAsync(person, cancel).ConfigureAwait(false));
        return WaitingTask.InOrder(tasks);
    }

    /// <summary>Responses that are being written or cleared by others than a person who has these roles, longest untouched first.</summary>
    public static async Task<IReadOnlyList<WaitingTask>> WithOthersAsync(this PortalDb db, int person, IReadOnlyCollection<string> roles, int most, CancellationToken cancel = default)
    {
        List<WaitingTask> tasks = [];
        var (toRecommendations, general) = OpenResponse.For(db, person);
        foreach (var open in new[] { toRecommendations, general })
            tasks.AddRange((await open.WithOthers(roles).OrderBy(row => row.At).ThenBy(row => row.Slug).ThenBy(row => row.Order).Take(most).ToListAsync(cancel).ConfigureAwait(false)).Select(row => row.ToTask()));
        return [.. tasks.OrderBy(task => task.Since).Take(most)];
    }

    private static IQueryable<OpenResponse> WaitingFor(this IQueryable<OpenResponse> responses, IReadOnlyCollection<string> roles)
    {
        var (writes, clears) = (roles.Contains(Roles.Contributor), roles.Contains(Roles.Clearer));
        return responses.Where(row =>
            (writes && row.Asked && (row.Last == null || row.Last == ResponseStepKind.Drafted || row.Last == ResponseStepKind.Returned || row.Last == ResponseStepKind.Amended))
            || (clears && !row.Wrote && row.Last == ResponseStepKind.Submitted));
    }

    private static IQueryable<OpenResponse> WithOthers(this IQueryable<OpenResponse> responses, IReadOnlyCollection<string> roles)
    {
        var (writes, clears) = (roles.Contains(Roles.Contributor), roles.Contains(Roles.Clearer));
        return responses.Where(row =>
            (!(writes && row.Asked) && (row.Last == ResponseStepKind.Drafted || row.Last == ResponseStepKind.Returned || row.Last == ResponseStepKind.Amended))
            || (!(clears && !row.Wrote) && row.Last == ResponseStepKind.Submitted));
    }

    // Where an evaluation isn't public there is no deadline; databases don't agree on where they put what is null.
    private static IOrderedQueryable<OpenResponse> InOrder(this IQueryable<OpenResponse> responses) =>
        responses.OrderBy(row => row.PublishedAt == null).ThenBy(row => row.PublishedAt).ThenBy(row => row.Slug).ThenBy(row => row.Order);

    /// <summary>Open actions of the person or their units, each once: to be reported on where that is due first, else to be carried out.</summary>
    private static async Task<IEnumerable<WaitingTask>> ActionsOfAsync(this PortalDb db, int person, CancellationToken cancel) =>
        (await db.Open().Where(a => a.OwnerId == person || a.Unit!.People.Any(member => member.Id == person))
            .OrderBy(a => a.Due == null).ThenBy(a => a.Due).ThenBy(a => a.Id).Take(Most)
            .Select(a => new
            {
                a.Id,
                a.Title,
                Printed = a.Lines != null,
                a.Due,
                a.Response!.Evaluation!.Slug,
                Evaluation = a.Response.Evaluation.Title,
                a.Response.Evaluation.Fictional,
                a.Response.Recommendation!.Key,
                a.Response.Recommendation.Number,
                a.Response.Evaluation.Organisation.Practice,
                Announced = a.Response.Revisions.Where(revision => revision.Number == a.AnnouncedIn).Select(revision => revision.PublishedAt).FirstOrDefault(),
                a.Response.Evaluation.PublishedAt,
                Reported = a.Updates.Where(update => update.ById != null).Max(update => (DateTime?)update.At),
            }).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false))
        .Select(a => (Action: a, Report: NextReport(a.Practice, a.Announced ?? a.PublishedAt, a.Reported)))
        .Where(a => a.Action.Due is not null || a.Report is not null)
        .Select(a => new WaitingTask(
            a.Report < (a.Action.Due ?? DateOnly.MaxValue) ? WaitingKind.Report : WaitingKind.Act,
            a.Action.Slug, a.Action.Evaluation, a.Action.Fictional, a.Action.Key, a.Action.Number, a.Action.Id,
            a.Action.Printed ? FiguredText.Plain(a.Action.Title) : a.Action.Title,
            a.Report < (a.Action.Due ?? DateOnly.MaxValue) ? a.Report : a.Action.Due, a.Action.Reported));

    private static DateOnly? NextReport(ResponsePractice practice, DateTime? announced, DateTime? reported) =>
        announced is { } day ? practice.NextReport(DateOnly.FromDateTime(day), reported is { } last ? DateOnly.FromDateTime(last) : null) : null;

    /// <summary>Claims of completion that the evaluation office hasn't looked at, and that the person may.</summary>
    private static async Task<IEnumerable<WaitingTask>> ToVerifyAsync(this PortalDb db, int person, CancellationToken cancel) =>
        (await db.Unverified()
            // What FollowUpAction.HandOf looks at.
            .Where(a => a.OwnerId != person && !a.Reassignments.Any(given => given.FromOwnerId == person || given.ToOwnerId == person)
                && !a.Updates.Any(own => own.ById == person) && !a.DueChanges.Any(own => own.ById == person) && !a.Evidence.Any(own => own.ById == person)
                && !a.Response!.Steps.Any(own => own.ById == person && (own.Kind == ResponseStepKind.Drafted || own.Kind == ResponseStepKind.Submitted)))
            .Select(a => new
            {
                a.Id,
                a.Title,
                Printed = a.Lines != null,
                a.Response!.Evaluation!.Slug,
                Evaluation = a.Response.Evaluation.Title,
                a.Response.Evaluation.Fictional,
                a.Response.Recommendation!.Key,
                a.Response.Recommendation.Number,
                Since = a.Updates.Max(update => (DateTime?)update.At),
            })
            .OrderBy(a => a.Since).ThenBy(a => a.Id).Take(Most).AsNoTracking().ToListAsync(cancel).ConfigureAwait(false))
        .Select(a => new WaitingTask(WaitingKind.Verify, a.Slug, a.Evaluation, a.Fictional, a.Key, a.Number, a.Id, a.Printed ? FiguredText.Plain(a.Title) : a.Title, null, a.Since));

    /// <summary>Actions that were announced and are neither completed nor dropped.</summary>
    public static IQueryable<FollowUpAction> Open(this PortalDb db) => db.Actions.Where(a => a.AnnouncedIn != null
        && !a.Updates.Any(last => (last.Status == ActionStatus.Completed || last.Status == ActionStatus.NoLongerApplicable) && !a.Updates.Any(later => later.Order > last.Order)));

    /// <summary>Actions whose last report says that they are completed, and that were not verified since.</summary>
    public static IQueryable<FollowUpAction> Unverified(this PortalDb db) => db.Actions.Where(a => a.AnnouncedIn != null
        && a.Updates.Any(last => last.Status == ActionStatus.Completed && !a.Updates.Any(later => later.Order > last.Order) && !a.Verifications.Any(looked => looked.At >= last.At)));
}
