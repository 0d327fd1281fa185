using System.Globalization;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <content>What people do to a response.</content>
public sealed partial class OfficeResponse
{
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

    /// <summary>Writes the answer; each save is a step of its own. A draft may still lack anything; what is missing is asked for on submission.</summary>
    /// <exception cref="RuleViolation">It has been submitted or published, or the person's units are not asked to act.</exception>
    public void Write(Position? position, string text, string? reason, Person by, DateTime at)
    {
        RequireUnit(Recommendation, by);
        RequireWritable();
        RequireLength(text, nameof(Text));
        RequireLength(reason, nameof(Reason));
        if (position != Position) (Position, StatedAs) = (position, null);
        var (newText, newReason) = (Typed.Clean(text).Trim(), string.IsNullOrWhiteSpace(reason) ? null : Typed.Clean(reason).Trim());
        if (newText != PlainText || newReason != PlainReason) Reword(newText, newReason);
        RecordDraft(by, at);
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
        if (planned.Count > MostActions)
            throw new RuleViolation(string.Create(CultureInfo.InvariantCulture, $"A response has at most {MostActions} actions. Put some together."), nameof(Actions));
        Actions.RemoveAll(action => !planned.Any(plan => plan.Id == action.Id));
        foreach (var (order, plan) in planned.Index())
        {
            var action = Actions.Find(known => plan.Id is not null && known.Id == plan.Id);
            if (action is null)
            {
                action = new FollowUpAction { Title = "" };
                Actions.Add(action);
            }
            action.Change(plan, order);
        }
        RecordDraft(by, at);
    }

    /// <summary>Hands it in for clearance.</summary>
    /// <exception cref="RuleViolation">A part that is needed is missing, or it has been submitted already.</exception>
    public void Submit(Person by, DateTime at)
    {
        RequireUnit(Recommendation, by);
        RequireWritable();
        var missing = Missing(DateOnly.FromDateTime(at)).ToList();
        if (missing.Count > 0) throw new RuleViolation(missing);
        Record(ResponseStepKind.Submitted, at, by, null);
    }

    /// <summary>Gives it back to be changed.</summary>
    /// <exception cref="RuleViolation">It isn't waiting for clearance, the remark is empty, or the person had a hand in it.</exception>
    public void Return(string remark, Person by, DateTime at)
    {
        RequireClearer(by);
        if (string.IsNullOrWhiteSpace(remark)) throw new RuleViolation("Say what is to be changed before you return it.", nameof(ResponseStep.Remark));
        RequireLength(remark, nameof(ResponseStep.Remark));
        Record(ResponseStepKind.Returned, at, by, Typed.Clean(remark).Trim());
    }

    /// <summary>Stands by it and puts it before the public.</summary>
    /// <exception cref="RuleViolation">It isn't waiting for clearance, or the person had a hand in it.</exception>
    public void ClearAndPublish(Person by, DateTime at)
    {
        RequireClearer(by);
        Record(ResponseStepKind.Cleared, at, by, null);
        Record(ResponseStepKind.Published, at, by, null);
        // What was promised begins now; who drafted it, and when, stays with those who wrote.
        foreach (var action in Actions.Where(action => action.Status is null)) action.Report(ActionStatus.NotStarted, null, null, at);
    }

    private IEnumerable<Problem> Missing(DateOnly today)
    {
        if (Position is null) yield return new("Choose a position: accepted, partially accepted or rejected.", nameof(Position));
        if (Text.Length == 0) yield return new("Write the response before you submit it.", nameof(Text));
        if (Position is Recommendations.Position.Accepted && Reason is not null)
            yield return new("A reason is given only for what is not accepted. Empty it, or choose another position.", nameof(Reason));
        if (Position is Recommendations.Position.PartiallyAccepted or Recommendations.Position.Rejected && Reason is null)
            yield return new("Give the reason why the recommendation is not accepted, or not in full.", nameof(Reason));
        foreach (var problem in Actions.OrderBy(action => action.Order).SelectMany(action => action.Missing(today))) yield return problem;
    }

    /// <summary>Words that changed are no longer the report's, and hold no figures of it.</summary>
    private void Reword(string text, string? reason)
    {
        if (FromReport && Reservations is not null) Reservations = FiguredText.Plain(Reservations);
        Passages.Clear();
        (Text, Reason) = (text, reason);
    }

    /// <summary>Each save of somebody's is one step, however many parts it changes.</summary>
    private void RecordDraft(Person by, DateTime at)
    {
        var last = Ordered.Last();
        if (last.Kind != ResponseStepKind.Drafted || last.ById != by.Id || last.At != at) Record(ResponseStepKind.Drafted, at, by, null);
    }

    private static void RequireLength(string? words, string about)
    {
        if (words?.Length > LongestText)
            throw new RuleViolation(string.Create(CultureInfo.InvariantCulture, $"This is longer than {LongestText:N0} letters. Shorten it."), about);
    }

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
