using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

public sealed record SuggestionRow(string Key, string Text, Lines Lines);

/// <summary>A unit that is asked to act, as the report names it.</summary>
public sealed record AskedUnit(string Name, bool IsLead);

/// <summary>A step before the public; <paramref name="Why"/> is the reason of an amendment. Remarks of a return are between the officers.</summary>
public sealed record StepRow(ResponseStepKind Kind, DateTime? At, string? By, string? Why);

/// <summary>A published response of the Office.</summary>
public sealed record ResponseRow(
    int Revision, Position? Position, string? StatedAs, string Text, string? Reason, string? Reservations, IReadOnlyList<PassageRow> Passages,
    IReadOnlyList<StepRow> Steps)
{
    /// <summary>Read from the report: its text is figured. What a person wrote in the portal is plain.</summary>
    public bool FromReport => Passages.Count > 0;

    /// <summary>The last publication.</summary>
    public StepRow Publication => Steps.Last(step => step.Kind == ResponseStepKind.Published);

    /// <summary>Why the revision before was amended; null for the first.</summary>
    public string? Why => Last(ResponseStepKind.Amended)?.Why;

    /// <summary>The last step of a kind before the publication; null where none is on record.</summary>
    public StepRow? Last(ResponseStepKind kind) => Steps.LastOrDefault(step => step.Kind == kind);
}

/// <summary>A recommendation with all that its page shows.</summary>
public sealed record RecommendationView(
    int Id, string Key, string? Number, int Order, string Title, string Text, string? Place,
    IReadOnlyList<AskedUnit> Units, IReadOnlyList<Implication> Priority, IReadOnlyList<Implication> Time, IReadOnlyList<Implication> Resources,
    IReadOnlyList<SuggestionRow> Suggestions, IReadOnlyList<PassageRow> Passages)
{
    /// <summary>"2", or the title where the report gives no number.</summary>
    public string Name => $"Recommendation {Number ?? Key}";

    /// <summary>Loads a recommendation without its response; null where there is none of that key.</summary>
    public static Task<RecommendationView?> LoadAsync(PortalDb db, int evaluationId, string key) =>
        db.Recommendations.Where(r => r.EvaluationId == evaluationId && r.Key == key).Select(r => new RecommendationView(
            r.Id, r.Key, r.Number, r.Order, r.Title, r.Text, r.Place,
            r.Units.OrderBy(u => u.Order).Select(u => new AskedUnit(u.Printed ?? u.Unit.Name, u.IsLead)).ToList(), r.Priority, r.Time, r.Resources,
            r.SuggestedActions.OrderBy(a => a.Order).Select(a => new SuggestionRow(a.Key, a.Text, a.Lines)).ToList(),
            r.Passages.OrderBy(p => p.Order).Select(p => p.Passage!).AsQueryable().Select(PassageRow.Of).ToList()))
        .SingleOrDefaultAsync();

    /// <summary>A published revision of the response to a recommendation, or of the general one: the one that stands now where none is named; null where there is none.</summary>
    public static Task<ResponseRow?> ResponseAsync(PortalDb db, int evaluationId, int? recommendationId, int? revision = null) =>
        db.Revisions.Where(r => r.Response!.EvaluationId == evaluationId && r.Response.RecommendationId == recommendationId && r.Number == (revision ?? r.Response.LastRevision)).Select(r => new ResponseRow(
            r.Number, r.Position, r.StatedAs, r.Text, r.Reason, r.Reservations,
            r.Passages.OrderBy(p => p.FirstLine).ThenBy(p => p.LastLine).AsQueryable().Select(PassageRow.Of).ToList(),
            // What happens to an amendment that is still being written is nobody else's business yet.
            r.Response!.Steps.Where(s => s.Order <= r.StepOrder).OrderBy(s => s.Order)
                .Select(s => new StepRow(s.Kind, s.At, s.By!.Name, s.Kind == ResponseStepKind.Amended ? s.Remark : null)).ToList()))
        .SingleOrDefaultAsync();
}
