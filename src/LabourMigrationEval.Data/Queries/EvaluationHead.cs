using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Data.Queries;

/// <summary>What every page of an evaluation shows of it, and what its tabs need.</summary>
public sealed record EvaluationHead(
    int Id, string Slug, string Title, string OrganisationName, string OrganisationAcronym, string Kind, string? Audience, string? Published,
    bool Fictional, string TextNote, int Findings, int Recommendations, int Lessons, int Questions, int Conclusions,
    bool HasResults, bool HasCpos, bool HasAssessment, bool HasActions, DateTime PublishedAt, ResponsePractice Practice)
{
    /// <summary>An address below the evaluation's own.</summary>
    public string Address(string below) => $"/evaluations/{Slug}/{below}";
}

/// <summary>Named parts of queries that more than one page needs.</summary>
public static class EvaluationQueries
{
    /// <summary>The column that says of which kind an item is, by the name of its class.</summary>
    public const string KindColumn = "Kind";

    /// <summary>
    /// Words of a search that count, the first ones: each is a condition of the query, and a database takes only so many.
    /// </summary>
    public const int MostWords = 10;

    /// <summary>Evaluations that anybody may read.</summary>
    public static IQueryable<Evaluation> Published(this IQueryable<Evaluation> evaluations) => evaluations.Where(e => e.PublishedAt != null);

    /// <summary>The head of a public evaluation; null where there is none of that name.</summary>
    public static Task<EvaluationHead?> HeadAsync(this PortalDb db, string slug, CancellationToken cancel = default) =>
        db.Evaluations.Published().Where(e => e.Slug == slug).Select(e => new EvaluationHead(
            e.Id, e.Slug, e.Title, e.Organisation.Name, e.Organisation.Acronym, e.Kind, e.Audience, e.Published, e.Fictional, e.TextNote,
            e.Items.Count(i => i is Finding), e.Items.Count(i => i is Recommendation), e.Items.Count(i => i is Lesson),
            e.Items.Count(i => i is EvaluationQuestion), e.Items.Count(i => i is Conclusion),
            e.Items.Any(i => i is Indicator), e.CpoTallies.Count > 0 || e.Resources.Count > 0 || e.Items.Any(i => i is Cpo), e.Assessment != null,
            e.Responses.Any(r => r.Actions.Any(a => a.AnnouncedIn != null)), e.PublishedAt!.Value, e.Organisation.Practice)).AsNoTracking().SingleOrDefaultAsync(cancel);

    /// <summary>Items of one kind of an evaluation, in their order.</summary>
    public static IQueryable<T> Of<T>(this IQueryable<T> items, int evaluationId) where T : EvaluationItem =>
        items.Where(i => i.EvaluationId == evaluationId).OrderBy(i => i.Order);

    /// <summary>Items that hold every word of the text somewhere in title or text, accents and case aside.</summary>
    public static IQueryable<T> Matching<T>(this IQueryable<T> items, string? text) where T : EvaluationItem =>
        Folded.Text(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)
            .Aggregate(items, (matching, word) => matching.Where(i => i.SearchText.Contains(word)));

    /// <summary>Items linked to this one in either direction, kind by kind.</summary>
    public static IQueryable<EvaluationItem> LinkedWith(this IQueryable<EvaluationItem> items, int itemId) =>
        items.Where(i => i.Links.Any(l => l.ToId == itemId) || i.LinkedFrom.Any(l => l.FromId == itemId))
            .OrderBy(i => EF.Property<string>(i, KindColumn)).ThenBy(i => i.Order);

    /// <summary>Responses that anybody may read.</summary>
    public static IQueryable<OfficeResponse> Published(this IQueryable<OfficeResponse> responses) =>
        responses.Where(r => r.Steps.Any(s => s.Kind == ResponseStepKind.Published));

    /// <summary>The revision of each published response that readers see.</summary>
    public static IQueryable<ResponseRevision> Standing(this IQueryable<ResponseRevision> revisions) =>
        revisions.Where(v => v.Number == v.Response!.LastRevision);

    /// <summary>Actions that a published revision announced: anybody may read of them.</summary>
    public static IQueryable<FollowUpAction> Announced(this IQueryable<FollowUpAction> actions) => actions.Where(a => a.AnnouncedIn != null);
}
