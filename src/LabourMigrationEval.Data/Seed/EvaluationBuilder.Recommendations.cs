using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Data.Seed;

public sealed partial class EvaluationBuilder
{
    private void AddRecommendations()
    {
        foreach (var (order, entry) in document.Recommendations.Index())
        {
            var name = $"recommendation:{entry.Key}";
            var recommendation = Add("recommendation", entry, order, new Recommendation
            {
                Key = entry.Key,
                Title = entry.Title,
                Text = entry.Text ?? "",
                Place = entry.Place,
                Priority = entry.Priority,
                Time = entry.Time,
                Resources = entry.Resources,
            });
            recommendation.Units.AddRange(entry.Units.Select((unit, i) =>
                new ResponsibleUnit { Unit = UnitNamed(unit.Unit, name), Printed = unit.Printed ?? unit.Unit, Order = i }));
            recommendation.SuggestedActions.AddRange(entry.Actions.Select((action, i) => new SuggestedAction
            {
                Key = action.Key,
                Text = Checked(action.Text, name),
                Lines = LinesOf(action.Lines, name),
                Passage = Around(LinesOf(action.Lines, name), name),
                Order = i,
            }));
        }
    }

    private void AddResponses()
    {
        foreach (var entry in document.Responses)
        {
            var where = entry.Recommendation is null ? "the general response" : $"the response to recommendation {entry.Recommendation}";
            var recommendation = entry.Recommendation is null ? null : Item<Recommendation>($"recommendation:{entry.Recommendation}", where);
            var response = OfficeResponse.Read(recommendation, entry.Position, entry.StatedAs, Checked(entry.Text, where),
                entry.Reason is null ? null : Checked(entry.Reason, where), entry.Reservations is null ? null : Checked(entry.Reservations, where));
            response.Passages.AddRange(entry.Passages.Distinct().Select(lines => PassageNamed(lines, where)));
            foreach (var step in entry.Steps)
                response.Record(step.Kind, step.At?.UtcDateTime, PersonNamed(step.By, where), step.Remark);
            foreach (var (order, action) in entry.Actions.Index()) response.Actions.Add(Action(action, order, where));
            evaluation.Responses.Add(response);
        }
    }

    private FollowUpAction Action(ActionEntry entry, int order, string where)
    {
        if (entry.Lines is not null) Around(LinesOf(entry.Lines, where), where);
        var action = new FollowUpAction
        {
            Title = Checked(entry.Title, where),
            Text = entry.Text is null ? null : Checked(entry.Text, where),
            Unit = entry.Unit is null ? null : UnitNamed(entry.Unit, where),
            Due = entry.Due,
            Lines = entry.Lines is null ? null : LinesOf(entry.Lines, where),
            Order = order,
        };
        foreach (var update in entry.Updates)
            action.Report(update.Status, update.Text, PersonNamed(update.By, where), update.At.UtcDateTime);
        return action;
    }
}
