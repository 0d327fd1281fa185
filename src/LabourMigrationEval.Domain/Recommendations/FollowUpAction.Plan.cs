using System.Globalization;
using LabourMigrationEval.Domain.Evaluations;

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

    /// <summary>Takes over what somebody filled in. Words that change are no longer the report's.</summary>
    internal void Change(PlannedAction plan, PlanChoices among, int row, int order)
    {
        var title = Typed.Clean(plan.Title).Trim();
        if (title.Length > LongestTitle) throw Refused(row, $"This is longer than {LongestTitle} letters. Shorten it.");
        if (title != PlainTitle)
        {
            Text = Lines is null || Text is null ? Text : FiguredText.Plain(Text);
            (Title, Lines) = (title, null);
        }
        try
        {
            Unit = among.Unit(plan.UnitId);
            Owner = PlanChoices.Owner(plan.OwnerId, Unit);
        }
        catch (RuleViolation violation)
        {
            throw Refused(row, violation.Problems[0].Message);
        }
        (UnitId, OwnerId, Starts, Due, Order) = (Unit?.Id, Owner?.Id, plan.Starts, plan.Due, order);
        (Resources, ExpectedEvidence) = (Note(plan.Resources, row), Note(plan.ExpectedEvidence, row));
        Serve(plan.AlsoFor, among, row);
    }

    private void Serve(IReadOnlySet<int> served, PlanChoices among, int row)
    {
        AlsoFor.RemoveAll(recommendation => !served.Contains(recommendation.Id));
        foreach (var id in served.Where(id => !AlsoFor.Exists(known => known.Id == id)))
        {
            if (Response?.RecommendationId == id) throw Refused(row, "It serves this recommendation anyway. Choose others.");
            AlsoFor.Add(among.Recommendations.FirstOrDefault(known => known.Id == id)
                ?? throw Refused(row, "It can serve only recommendations of the same evaluation. Choose from the list."));
        }
    }

    private static string? Note(string? typed, int row)
    {
        var note = Typed.Clean(typed)?.Trim();
        if (note?.Length > LongestNote) throw Refused(row, string.Create(CultureInfo.InvariantCulture, $"A note is longer than {LongestNote:N0} letters. Shorten it."));
        return string.IsNullOrEmpty(note) ? null : note;
    }

    private static Problem Of(int row, string message) => new($"Action {row + 1}: {message}", nameof(OfficeResponse.Actions), row);

    private static RuleViolation Refused(int row, string message) => new([Of(row, message)]);
}
