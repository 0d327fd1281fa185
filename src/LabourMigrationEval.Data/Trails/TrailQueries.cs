using System.Globalization;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Trails;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Trails;

/// <summary>Named parts of queries over the trail.</summary>
public static class TrailQueries
{
    /// <summary>All that was told of a recommendation: who is asked, the response, its steps and revisions, actions and all that happened to these.</summary>
    public static Task<IQueryable<TrailEntry>> TrailOfAsync(this PortalDb db, int recommendationId, CancellationToken cancel = default) =>
        db.TrailBelowAsync([$"recommendation:{recommendationId}"], db.Responses.Where(r => r.RecommendationId == recommendationId), cancel);

    /// <summary>All that was told of the response to an evaluation as a whole.</summary>
    public static Task<IQueryable<TrailEntry>> TrailOfGeneralAsync(this PortalDb db, int evaluationId, CancellationToken cancel = default) =>
        db.TrailBelowAsync([], db.Responses.Where(r => r.EvaluationId == evaluationId && r.RecommendationId == null), cancel);

    private static async Task<IQueryable<TrailEntry>> TrailBelowAsync(
        this PortalDb db, IReadOnlyList<string> top, IQueryable<OfficeResponse> answers, CancellationToken cancel)
    {
        // What has been taken away is in the trail alone, and what came before the trail in the tables alone.
        var responses = await Below(top, "response:", answers.Select(r => r.Id)).ConfigureAwait(false);
        var actions = await Below(responses, "action:", answers.SelectMany(r => r.Actions).Select(a => a.Id)).ConfigureAwait(false);
        var evidence = await Below(actions, "evidence:", answers.SelectMany(r => r.Actions).SelectMany(a => a.Evidence).Select(e => e.Id)).ConfigureAwait(false);
        string[] above = [.. top, .. responses, .. actions, .. evidence];
        return db.Trail.Where(entry => above.Contains(entry.Under) || responses.Contains(entry.Subject));

        async Task<IReadOnlyList<string>> Below(IReadOnlyList<string> above, string kind, IQueryable<int> standing)
        {
            var told = await db.Trail.Where(entry => above.Contains(entry.Under) && entry.Subject.StartsWith(kind)).Select(entry => entry.Subject).Distinct()
                .ToListAsync(cancel).ConfigureAwait(false);
            var known = await standing.ToListAsync(cancel).ConfigureAwait(false);
            return [.. told.Union(known.Select(id => $"{kind}{id}"))];
        }
    }

    /// <summary>What entries can be about, in the trail's words.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Trailed.All.Select(kind => kind.Subject)];

    /// <summary>A thing's own name in the trail and those under which its parts stand: of an account also the person's, to whom the units belong.</summary>
    public static async Task<IReadOnlyList<string>> SubjectsOfAsync(this PortalDb db, string subject, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Split(':') is not ["account", var number] || !int.TryParse(number, CultureInfo.InvariantCulture, out var account)) return [subject];
        var person = await db.Users.Where(user => user.Id == account).Select(user => (int?)user.PersonId).SingleOrDefaultAsync(cancel).ConfigureAwait(false);
        return person is null ? [subject] : [subject, string.Create(CultureInfo.InvariantCulture, $"person:{person}")];
    }

    /// <summary>What one thing was right after an entry, field by field, as the trail tells it from the beginning on.</summary>
    public static async Task<TrailVersion> VersionAsync(this PortalDb db, string subject, long number, CancellationToken cancel = default)
    {
        var version = new TrailVersion();
        var told = db.Trail.Where(entry => entry.Subject == subject && entry.Number <= number).OrderBy(entry => entry.Number).Select(entry => entry.Words);
        await foreach (var words in told.AsAsyncEnumerable().WithCancellation(cancel).ConfigureAwait(false)) version.Take(words);
        return version;
    }
}
