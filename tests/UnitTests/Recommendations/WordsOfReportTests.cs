using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

/// <summary>Words read from a report hold figures in braces; words written in the portal are taken as they stand.</summary>
public sealed class WordsOfReportTests
{
    private readonly Answers answers = new();

    [Theory]
    [InlineData("A set {a, b}, and a lone }")]
    [InlineData("{5@3}")]
    [InlineData("<b>bold</b>")]
    public void What_a_person_writes_stays_as_it_was_typed(string text)
    {
        var response = answers.Draft(Position.Rejected, text, text);
        Assert.False(response.FromReport);
        Assert.Equal((text, text), (response.PlainText, response.PlainReason));
    }

    [Fact]
    public void Words_of_the_report_keep_their_figures_while_nobody_changes_them()
    {
        var response = FromReport();
        response.Write(Position.Accepted, "Within 30 days.", null, answers.Writer, Answers.Monday);
        Assert.Equal(("Within {30 days@12}.", "From {June=6@12}.", true), (response.Text, response.Reservations, response.FromReport));
    }

    [Fact]
    public void Words_that_change_are_no_longer_the_reports_and_lose_its_lines()
    {
        var response = FromReport();
        response.Write(Position.Accepted, "Within 40 days.", null, answers.Writer, Answers.Monday);
        Assert.Equal(("Within 40 days.", "From June.", false), (response.Text, response.Reservations, response.FromReport));
    }

    [Fact]
    public void The_reports_words_for_a_position_go_with_it()
    {
        var response = FromReport();
        response.Write(Position.Rejected, "Within 30 days.", null, answers.Writer, Answers.Monday);
        Assert.Null(response.StatedAs);
    }

    [Fact]
    public void An_action_of_the_report_keeps_its_lines_until_its_words_change()
    {
        var response = FromReport();
        response.Actions.Add(new FollowUpAction { Id = 5, Title = "Pay {two=2@12} districts", Lines = new Lines(12, 12) });

        response.Plan([new(5, "Pay two districts", 1, null)], answers.Choices, answers.Writer, Answers.Monday);
        Assert.Equal(("Pay {two=2@12} districts", 12), (response.Actions[0].Title, response.Actions[0].Lines?.First));

        response.Plan([new(5, "Pay three districts", 1, null)], answers.Choices, answers.Writer, Answers.Monday);
        Assert.Equal(("Pay three districts", null), (response.Actions[0].Title, response.Actions[0].Lines));
    }

    [Fact]
    public void A_text_too_long_for_the_form_is_refused()
    {
        var response = answers.Draft();
        var refused = Assert.Throws<RuleViolation>(() =>
            response.Write(Position.Accepted, new string('x', OfficeResponse.LongestText + 1), null, answers.Writer, Answers.Monday));
        Assert.Equal(nameof(response.Text), Assert.Single(refused.Problems).About);
    }

    private OfficeResponse FromReport()
    {
        var response = OfficeResponse.Read(answers.Recommendation, Position.Accepted, "Accepts", "Within {30 days@12}.", null, "From {June=6@12}.");
        response.Passages.Add(new Passage { Lines = new Lines(12, 12), Part = "Annex 1" });
        response.Record(ResponseStepKind.Drafted, Answers.Monday, answers.Writer, null);
        return response;
    }
}
