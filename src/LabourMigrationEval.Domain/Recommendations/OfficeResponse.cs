using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>
/// The Office's answer to a recommendation, or to the evaluation as a whole. It goes from draft to submitted, perhaps
/// back with a remark, and is cleared and published by somebody who had no hand in it. What is published is kept as a
/// revision; an amendment works on the words here and becomes the next revision.
/// </summary>
public sealed partial class OfficeResponse
{
    /// <summary>Most letters of a text, a reason or a remark.</summary>
    public const int LongestText = 20_000;

    /// <summary>Most actions that one response may plan.</summary>
    public const int MostActions = 50;

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

    /// <summary>Whether it answers the evaluation as a whole.</summary>
    public bool IsGeneral => RecommendationId is null && Recommendation is null;

    /// <summary>Accepted, partially accepted or rejected; null while undecided, and for a general response without one.</summary>
    public Position? Position { get; private set; }

    /// <summary>The Office's own words for its position ("agrees in general"), where a report gives them.</summary>
    public string? StatedAs { get; private set; }

    /// <summary>The answer; figured text where it is <see cref="FromReport"/>, and plain where a person wrote it here.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Why it is not accepted, or only in part.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the Office agrees to only under a condition, or points out beside its agreement.</summary>
    public string? Reservations { get; private set; }

    /// <summary>The places in the report that it was read from; none for a response written in the portal.</summary>
    public List<Passage> Passages { get; } = [];

    /// <summary>Whether its words were read from the report: only these may hold figures with their lines.</summary>
    public bool FromReport => Passages.Count > 0;

    /// <summary><see cref="Text"/> as a reader sees it.</summary>
    public string PlainText => FromReport ? FiguredText.Plain(Text) : Text;

    /// <summary><see cref="Reason"/> as a reader sees it.</summary>
    public string? PlainReason => FromReport && Reason is not null ? FiguredText.Plain(Reason) : Reason;

    /// <summary><see cref="Reservations"/> as a reader sees them.</summary>
    public string? PlainReservations => FromReport && Reservations is not null ? FiguredText.Plain(Reservations) : Reservations;

    /// <summary>All that happened to it, oldest first.</summary>
    public List<ResponseStep> Steps { get; } = [];

    /// <summary>What the Office means to do.</summary>
    public List<FollowUpAction> Actions { get; } = [];

    /// <summary>What was published, the first first.</summary>
    public List<ResponseRevision> Revisions { get; } = [];

    /// <summary>Number of the revision that readers see; 0 while nothing is published.</summary>
    public int LastRevision { get; private set; }

    /// <summary>The revision that readers see; null while nothing is published.</summary>
    public ResponseRevision? Standing => Revisions.Find(revision => revision.Number == LastRevision);

    /// <summary>Changes with every save; a save that names another one is refused.</summary>
    public Guid Version { get; set; }

    /// <summary>Where it stands.</summary>
    public ResponseState State => StateAfter(Ordered.LastOrDefault()?.Kind);

    /// <summary>The last remark with which it was returned, as long as it has not been submitted again.</summary>
    public ResponseStep? OpenReturn
    {
        get
        {
            var last = Ordered.LastOrDefault(step => step.Kind != ResponseStepKind.Drafted);
            return last?.Kind == ResponseStepKind.Returned ? last : null;
        }
    }

    /// <summary>Why the published response was taken up again, as long as the amendment isn't published.</summary>
    public ResponseStep? OpenAmendment
    {
        get
        {
            var last = Ordered.LastOrDefault(step => step.Kind is ResponseStepKind.Amended or ResponseStepKind.Published);
            return last?.Kind == ResponseStepKind.Amended ? last : null;
        }
    }

    /// <summary>Whether words may be changed: while it is a draft or was returned.</summary>
    public bool CanBeWritten => State is ResponseState.Draft or ResponseState.Returned;

    /// <summary>Whether the person wrote or submitted any of it: who did, cannot clear it.</summary>
    public bool WasWrittenBy(Person person) => Steps.Exists(step =>
        step.ById == person.Id && (step.Kind is ResponseStepKind.Drafted or ResponseStepKind.Submitted));

    /// <summary>Whether the person may clear or return it now.</summary>
    public bool MayBeClearedBy(Person person) => State == ResponseState.Submitted && !WasWrittenBy(person);

    /// <summary>Where a response stands whose last step is of this kind.</summary>
    public static ResponseState StateAfter(ResponseStepKind? last) => last switch
    {
        ResponseStepKind.Submitted => ResponseState.Submitted,
        ResponseStepKind.Returned => ResponseState.Returned,
        ResponseStepKind.Cleared => ResponseState.Cleared,
        ResponseStepKind.Published => ResponseState.Published,
        _ => ResponseState.Draft,
    };

    private IOrderedEnumerable<ResponseStep> Ordered => Steps.OrderBy(step => step.Order);

    /// <summary>Builds a response that a report or another system already holds, with its steps to come.</summary>
    public static OfficeResponse Read(Recommendation? recommendation, Position? position, string? statedAs, string text, string? reason, string? reservations) =>
        new() { Recommendation = recommendation, Position = position, StatedAs = statedAs, Text = text, Reason = reason, Reservations = reservations };

    /// <summary>Takes over the words of the next revision that a report or another system already holds; its passages and steps follow.</summary>
    public void ReadAgain(Position? position, string? statedAs, string text, string? reason, string? reservations)
    {
        (Position, StatedAs, Text, Reason, Reservations) = (position, statedAs, text, reason, reservations);
        Passages.Clear();
    }

    /// <summary>Adds a step that happened elsewhere, in its order. A publication becomes a revision and announces the actions.</summary>
    /// <exception cref="RuleViolation">The step doesn't follow the last one, or nobody is named although somebody was before.</exception>
    public void Record(ResponseStepKind kind, DateTime? at, Person? by, string? remark)
    {
        RequireOrder(kind, by);
        var step = new ResponseStep { Kind = kind, At = at, By = by, ById = by?.Id, Remark = remark, Order = Steps.Count };
        Steps.Add(step);
        if (kind != ResponseStepKind.Published) return;
        Revisions.Add(ResponseRevision.Of(this, ++LastRevision, step));
        foreach (var action in Actions.Where(action => action.AnnouncedIn is null)) action.AnnouncedIn = LastRevision;
    }
}
