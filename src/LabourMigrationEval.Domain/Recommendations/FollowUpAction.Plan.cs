using System.Globalization;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <content>An action while it is planned under a draft.</content>
public sealed partial class FollowUpAction
{
    /// <summary>What somebody who is to act on it would miss.</summary>
    internal IEnumerable<Problem> Missing(int row, DateOnly today)
    {
        if (Title.Length == 0) yield return Lacks("Say what is to be done, or take this action away.");
        if (UnitId is null) yield return Lacks("Choose the unit that does it.");
        if (Due is null) yield return Lacks("Give the day by which it is to be done.");
        if (Due < today) yield return Lacks($"This day is past. Give {today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} or a later day.");
        if (Starts > Due) yield return Lacks("It begins after the day by which it is to be done. Change one of the days.");

        Problem Lacks(string message) => Of(row, message);
    }

    /// <summary>Looks at what somebody filled in, and gives what takes it over. Words that change are no longer the report's.</summary>
    /// <exception cref="RuleViolation">Something in it can't stand; nothing was changed.</exception>
    internal Action Changing(PlannedAction plan, PlanChoices among, int row, int order)
    {
        var title = Typed.Clean(plan.Title).Trim();
        if (title.Length > LongestTitle) throw Refused(row, $"This is longer than {LongestTitle} letters. Shorten it.");
        Unit? unit;
        Person? owner;
        try
        {
            unit = among.Unit(plan.UnitId);
            owner = PlanChoices.Owner(plan.OwnerId, unit);
        }
        catch (RuleViolation violation)
        {
            throw Refused(row, violation.Problems[0].Message);
        }
        var (resources, evidence) = (Note(plan.Resources, row), Note(plan.ExpectedEvidence, row));
        var served = Served(plan.AlsoFor, among, row);
        return () =>
        {
            if (title != PlainTitle)
            {
                Text = Lines is null || Text is null ? Text : FiguredText.Plain(Text);
                (Title, Lines) = (title, null);
            }
            (Unit, UnitId, Owner, OwnerId) = (unit, unit?.Id, owner, owner?.Id);
            (Starts, Due, Order, Resources, ExpectedEvidence) = (plan.Starts, plan.Due, order, resources, evidence);
            AlsoFor.RemoveAll(recommendation => !served.Contains(recommendation));
            AlsoFor.AddRange(served.Except(AlsoFor));
        };
    }

    private List<Recommendation> Served(IReadOnlySet<int> served, PlanChoices among, int row) => [.. served.Select(id =>
        AlsoFor.Find(known => known.Id == id) ?? (Response?.RecommendationId == id
            ? throw Refused(row, "It serves this recommendation anyway. Choose others.")
            : among.Recommendations.FirstOrDefault(known => known.Id == id)
                ?? throw Refused(row, "It can serve only recommendations of the same evaluation. Choose from the list.")))];

    private static string? Note(string? typed, int row)
    {
        var note = Typed.Clean(typed)?.Trim();
        if (note?.Length > LongestNote) throw Refused(row, string.Create(CultureInfo.InvariantCulture, $"A note is longer than {LongestNote:N0} letters. Shorten it."));
        return string.IsNullOrEmpty(note) ? null : note;
    }

    private static Problem Of(int row, string message) => new($"Action {row + 1}: {message}", nameof(OfficeResponse.Actions), row);

    private static RuleViolation Refused(int row, string message) => new([Of(row, message)]);
}
