using LabourMigrationEval.Domain.Evaluations;
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
                new ResponsibleUnit { Unit = UnitNamed(unit.Unit, name), Printed = unit.Printed ?? unit.Unit, Order = i, IsLead = i == 0 }));
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
        HashSet<string> answered = [];
        foreach (var entry in document.Responses)
        {
            var where = entry.Recommendation is null ? "the general response" : $"the response to recommendation {entry.Recommendation}";
            var recommendation = entry.Recommendation is null ? null : Item<Recommendation>($"recommendation:{entry.Recommendation}", where);
            if (!answered.Add(entry.Recommendation ?? "")) throw new EvaluationDocumentException($"{where} stands twice. Keep one.");
            var response = OfficeResponse.Read(recommendation, entry.Position, entry.StatedAs, Said(entry.Text), entry.Reason is null ? null : Said(entry.Reason),
                entry.Reservations is null ? null : Said(entry.Reservations));
            response.Passages.AddRange(entry.Passages.Distinct().Select(lines => PassageNamed(lines, where)));
            foreach (var (order, action) in entry.Actions.Index()) response.Actions.Add(Action(action, order, where));
            foreach (var step in entry.Steps)
                response.Record(step.Kind, step.At?.UtcDateTime, PersonNamed(step.By, where), step.Remark);
            evaluation.Responses.Add(response);

            string Said(string text) => Words(text, entry.Passages.Count > 0, where);
        }
    }

    private FollowUpAction Action(ActionEntry entry, int order, string where)
    {
        if (entry.Lines is not null) Around(LinesOf(entry.Lines, where), where);
        var action = new FollowUpAction
        {
            Title = Words(entry.Title, entry.Lines is not null, where),
            Text = entry.Text is null ? null : Words(entry.Text, entry.Lines is not null, where),
            Unit = entry.Unit is null ? null : UnitNamed(entry.Unit, where),
            Due = entry.Due,
            Lines = entry.Lines is null ? null : LinesOf(entry.Lines, where),
            Order = order,
        };
        foreach (var update in entry.Updates)
            action.Read(update.Status, update.Text, PersonNamed(update.By, where), update.At.UtcDateTime);
        return action;
    }

    /// <summary>Words of the Office: with figures only where it is said which lines of the report they were read from.</summary>
    private string Words(string text, bool fromReport, string where) => fromReport || FiguredText.Plain(text) == text
        ? Checked(text, where)
        : throw new EvaluationDocumentException($"{where} holds a figure of the report, but doesn't say where in the report it was read. Name passages or lines.");
}
