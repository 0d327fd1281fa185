using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Matrix;

namespace WebTests.Matrix;

/// <summary>A matrix of one recommendation and one action, made in memory, with any words in it.</summary>
internal static class SmallMatrix
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    public static ResponseMatrix Saying(string text)
    {
        var unit = new Unit { Id = 1, Key = "A", Name = "Asked" };
        var organisation = new Organisation { Id = 1, Key = "o", Acronym = "O", Name = "Organisation", Units = { unit } };
        var evaluation = new Evaluation
        {
            Id = 1,
            Slug = "s",
            Title = "Evaluation",
            Kind = "evaluation",
            Organisation = organisation,
            Language = "en",
            Lede = "",
            Text = "",
            TextNote = "",
            DocumentTitle = "",
        };
        var asked = new Recommendation { Id = 7, Key = "3.10", Title = "Do it", Text = "" };
        asked.Units.Add(new ResponsibleUnit { Unit = unit, UnitId = 1, IsLead = true });
        evaluation.Items.Add(asked);
        asked.Response = OfficeResponse.Read(asked, Position.PartiallyAccepted, null, text, text, text);
        asked.Response.Actions.Add(new FollowUpAction
        {
            Id = 17,
            Title = text,
            Response = asked.Response,
            Unit = unit,
            UnitId = 1,
            Starts = Day,
            Due = Day.AddDays(300),
            Resources = text,
            ExpectedEvidence = text,
        });
        return ResponseMatrix.Office(evaluation, Day);
    }
}
