using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Data.Queries;

/// <summary>What a public change is about.</summary>
/// <param name="Slug">The evaluation.</param>
/// <param name="Evaluation">Its title.</param>
/// <param name="Fictional">Whether it is invented.</param>
/// <param name="Organisation">Name of the house that answers it.</param>
/// <param name="Practice">The words of that house.</param>
/// <param name="Recommendation">Key of the recommendation; null for the general response.</param>
/// <param name="Number">Its printed number.</param>
public sealed record ChangedPlace(
    string Slug, string Evaluation, bool Fictional, string Organisation, ResponsePractice Practice, string? Recommendation, string? Number);

/// <summary>Something that was put on record before the public.</summary>
/// <param name="Place">What it is about.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who; null where nobody is named.</param>
/// <param name="Order">Which one of its kind there, for ever.</param>
public abstract record PublicChange(ChangedPlace Place, DateTime At, string? By, int Order);

/// <summary>A response was published, or an amendment of it.</summary>
public sealed record RevisionPublished(ChangedPlace Place, DateTime At, string? By, int Order, Position? Position, string? StatedAs, string Text, bool FromReport)
    : PublicChange(Place, At, By, Order);

/// <summary>
/// Something happened to an announced action: its place under the response, from 0, and its title, which is figured text
/// where the report announces it.
/// </summary>
public abstract record ActionChange(ChangedPlace Place, DateTime At, string? By, int Order, int Action, string Title, bool Figured)
    : PublicChange(Place, At, By, Order);

/// <summary>Management reported on an action.</summary>
public sealed record ProgressReported(ChangedPlace Place, DateTime At, string? By, int Order, int Action, string Title, bool Figured, ActionStatus Status, string? Text)
    : ActionChange(Place, At, By, Order, Action, Title, Figured);

/// <summary>The due date of an action moved.</summary>
public sealed record DueMoved(ChangedPlace Place, DateTime At, string? By, int Order, int Action, string Title, bool Figured, DateOnly? From, DateOnly To, string Reason)
    : ActionChange(Place, At, By, Order, Action, Title, Figured);

/// <summary>An action was given to another unit.</summary>
public sealed record ActionGiven(ChangedPlace Place, DateTime At, string? By, int Order, int Action, string Title, bool Figured, string? From, string To)
    : ActionChange(Place, At, By, Order, Action, Title, Figured);

/// <summary>The evaluation office looked at an action.</summary>
public sealed record ActionVerified(ChangedPlace Place, DateTime At, string? By, int Order, int Action, string Title, bool Figured, VerificationVerdict Verdict, string Remark)
    : ActionChange(Place, At, By, Order, Action, Title, Figured);
