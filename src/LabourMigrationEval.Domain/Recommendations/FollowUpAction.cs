using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>What is reported of an action (the words of UNDP's practice). Overdue is no status: it follows from dates.</summary>
public enum ActionStatus
{
    /// <summary>Planned.</summary>
    NotStarted,

    /// <summary>Under way.</summary>
    InProgress,

    /// <summary>Done, says management.</summary>
    Completed,

    /// <summary>Dropped, with a reason.</summary>
    NoLongerApplicable,
}

/// <summary>
/// Something that the Office means to do in answer to a recommendation. It is planned under a draft; once a revision of
/// the response announces it, its words stand, and what happens to it is appended: reports, evidence, changed dates and hands,
/// verifications.
/// </summary>
public sealed partial class FollowUpAction
{
    /// <summary>Most letters that <see cref="Title"/> may have.</summary>
    public const int LongestTitle = 500;

    /// <summary>Most letters that <see cref="Resources"/> and <see cref="ExpectedEvidence"/> may have.</summary>
    public const int LongestNote = 1_000;

    /// <summary>Days after the due date from which an open action is long overdue: a year.</summary>
    public const int LongOverdueDays = 365;

    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The response that announces it.</summary>
    public int ResponseId { get; init; }

    /// <inheritdoc cref="ResponseId"/>
    public OfficeResponse? Response { get; init; }

    /// <summary>Recommendations that it serves beside the one whose response announces it.</summary>
    public List<Recommendation> AlsoFor { get; } = [];

    /// <summary>What is to be done; figured text where the report announces it.</summary>
    public required string Title { get; set; }

    /// <summary>More on it; figured text where the report announces it.</summary>
    public string? Text { get; set; }

    /// <summary>The unit that does it now; null where the report names none. <see cref="Reassignments"/> holds those before.</summary>
    public Unit? Unit { get; set; }

    /// <inheritdoc cref="Unit"/>
    public int? UnitId { get; set; }

    /// <summary>Who in the unit sees to it; null where nobody is named.</summary>
    public Person? Owner { get; set; }

    /// <inheritdoc cref="Owner"/>
    public int? OwnerId { get; set; }

    /// <summary>The day on which it begins; null where none is planned.</summary>
    public DateOnly? Starts { get; set; }

    /// <summary>The day by which it is to be done now; null where the report names none. <see cref="DueChanges"/> holds the days before.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>Money, people or time that it takes, in the Office's words.</summary>
    public string? Resources { get; set; }

    /// <summary>What will show that it is done, in the Office's words.</summary>
    public string? ExpectedEvidence { get; set; }

    /// <summary>When it was entered (UTC); null where it was read from a report.</summary>
    public DateTime? EnteredAt { get; init; }

    /// <summary>Number of the revision of the response that announced it; null while it is only planned.</summary>
    public int? AnnouncedIn { get; internal set; }

    /// <summary>The lines of the report that announce it; null for an action entered in the portal.</summary>
    public Lines? Lines { get; set; }

    /// <summary><see cref="Title"/> as a reader sees it.</summary>
    public string PlainTitle => Lines is null ? Title : FiguredText.Plain(Title);

    /// <summary><see cref="Text"/> as a reader sees it.</summary>
    public string? PlainText => Lines is null || Text is null ? Text : FiguredText.Plain(Text);

    /// <summary>Place under the response, from 0.</summary>
    public int Order { get; set; }

    /// <summary>Changes with every save; a save that names another one is refused.</summary>
    public Guid Version { get; set; }

    /// <summary>What management reported, oldest first.</summary>
    public List<ProgressUpdate> Updates { get; } = [];

    /// <summary>Changes of the due date, oldest first.</summary>
    public List<DueChange> DueChanges { get; } = [];

    /// <summary>From whom to whom it was given, oldest first.</summary>
    public List<Reassignment> Reassignments { get; } = [];

    /// <summary>What was attached to show how far it got, oldest first.</summary>
    public List<Evidence> Evidence { get; } = [];

    /// <summary>What the evaluation office verified, oldest first.</summary>
    public List<Verification> Verifications { get; } = [];

    /// <summary>
    /// The last status reported; null where nothing was. Nobody has said then that it isn't started: the portal makes no
    /// report in management's name.
    /// </summary>
    public ActionStatus? Status => Updates.OrderBy(update => update.Order).LastOrDefault()?.Status;

    /// <summary>What the evaluation office said last; null while it has verified nothing.</summary>
    public Verification? LastVerification => Verifications.OrderBy(verification => verification.Order).LastOrDefault();

    /// <summary>What management said or showed last, where that is newer than the last verdict; null where there is no verdict or nothing newer.</summary>
    public NewerClaim? SinceVerdict => NewerClaim.Since(LastVerification?.At, Updates.Select(update => update.At), Evidence.Select(piece => piece.At));

    /// <summary>The day that was promised first; null where there was none.</summary>
    public DateOnly? FirstDue => DueChanges.Count == 0 ? Due : DueChanges.MinBy(change => change.Order)!.From;

    /// <summary>Days since the due date of an action that is neither completed nor dropped; null when it isn't overdue.</summary>
    public int? DaysOverdue(DateOnly today) => DaysOverdue(Due, Status, today);

    /// <inheritdoc cref="DaysOverdue(DateOnly)"/>
    public static int? DaysOverdue(DateOnly? due, ActionStatus? status, DateOnly today) =>
        due < today && !IsClosed(status) ? today.DayNumber - due.Value.DayNumber : null;

    /// <summary>Whether a status ends an action: nothing more is waited for, so it is never overdue.</summary>
    public static bool IsClosed(ActionStatus? status) => status is ActionStatus.Completed or ActionStatus.NoLongerApplicable;
}
