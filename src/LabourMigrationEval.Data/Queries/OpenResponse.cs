using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Data.Queries;

/// <summary>A recommendation, or an evaluation as a whole, and how far its response got: what lists of work are made from.</summary>
internal sealed class OpenResponse
{
    public required string Slug { get; init; }
    public required string Evaluation { get; init; }
    public bool Fictional { get; init; }
    public DateTime? PublishedAt { get; init; }
    public int ResponseDays { get; init; }
    public string? Key { get; init; }
    public string? Number { get; init; }
    public string? Title { get; init; }
    public int Order { get; init; }

    /// <summary>Whether it is the person's units that answer it.</summary>
    public bool Asked { get; init; }

    /// <inheritdoc cref="OfficeResponse.WasWrittenBy"/>
    public bool Wrote { get; init; }

    /// <inheritdoc cref="OfficeResponse.LastRevision"/>
    public int Revision { get; init; }

    public ResponseStepKind? Last { get; init; }
    public DateTime? At { get; init; }
    public string? By { get; init; }
    public string? Remark { get; init; }

    /// <summary>The responses to recommendations, and to evaluations as a whole, as a person sees them.</summary>
    public static (IQueryable<OpenResponse> ToRecommendations, IQueryable<OpenResponse> General) For(PortalDb db, int person)
    {
        var toRecommendations =
            from r in db.Recommendations
            from response in db.Responses.Where(response => response.RecommendationId == r.Id).DefaultIfEmpty()
            from last in db.Set<ResponseStep>().Where(step => step.ResponseId == response!.Id
                && !db.Set<ResponseStep>().Any(later => later.ResponseId == step.ResponseId && later.Order > step.Order)).DefaultIfEmpty()
            select new OpenResponse
            {
                Slug = r.Evaluation!.Slug,
                Evaluation = r.Evaluation.Title,
                Fictional = r.Evaluation.Fictional,
                PublishedAt = r.Evaluation.PublishedAt,
                ResponseDays = r.Evaluation.Organisation.Practice.ResponseDays,
                Key = r.Key,
                Number = r.Number,
                Title = r.Title,
                Order = r.Order,
                Asked = r.Units.Any(asked => asked.Unit.People.Any(member => member.Id == person)),
                Wrote = response!.Steps.Any(own => own.ById == person && (own.Kind == ResponseStepKind.Drafted || own.Kind == ResponseStepKind.Submitted)),
                Revision = (int?)response.LastRevision ?? 0,
                Last = (ResponseStepKind?)last!.Kind,
                At = last.At,
                By = last.By!.Name,
                Remark = last.Remark,
            };
        var general =
            from e in db.Evaluations
            where db.Recommendations.Any(r => r.EvaluationId == e.Id)
            from response in db.Responses.Where(response => response.EvaluationId == e.Id && response.RecommendationId == null).DefaultIfEmpty()
            from last in db.Set<ResponseStep>().Where(step => step.ResponseId == response!.Id
                && !db.Set<ResponseStep>().Any(later => later.ResponseId == step.ResponseId && later.Order > step.Order)).DefaultIfEmpty()
            select new OpenResponse
            {
                Slug = e.Slug,
                Evaluation = e.Title,
                Fictional = e.Fictional,
                PublishedAt = e.PublishedAt,
                ResponseDays = e.Organisation.Practice.ResponseDays,
                Key = null,
                Number = null,
                Title = null,
                Order = -1,
                Asked = db.Recommendations.Any(r => r.EvaluationId == e.Id && r.Units.Any(asked => asked.IsLead && asked.Unit.People.Any(member => member.Id == person))),
                Wrote = response!.Steps.Any(own => own.ById == person && (own.Kind == ResponseStepKind.Drafted || own.Kind == ResponseStepKind.Submitted)),
                Revision = (int?)response.LastRevision ?? 0,
                Last = (ResponseStepKind?)last!.Kind,
                At = last.At,
                By = last.By!.Name,
                Remark = last.Remark,
            };
        return (toRecommendations, general);
    }

    /// <summary>What is to be done about it, due within the days that the house gives; an amendment has no deadline.</summary>
    public WaitingTask ToTask() => new(
        Last switch
        {
            ResponseStepKind.Submitted => WaitingKind.Clear,
            ResponseStepKind.Returned => WaitingKind.Mend,
            _ => Revision > 0 ? WaitingKind.Amend : WaitingKind.Answer,
        },
        Slug, Evaluation, Fictional, Key, Number, null, Title is null ? null : FiguredText.Plain(Title),
        Revision > 0 || PublishedAt is not { } published ? null : DateOnly.FromDateTime(published).AddDays(ResponseDays),
        At, Last == ResponseStepKind.Returned ? By : null, Last == ResponseStepKind.Returned ? Remark : null);
}
