using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>
/// The Office's answer to a recommendation, or to the evaluation as a whole. It goes from draft to submitted, perhaps
/// back with a remark, and is cleared and published by somebody who had no hand in it.
/// </summary>
public sealed class OfficeResponse
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The evaluation.</summary>
    public int EvaluationId { get; init; }

    /// <inheritdoc cref="EvaluationId"/>
    public Evaluation? Evaluation { get; init; }

    /// <summary>The recommendation; null for the general response.</summary>
    public int? RecommendationId { get; init; }

    /// <inheritdoc cref="RecommendationId"/>
    public Recommendation? Recommendation { get; init; }

    /// <summary>Accepted, partially accepted or rejected; null while undecided, and for a general response without one.</summary>
    public Position? Position { get; private set; }

    /// <summary>The Office's own words for its position ("agrees in general"), where a report gives them.</summary>
    public string? StatedAs { get; init; }

    /// <summary>The answer, as figured text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Why it is not accepted, or only in part.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the Office agrees to only under a condition, or points out beside its agreement.</summary>
    public string? Reservations { get; init; }

    /// <summary>The places in the report that it was read from; none for a response written in the portal.</summary>
    public List<Passage> Passages { get; } = [];

    /// <summary>All that happened to it, oldest first.</summary>
    public List<ResponseStep> Steps { get; } = [];

    /// <summary>What the Office means to do.</summary>
    public List<FollowUpAction> Actions { get; } = [];

    /// <summary>Changes with every save; a save that names another one is refused.</summary>
    public Guid Version { get; set; }

    /// <summary>Where it stands.</summary>
    public ResponseState State => Ordered.LastOrDefault()?.Kind switch
    {
        ResponseStepKind.Submitted => ResponseState.Submitted,
        ResponseStepKind.Returned => ResponseState.Returned,
        ResponseStepKind.Cleared => ResponseState.Cleared,
        ResponseStepKind.Published => ResponseState.Published,
        _ => ResponseState.Draft,
    };

    /// <summary>The last remark with which it was returned, as long as it has not been submitted again.</summary>
    public ResponseStep? OpenReturn
    {
        get
        {
            var last = Ordered.LastOrDefault(step => step.Kind != ResponseStepKind.Drafted);
            return last?.Kind == ResponseStepKind.Returned ? last : null;
        }
    }

    /// <summary>Whether words may be changed: while it is a draft or was returned.</summary>
    public bool CanBeWritten => State is ResponseState.Draft or ResponseState.Returned;

    private IOrderedEnumerable<ResponseStep> Ordered => Steps.OrderBy(step => step.Order);

    /// <summary>Builds a response that a report or another system already holds, with its steps to come.</summary>
    public static OfficeResponse Read(Recommendation? recommendation, Position? position, string? statedAs, string text, string? reason, string? reservations) =>
        new() { Recommendation = recommendation, Position = position, StatedAs = statedAs, Text = text, Reason = reason, Reservations = reservations };

    /// <summary>Adds a step that happened elsewhere, in its order.</summary>
    public void Record(ResponseStepKind kind, DateTime? at, Person? by, string? remark) =>
        Steps.Add(new ResponseStep { Kind = kind, At = at, By = by, ById = by?.Id, Remark = remark, Order = Steps.Count });

    /// <summary>Begins an answer to a recommendation that has none.</summary>
    /// <exception cref="RuleViolation">The person's units are not asked to act, or there is an answer already.</exception>
    public static OfficeResponse Begin(Recommendation recommendation, Person by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        RequireUnit(recommendation, by);
        if (recommendation.Response is not null)
            throw new RuleViolation("Somebody has begun an answer to this recommendation. Open it again to see theirs.");
        var response = new OfficeResponse { EvaluationId = recommendation.EvaluationId, Recommendation = recommendation, RecommendationId = recommendation.Id };
        response.Record(ResponseStepKind.Drafted, at, by, null);
        recommendation.Response = response;
        return response;
    }

    /// <summary>Writes the answer. A draft may still lack anything; what is missing is asked for on submission.</summary>
    /// <exception cref="RuleViolation">It has been submitted or published, or the person's units are not asked to act.</exception>
    public void Write(Position? position, string text, string? reason, Person by, DateTime at)
    {
        RequireUnit(Recommendation, by);
        RequireWritable();
        Position = position;
        Text = text.Trim();
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        var last = Ordered.Last();
        if (last.Kind != ResponseStepKind.Drafted || last.ById != by.Id) Record(ResponseStepKind.Drafted, at, by, null);
    }

    /// <summary>
    /// Sets the actions under the answer: those named by identity are changed, new ones added, the others taken away.
    /// A draft may still lack anything; what is missing is asked for on submission.
    /// </summary>
    /// <exception cref="RuleViolation">It has been submitted or published, or the person's units are not asked to act.</exception>
    public void Plan(IReadOnlyList<PlannedAction> planned, Person by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(planned);
        RequireUnit(Recommendation, by);
        RequireWritable();
        Actions.RemoveAll(action => !planned.Any(plan => plan.Id == action.Id));
        foreach (var (order, plan) in planned.Index())
        {
            var action = Actions.Find(known => plan.Id is not null && known.Id == plan.Id);
            if (action is null)
            {
                action = new FollowUpAction { Title = "" };
                action.Report(ActionStatus.NotStarted, null, by, at);
                Actions.Add(action);
            }
            (action.Title, action.UnitId, action.Due, action.Order) = (plan.Title.Trim(), plan.UnitId, plan.Due, order);
        }
    }

    /// <summary>Hands it in for clearance.</summary>
    /// <exception cref="RuleViolation">A part that is needed is missing, or it has been submitted already.</exception>
    public void Submit(Person by, DateTime at)
    {
        RequireUnit(Recommendation, by);
        RequireWritable();
        if (Position is null) throw new RuleViolation("Choose a position: accepted, partially accepted or rejected.");
        if (Text.Length == 0) throw new RuleViolation("Write the response before you submit it.");
        if (Position is not Recommendations.Position.Accepted && Reason is null)
            throw new RuleViolation("Give the reason why the recommendation is not accepted, or not in full.");
        foreach (var action in Actions) action.RequireComplete(DateOnly.FromDateTime(at));
        Record(ResponseStepKind.Submitted, at, by, null);
    }

    /// <summary>Gives it back to be changed.</summary>
    /// <exception cref="RuleViolation">It isn't waiting for clearance, the remark is empty, or the person had a hand in it.</exception>
    public void Return(string remark, Person by, DateTime at)
    {
        RequireClearer(by);
        if (string.IsNullOrWhiteSpace(remark)) throw new RuleViolation("Say what is to be changed before you return it.");
        Record(ResponseStepKind.Returned, at, by, remark.Trim());
    }

    /// <summary>Stands by it and puts it before the public.</summary>
    /// <exception cref="RuleViolation">It isn't waiting for clearance, or the person had a hand in it.</exception>
    public void ClearAndPublish(Person by, DateTime at)
    {
        RequireClearer(by);
        Record(ResponseStepKind.Cleared, at, by, null);
        Record(ResponseStepKind.Published, at, by, null);
    }

    /// <summary>Whether the person wrote or submitted any of it: who did, cannot clear it.</summary>
    public bool WasWrittenBy(Person person) => Steps.Exists(step =>
        step.ById == person.Id && (step.Kind is ResponseStepKind.Drafted or ResponseStepKind.Submitted));

    private static void RequireUnit(Recommendation? recommendation, Person by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (recommendation?.MayBeAnsweredBy(by) != true)
            throw new RuleViolation("None of your units is asked to act on this recommendation. Ask an administrator if that should change.");
    }

    private void RequireWritable()
    {
        if (!CanBeWritten)
            throw new RuleViolation($"This response is {State.ToString().ToLowerInvariant()} and can't be changed now.");
    }

    private void RequireClearer(Person by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State != ResponseState.Submitted) throw new RuleViolation("This response isn't waiting for clearance. Open it again to see where it stands.");
        if (WasWrittenBy(by)) throw new RuleViolation("You had a hand in this response, so somebody else has to clear it.");
    }
}
