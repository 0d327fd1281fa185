using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Web.Assess;
using Xunit;

namespace WebTests.Assess;

public class ScoreSheetTests
{
    private static readonly DateTime Morning = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Person Ada = new() { Name = "Ada" };
    private static readonly Person Ben = new() { Name = "Ben" };

    [Theory]
    [InlineData("4.5", "9/2", "9/2")]
    [InlineData(" 5 ", "5", "5")]
    [InlineData("2.8–3.4", "14/5", "17/5")]
    [InlineData("2.8 - 3.4", "14/5", "17/5")]
    [InlineData("2 to 3", "2", "3")]
    public void A_score_or_range_is_read_as_people_write_it(string written, string low, string high)
    {
        var (assessment, sheet) = Sheet();
        Write(sheet.Entries[0], written);

        Assert.True(sheet.TryEnter(assessment, Ada, Morning));

        var score = Assert.Single(assessment.Sources[0].Scores);
        Assert.Equal((low, high, "Interviews.", Ada, Morning), (score.Low.ToString(), score.High.ToString(), score.Justification, score.EnteredBy, score.EnteredAt!.Value));
    }

    [Theory]
    [InlineData("4,5", "is no score")]
    [InlineData("good", "is no score")]
    [InlineData("3-4-5", "is no score")]
    [InlineData("7", "off the scale")]
    [InlineData("4–3", "lower end first")]
    [InlineData("", "Give the score")]
    public void A_wrong_score_is_refused_in_words_and_stays_as_typed(string written, string problem)
    {
        var (assessment, sheet) = Sheet();
        Write(sheet.Entries[0], written);

        Assert.False(sheet.TryEnter(assessment, Ada, Morning));

        Assert.Contains(problem, sheet.Entries[0].Problem, StringComparison.Ordinal);
        Assert.Equal((written, "Interviews."), (sheet.Entries[0].Written, sheet.Entries[0].Justification));
        Assert.Empty(assessment.Sources[0].Scores);
    }

    [Fact]
    public void A_score_needs_what_it_rests_on()
    {
        var (assessment, sheet) = Sheet();
        sheet.Entries[0].Written = "4";

        Assert.False(sheet.TryEnter(assessment, Ada, Morning));
        Assert.Contains("rests on", sheet.Entries[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_that_somebody_else_entered_meanwhile_is_shown_before_it_is_replaced()
    {
        var (assessment, mine) = Sheet();
        var theirs = ScoreSheet.Of(assessment);
        Write(theirs.Entries[0], "3");
        Assert.True(theirs.TryEnter(assessment, Ben, Morning));
        Write(mine.Entries[0], "4");

        Assert.False(mine.TryEnter(assessment, Ada, Morning.AddMinutes(1)));
        Assert.Contains("Ben entered 3 here", mine.Entries[0].Problem, StringComparison.Ordinal);

        Assert.True(mine.TryEnter(assessment, Ada, Morning.AddMinutes(2)));
        Assert.Equal([3, 4], assessment.Sources[0].Scores.Select(score => score.Low));
        Assert.Equal(4, Assert.Single(assessment.Sources[0].CurrentScores).Low);
    }

    [Fact]
    public void What_was_not_touched_keeps_its_name_and_time()
    {
        var (assessment, sheet) = Sheet();
        Write(sheet.Entries[0], "3");
        Assert.True(sheet.TryEnter(assessment, Ada, Morning));
        sheet.Show(assessment);
        Write(sheet.Entries[1], "5");

        Assert.True(sheet.TryEnter(assessment, Ben, Morning.AddHours(1)));

        Assert.Equal((Ada, Morning), (assessment.Sources[0].Scores[0].EnteredBy, assessment.Sources[0].Scores[0].EnteredAt!.Value));
    }

    [Fact]
    public void A_score_that_the_report_states_stays_as_printed()
    {
        var assessment = Bridges(new Score { Criterion = new Criterion { Key = "relevance", Name = "Relevance" }, Low = 5, High = 5, Lines = new Lines(3, 3) });
        var sheet = ScoreSheet.Of(assessment);
        Write(sheet.Entries[0], "1");

        Assert.True(sheet.Entries[0].IsPrinted);
        Assert.True(sheet.TryEnter(assessment, Ada, Morning));
        Assert.Equal(5, assessment.Sources[0].Scores[0].Low);
    }

    private static void Write(ScoreEntry entry, string written) => (entry.Written, entry.Justification) = (written, "Interviews.");

    private static (Assessment Assessment, ScoreSheet Sheet) Sheet()
    {
        var assessment = Bridges();
        return (assessment, ScoreSheet.Of(assessment));
    }

    private static Assessment Bridges(params Score[] scores)
    {
        var assessment = new Assessment { Key = "assessment", Title = "Bridges", Text = "", ScaleMin = 1, ScaleMax = 6, Method = Scoring.MeanOfCriteria };
        assessment.Criteria.AddRange([new Criterion { Key = "relevance", Name = "Relevance" }, new Criterion { Key = "impact", Name = "Impact" }]);
        var source = new EvidenceSource
        {
            Key = "team",
            Name = "Team",
            Weight = new Printed("4"),
            AppliesToPrinted = "every criterion",
            Place = "footnote 1",
            Lines = new Lines(1, 1),
            Passage = new Passage { Lines = new Lines(1, 1), Part = "Chapter 1" },
        };
        source.Scores.AddRange(scores);
        assessment.Sources.Add(source);
        return assessment;
    }
}
