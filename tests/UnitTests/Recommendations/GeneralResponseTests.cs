using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

/// <summary>The answer to an evaluation as a whole.</summary>
public sealed class GeneralResponseTests
{
    private readonly Answers answers = new();
    private readonly Evaluation evaluation;

    public GeneralResponseTests()
    {
        evaluation = new Evaluation
        {
            Slug = "roads",
            Title = "Roads",
            Kind = "evaluation",
            Language = "en",
            Lede = "",
            Text = "",
            TextNote = "",
            DocumentTitle = "",
            Organisation = new Organisation { Key = "house", Acronym = "H", Name = "House" },
        };
        var contributing = new Unit { Id = 2, Key = "B", Name = "Contributing" };
        answers.Recommendation.Units.Add(new ResponsibleUnit { Unit = contributing, UnitId = 2 });
        evaluation.Items.Add(answers.Recommendation);
    }

    [Fact]
    public void People_of_a_unit_that_leads_an_answer_write_it_and_others_do_not()
    {
        // The stranger's unit contributes to a recommendation, which isn't enough here.
        Assert.True(answers.Recommendation.MayBeAnsweredBy(answers.Stranger));
        Assert.Throws<RuleViolation>(() => OfficeResponse.BeginGeneral(evaluation, answers.Stranger, Answers.Monday));

        var response = OfficeResponse.BeginGeneral(evaluation, answers.Writer, Answers.Monday);
        Assert.True(response.IsGeneral);
        Assert.Throws<RuleViolation>(() => response.Write(null, "No.", null, answers.Stranger, Answers.Monday));
        Assert.Throws<RuleViolation>(() => OfficeResponse.BeginGeneral(evaluation, answers.Colleague, Answers.Monday));
    }

    [Fact]
    public void It_may_leave_the_position_to_the_recommendations_but_not_the_words()
    {
        var response = OfficeResponse.BeginGeneral(evaluation, answers.Writer, Answers.Monday);
        var refused = Assert.Throws<RuleViolation>(() => response.Submit(answers.Writer, Answers.Monday));
        Assert.Equal(nameof(response.Text), Assert.Single(refused.Problems).About);

        response.Write(null, "The Office welcomes the evaluation.", null, answers.Writer, Answers.Monday);
        response.Reserve(" One figure is disputed. ", answers.Writer, Answers.Monday);
        response.Submit(answers.Writer, Answers.Monday);
        response.ClearAndPublish(answers.Clearer, Answers.Tuesday);

        Assert.Equal((1, null, "One figure is disputed."), (response.Standing!.Number, response.Standing.Position, response.Standing.Reservations));
    }

    [Fact]
    public void Taking_a_side_without_a_reason_is_refused_here_too()
    {
        var response = OfficeResponse.BeginGeneral(evaluation, answers.Writer, Answers.Monday);
        response.Write(Position.Rejected, "No.", null, answers.Writer, Answers.Monday);
        Assert.Throws<RuleViolation>(() => response.Submit(answers.Writer, Answers.Monday));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(" \n ", null)]
    [InlineData(" If there is money. ", "If there is money.")]
    public void Reservations_are_kept_as_typed_or_not_at_all(string typed, string? kept)
    {
        var response = OfficeResponse.BeginGeneral(evaluation, answers.Writer, Answers.Monday);
        response.Reserve(typed, answers.Writer, Answers.Monday);
        Assert.Equal(kept, response.Reservations);
        Assert.Throws<RuleViolation>(() => response.Reserve(new string('a', OfficeResponse.LongestText + 1), answers.Writer, Answers.Monday));
        Assert.Equal(kept, response.Reservations);
    }
}
