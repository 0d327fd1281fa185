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
        if (Title.Length == 0) yield return Lacks("Say what is to be done, or take this action away.", nameof(Title));
        if (UnitId is null) yield return Lacks("Choose the unit that does it.", nameof(Unit));
        if (Due is null) yield return Lacks("Give the day by which it is to be done.", nameof(Due));
        if (Due < today) yield return Lacks($"This day is past. Give {today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} or a later day.", nameof(Due));
        if (Starts > Due) yield return Lacks("It begins after the day by which it is to be done. Change one of the days.", nameof(Starts));

        Problem Lacks(string message, string field) => Of(row, message, field);
    }

    /// <summary>Looks at what somebody filled in, and gives what takes it over. Words that change are no longer the report's.</summary>
    /// <exception cref="RuleViolation">Something in it can't stand; nothing was changed.</exception>
    internal Action Changing(PlannedAction plan, PlanChoices among, int row, int order)
    {
        var title = Typed.Clean(plan.Title).Trim();
        if (title.Length > LongestTitle) throw Refused(row, $"This is longer than {LongestTitle} letters. Shorten it.", nameof(Title));
        Unit? unit;
        Person? owner;
        try
        {
            unit = among.Unit(plan.UnitId);
            owner = PlanChoices.Owner(plan.OwnerId, unit);
        }
        catch (RuleViolation violation)
        {
            throw Refused(row, violation.Problems[0].Message, violation.Problems[0].About);
        }
        var (resources, evidence) = (Note(plan.Resources, row, nameof(Resources)), Note(plan.ExpectedEvidence, row, nameof(ExpectedEvidence)));
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
            ? throw Refused(row, "It serves this recommendation anyway. Choose others.", nameof(AlsoFor))
            : among.Recommendations.FirstOrDefault(known => known.Id == id)
                ?? throw Refused(row, "It can serve only recommendations of the same evaluation. Choose from the list.", nameof(AlsoFor))))];

    private static string? Note(string? typed, int row, string field)
    {
        var note = Typed.Clean(typed)?.Trim();
        if (note?.Length > LongestNote) throw Refused(row, string.Create(CultureInfo.InvariantCulture, $"A note is longer than {LongestNote:N0} letters. Shorten it."), field);
        return string.IsNullOrEmpty(note) ? null : note;
    }

    private static Problem Of(int row, string message, string? field) => new($"Action {row + 1}: {message}", nameof(OfficeResponse.Actions), row, field) { InRow = message };

    private static RuleViolation Refused(int row, string message, string? field) => new([Of(row, message, field)]);
}
