using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Respond;

/// <summary>What a response answers: a recommendation, or the evaluation as a whole.</summary>
/// <param name="Evaluation">The evaluation.</param>
/// <param name="Recommendation">The recommendation; null for the whole.</param>
public sealed record ResponseSubject(Evaluation Evaluation, Recommendation? Recommendation)
{
    public OfficeResponse? Response => Recommendation is null ? Evaluation.Responses.Find(response => response.IsGeneral) : Recommendation.Response;

    /// <summary>"recommendation 2", "the evaluation as a whole".</summary>
    public string Name => Recommendation is null ? "the evaluation as a whole" : $"recommendation {Recommendation.Number ?? Recommendation.Key}";

    /// <summary>Its public page.</summary>
    public string PublicAddress => Recommendation is null
        ? $"/evaluations/{Evaluation.Slug}/recommendations"
        : $"/evaluations/{Evaluation.Slug}/recommendations/{Recommendation.Key}";

    /// <summary>The units whose people write it.</summary>
    public IEnumerable<string> Writers => (Recommendation is null
            ? Evaluation.Items.OfType<Recommendation>().OrderBy(asked => asked.Order).SelectMany(asked => asked.Units.Where(unit => unit.IsLead))
            : Recommendation.Units.OrderByDescending(unit => unit.IsLead).ThenBy(unit => unit.Order))
        .Select(responsible => responsible.Unit.Name).Distinct();

    public bool MayBeAnsweredBy(Person person) => Recommendation is null ? Evaluation.MayBeAnsweredBy(person) : Recommendation.MayBeAnsweredBy(person);

    /// <summary>The response; begun now if there is none.</summary>
    public OfficeResponse Answered(Person by, DateTime at) =>
        Response ?? (Recommendation is null ? OfficeResponse.BeginGeneral(Evaluation, by, at) : OfficeResponse.Begin(Recommendation, by, at));

    /// <summary>Loads it with all that the verbs of a response look at; null where there is nothing of that name.</summary>
    /// <param name="db">The context to save with later.</param>
    /// <param name="slug">The evaluation.</param>
    /// <param name="key">The recommendation; null for the whole.</param>
    public static async Task<ResponseSubject?> LoadAsync(PortalDb db, string slug, string? key)
    {
        if (key is null) return await db.ToAnswerAsync(slug) is { } evaluation ? new(evaluation, null) : null;
        return await db.ToAnswerAsync(slug, key) is { } recommendation ? new(recommendation.Evaluation!, recommendation) : null;
    }
}
