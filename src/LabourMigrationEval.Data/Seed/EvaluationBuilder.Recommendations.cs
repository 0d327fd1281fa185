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
            if (entry.Units.Count(unit => unit.Lead) > 1) throw new EvaluationDocumentException($"{name} names more than one lead. Keep one.");
            // A report that tells no lead names the one that it means first.
            var lead = Math.Max(0, entry.Units.FindIndex(unit => unit.Lead));
            recommendation.Units.AddRange(entry.Units.Select((unit, i) =>
                new ResponsibleUnit { Unit = UnitNamed(unit.Unit, name), Printed = unit.Printed ?? unit.Unit, Order = i, IsLead = i == lead }));
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
}
