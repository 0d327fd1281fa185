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
        var response = new OfficeResponse { EvaluationId = recommendation.EvaluationId, Recommendation = recommendation, RecommendationId = recommendation.Id };
        response.RequireUnit(by);
        if (recommendation.Response is not null)
            throw new RuleViolation("Somebody has begun an answer to this recommendation. Open it again to see theirs.");
        response.Record(ResponseStepKind.Drafted, at, by, null);
        recommendation.Response = response;
        return response;
    }

    /// <summary>Begins the general answer to an evaluation that has none.</summary>
    /// <exception cref="RuleViolation">The person's units lead no answer to a recommendation of the evaluation, or there is a general answer already.</exception>
    public static OfficeResponse BeginGeneral(Evaluation evaluation, Person by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var response = new OfficeResponse { Evaluation = evaluation, EvaluationId = evaluation.Id };
        response.RequireUnit(by);
        if (evaluation.Responses.Exists(other => other.RecommendationId is null))
            throw new RuleViolation("Somebody has begun the general answer. Open it again to see theirs.");
        response.Record(ResponseStepKind.Drafted, at, by, null);
        evaluation.Responses.Add(response);
        return response;
    }

    /// <summary>Whether the person may write it: in the name of a unit asked to act, or, for the general answer, of one that leads an answer.</summary>
    public bool MayBeWrittenBy(Person person) => IsGeneral ? Evaluation?.MayBeAnsweredBy(person) == true : Recommendation?.MayBeAnsweredBy(person) == true;

    /// <summary>Whether the person may take it up again now.</summary>
    public bool MayBeAmendedBy(Person person) => State == ResponseState.Published && MayBeWrittenBy(person);

    /// <summary>Takes a published response up again. Readers see the published revision until the amendment is cleared and published in its turn.</summary>
    /// <exception cref="RuleViolation">It isn't published, the reason is empty, or the person's units are not asked to act.</exception>
    public void Amend(string reason, Person by, DateTime at)
    {
        RequireUnit(by);
        if (State != ResponseState.Published) throw new RuleViolation("Only a published response is amended. Open it again to see where it stands.");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleViolation("Say why the published response is to be amended.", nameof(ResponseStep.Remark));
        RequireLength(reason, nameof(ResponseStep.Remark));
        Record(ResponseStepKind.Amended, at, by, Typed.Clean(reason).Trim());
    }

    /// <summary>Writes the answer; each save is a step of its own. A draft may still lack anything; what is missing is asked for on submission.</summary>
    /// <exception cref="RuleViolation">It has been submitted or published, or the person's units are not asked to act.</exception>
    public void Write(Position? position, string text, string? reason, Person by, DateTime at)
    {
        RequireUnit(by);
        RequireWritable();
        RequireLength(text, nameof(Text));
        RequireLength(reason, nameof(Reason));
        if (position != Position) (Position, StatedAs) = (position, null);
        var (newText, newReason) = (Typed.Clean(text).Trim(), string.IsNullOrWhiteSpace(reason) ? null : Typed.Clean(reason).Trim());
        if (newText != PlainText || newReason != PlainReason) Reword(newText, newReason);
        RecordDraft(by, at);
    }

    /// <summary>Says what the Office agrees to only under a condition, or points out beside its agreement; part of the same save as the rest.</summary>
    /// <inheritdoc cref="Write"/>
    public void Reserve(string? reservations, Person by, DateTime at)
    {
        RequireUnit(by);
        RequireWritable();
        RequireLength(reservations, nameof(Reservations));
        var kept = string.IsNullOrWhiteSpace(reservations) ? null : Typed.Clean(reservations).Trim();
        if (kept != PlainReservations)
        {
            Reword(PlainText, PlainReason);
            Reservations = kept;
        }
        RecordDraft(by, at);
    }

    /// <summary>
    /// Sets the actions under the answer that no revision has announced yet: those named by identity are changed, new
    /// ones added, the others taken away. What was announced stands. A draft may still lack anything; what is missing is
    /// asked for on submission.
    /// </summary>
    /// <param name="planned">The actions in their order.</param>
    /// <param name="among">The units, people and recommendations that may be named.</param>
    /// <param name="by">Who plans.</param>
    /// <param name="at">When (UTC).</param>
    /// <exception cref="RuleViolation">It has been submitted or published, the person's units are not asked to act, or an action names what isn't there.</exception>
    public void Plan(IReadOnlyList<PlannedAction> planned, PlanChoices among, Person by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(among);
        RequireUnit(by);
        RequireWritable();
        var announced = Actions.Where(action => action.AnnouncedIn is not null).ToList();
        if (planned.Any(plan => announced.Exists(action => plan.Id == action.Id)))
            throw new RuleViolation("An action that was published can't be planned anew. Change it on its own page.", nameof(Actions));
        if (planned.Count + announced.Count > MostActions)
            throw new RuleViolation(string.Create(CultureInfo.InvariantCulture, $"A response has at most {MostActions} actions. Put some together."), nameof(Actions));
        var first = announced.Count == 0 ? 0 : announced.Max(action => action.Order) + 1;
        // Everything is looked at before anything is changed: a plan that is refused leaves the old one whole.
        var changes = planned.Index().Select(row =>
        {
            var action = Actions.Find(known => row.Item.Id is not null && known.Id == row.Item.Id)
                ?? new FollowUpAction { Title = "", EnteredAt = at, Response = this };
            return (Action: action, Make: action.Changing(row.Item, among, row.Index, first + row.Index));
        }).ToList();
        Actions.RemoveAll(action => action.AnnouncedIn is null && !changes.Exists(change => change.Action == action));
        foreach (var (action, make) in changes)
        {
            make();
            if (!Actions.Contains(action)) Actions.Add(action);
        }
        RecordDraft(by, at);
    }

    /// <summary>Hands it in for clearance.</summary>
    /// <exception cref="RuleViolation">A part that is needed is missing, or it has been submitted already.</exception>
    public void Submit(Person by, DateTime at)
    {
        RequireUnit(by);
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
    }

    private IEnumerable<Problem> Missing(DateOnly today)
    {
        // The answer on the whole may leave the position to the answers to each recommendation.
        if (Position is null && !IsGeneral) yield return new("Choose a position: accepted, partially accepted or rejected.", nameof(Position));
        if (Text.Length == 0) yield return new("Write the response before you submit it.", nameof(Text));
        if (Position is Recommendations.Position.Accepted && Reason is not null)
            yield return new("A reason is given only for what is not accepted. Empty it, or choose another position.", nameof(Reason));
        if (Position is Recommendations.Position.PartiallyAccepted or Recommendations.Position.Rejected && Reason is null)
            yield return new("Give the reason why it is not accepted, or not in full.", nameof(Reason));
        foreach (var (row, action) in Actions.Where(action => action.AnnouncedIn is null).OrderBy(action => action.Order).Index())
            foreach (var problem in action.Missing(row, today)) yield return problem;
    }

    /// <summary>Words that changed are no longer the report's, and hold no figures of it.</summary>
    private void Reword(string text, string? reason)
    {
        Reservations = PlainReservations;
        Passages.Clear();
        (Text, Reason) = (text, reason);
    }

    /// <summary>Each save of somebody's is one step, however many parts it changes.</summary>
    private void RecordDraft(Person by, DateTime at)
    {
        var last = Ordered.Last();
        if (last.Kind != ResponseStepKind.Drafted || last.ById != by.Id || last.At != at) Record(ResponseStepKind.Drafted, at, by, null);
    }

    /// <summary>
    /// A response is drafted first; what a report already holds may begin with its publication. Only such a response has
    /// steps without a person: once somebody is named, everybody is.
    /// </summary>
    private void RequireOrder(ResponseStepKind kind, Person? by)
    {
        var last = Ordered.LastOrDefault()?.Kind;
        if (!(last is null && by is null && kind == ResponseStepKind.Published) && !ResponseStep.MayFollow(last, kind))
            throw new RuleViolation(last is null ? "A response begins as a draft." : $"A response that was {last.ToString()!.ToLowerInvariant()} isn't {kind.ToString().ToLowerInvariant()} next.");
        if (by is null && Steps.Exists(step => step.By is not null || step.ById is not null))
            throw new RuleViolation("Somebody took a step of this response, so each later step names who took it.");
    }

    private static void RequireLength(string? words, string about)
    {
        if (words?.Length > LongestText)
            throw new RuleViolation(string.Create(CultureInfo.InvariantCulture, $"This is longer than {LongestText:N0} letters. Shorten it."), about);
    }

    private void RequireUnit(Person by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!MayBeWrittenBy(by))
            throw new RuleViolation(IsGeneral
                ? "None of your units leads the answer to a recommendation of this evaluation. Ask an administrator if that should change."
                : "None of your units is asked to act on this recommendation. Ask an administrator if that should change.");
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
