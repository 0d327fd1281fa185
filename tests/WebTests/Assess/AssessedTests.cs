using DataTests.Databases;
using LabourMigrationEval.Charts;
using LabourMigrationEval.Data.Seed;
using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Web.Assess;
using Xunit;

namespace WebTests.Assess;

public class AssessedTests
{
    private static readonly AssessmentCaption Caption = new("Bridges, 2018–22", "Invented organisation", "2024", Fictional: true);

    [Fact]
    public void The_fictional_assessment_gives_the_bars_that_its_report_prints()
    {
        var assessed = Of("rural-roads-2019-23");

        // By hand, for efficiency: (4 × 3.1 + 2 × 3.3 + 3.4 + 3.2) / 8 = 3.2.
        Assert.Equal(new Fraction(16, 5), assessed.Outcome.Criteria.Single(bar => bar.Name == "Efficiency").Exact);
        Assert.Equal(
            ["5.09", "4.14", "4.52", "3.20", "4.05", "3.06–3.14", "4.01–4.02"],
            assessed.Chart.Bars.Select(bar => bar.Shown));
        Assert.Equal("Overall", assessed.Chart.Bars.Single(bar => bar.Overall).Name);
    }

    [Fact]
    public void A_source_that_counts_for_one_criterion_is_weighed_there_alone()
    {
        var assessed = Of("rural-roads-2019-23");

        Assert.Equal(
            ["Effectiveness"],
            assessed.Outcome.Criteria.Where(bar => bar.Contributions.Any(part => part.Source == "Programme results")).Select(bar => bar.Name));
        Assert.Contains("Programme results 1 (effectiveness only)", assessed.Chart.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_known_in_part_is_named_in_the_notes() =>
        Assert.Contains("Sustainability: Partners survey only between 2.8 and 3.4.", Of("rural-roads-2019-23").Chart.Notes[1], StringComparison.Ordinal);

    [Fact]
    public void An_assessment_without_scores_gives_only_bars_that_are_not_stated()
    {
        var assessed = Of("labour-migration-2016-20");

        Assert.False(assessed.Outcome.Overall.Stated);
        Assert.All(assessed.Chart.Bars, bar => Assert.Equal(("not stated", null, null), (bar.Shown, bar.Value, bar.Label)));
    }

    [Fact]
    public void One_missing_score_makes_its_bar_and_the_overall_bar_a_range()
    {
        var assessment = Read("rural-roads-2019-23");
        assessment.Sources[0].Scores.RemoveAll(score => score.Criterion.Key == "relevance");

        var bars = Assessed.Of(assessment, Caption).Chart.Bars.ToDictionary(bar => bar.Name);

        // (4 × 1 + 2 × 5.0 + 5.1 + 4.8) / 8 to (4 × 6 + …) / 8.
        Assert.Equal(new BarValue(2.9875m, 5.4875m), bars["Relevance"].Value);
        Assert.Equal("2.99–5.49", bars["Relevance"].Shown);
        Assert.Null(bars["Overall"].Value!.Known);
    }

    [Fact]
    public void Every_form_of_a_fictional_chart_carries_the_mark()
    {
        var chart = Of("rural-roads-2019-23").Chart;

        Assert.Equal("Fictional example", chart.Mark);
        Assert.Contains("all figures invented", chart.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_that_a_person_entered_is_told_in_the_notes()
    {
        var assessment = Read("labour-migration-2016-20");
        var (source, criterion) = (assessment.Sources.First(source => source.Criteria.Count == 0), assessment.Criteria[0]);

        assessment.Enter(source, criterion, ScoreRange.Exactly(4), "The interviews.", new Person { Name = "Ada" }, new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc));

        Assert.Contains("the latest on 24 November 2026", string.Join(' ', Assessed.Of(assessment, Caption).Chart.Notes), StringComparison.Ordinal);
    }

    private static Assessed Of(string folder) => Assessed.Of(Read(folder), Caption);

    private static Assessment Read(string folder)
    {
        var organisation = new Organisation { Key = "any", Acronym = "ANY", Name = "Any" };
        Evaluation evaluation = EvaluationBuilder.Build(EvaluationFolder.Read(Path.Combine(TestDatabase.SeedFolder, folder)), organisation);
        return evaluation.Assessment!;
    }
}
