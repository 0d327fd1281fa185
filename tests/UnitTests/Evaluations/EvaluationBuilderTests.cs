using LabourMigrationEval.Data.Seed;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Evaluations;

/// <summary>What a document says wrong is refused by name when it is read, not met later by a page.</summary>
public sealed class EvaluationBuilderTests
{
    [Fact]
    public void A_sound_document_is_built() => Assert.Equal("bridges", Build(Sound()).Slug);

    [Theory]
    [InlineData("lines 90 lie in no listed passage", "Built {7@90} bridges")]
    [InlineData("a brace", "Built {7 bridges")]
    [InlineData("shows no number", "Built {many@3} bridges")]
    public void A_figure_without_its_place_is_refused(string message, string title)
    {
        var document = Sound();
        document.Findings.Add(Finding("2", title));
        Refused(document, message);
    }

    [Fact]
    public void A_key_that_stands_twice_is_refused()
    {
        var document = Sound();
        document.Findings.Add(Finding("1", "Once more"));
        Refused(document, "finding:1 stands twice");
    }

    [Fact]
    public void A_link_to_nothing_is_refused()
    {
        var document = Sound();
        document.Findings.Add(Finding("2", "Linked") with { Related = ["recommendation:9"] });
        Refused(document, "recommendation:9");
    }

    [Fact]
    public void An_item_without_a_passage_is_refused()
    {
        var document = Sound();
        document.Findings.Add(Finding("2", "Adrift") with { Passages = [] });
        Refused(document, "names no passage");
    }

    [Fact]
    public void A_passage_behind_the_end_of_the_document_is_refused()
    {
        var document = Sound();
        document.Passages.Add(new PassageEntry { Lines = "99-101", Part = "Annex" });
        Refused(document, "behind the end");
    }

    [Theory]
    [InlineData("7", "off the scale")]
    [InlineData("x", "decimal numbers")]
    public void A_score_that_no_bar_can_be_computed_from_is_refused(string score, string message)
    {
        var document = Sound();
        document.Assessment = Assessment([new ScoreEntry { Source = "team", Criterion = "relevance", Score = score }]);
        Refused(document, message);
    }

    [Fact]
    public void A_weight_of_nothing_is_refused()
    {
        var document = Sound();
        document.Assessment = Assessment([], weight: "0");
        Refused(document, "weight");
    }

    [Theory]
    [InlineData("in spring")]
    [InlineData("2017-13")]
    public void A_date_that_is_none_is_refused(string date)
    {
        var document = Sound();
        document.Facts.Add(new FactEntry { Key = "opened", Title = "Opened", Topic = "milestone", Lines = "3", Date = date });
        Refused(document, "is no date");
    }

    [Theory]
    [InlineData("2031-01-01", "2031-03-31", "ends at “due”")]
    [InlineData("2031-02-01", "2031-06-30", "begins where the one before ended")]
    public void Due_dates_that_do_not_follow_from_each_other_are_refused(string from, string due, string message)
    {
        DueChangeEntry Moved(string before, string after) => new(Day(before), Day(after), "Late", null, DateTimeOffset.UnixEpoch);
        Refused(Promising(new() { Title = "Build", Due = Day(due), DueChanges = [Moved("2030-01-01", "2031-01-01"), Moved(from, "2031-06-30")] }), message);
    }

    [Fact]
    public void Evidence_that_is_no_web_address_is_refused() =>
        Refused(Promising(new() { Title = "Build", Evidence = [new("Photo", "javascript:alert()", true, null, DateTimeOffset.UnixEpoch)] }), "isn't a web address");

    [Fact]
    public void Follow_up_of_an_action_that_no_revision_announces_is_refused() =>
        Refused(Promising(new() { Title = "Build", Updates = [new(ActionStatus.Completed, DateTimeOffset.UnixEpoch, null, null)] }), "no published revision announces it");

    [Theory]
    [InlineData("begins as a draft", ResponseStepKind.Submitted)]
    [InlineData("isn't published next", ResponseStepKind.Drafted, ResponseStepKind.Submitted, ResponseStepKind.Published)]
    public void Steps_in_an_order_that_no_response_takes_are_refused(string message, params ResponseStepKind[] steps)
    {
        var document = Sound();
        document.Responses.Add(new() { Text = "We will.", Steps = [.. steps.Select(kind => new StepEntry(kind, null, null, null))] });
        Refused(document, message);
    }

    [Fact]
    public void An_earlier_revision_that_was_not_published_is_refused()
    {
        var document = Sound();
        document.Responses.Add(new() { Text = "Now.", Earlier = [new() { Text = "Before." }] });
        Refused(document, "was not published");
    }

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    private static EvaluationDocument Promising(ActionEntry action)
    {
        var document = Sound();
        document.Responses.Add(new() { Text = "We will.", Actions = [action] });
        return document;
    }

    private static LabourMigrationEval.Domain.Evaluations.Evaluation Build(EvaluationDocument document) =>
        EvaluationBuilder.Build(document, new Organisation { Key = "works", Acronym = "W", Name = "Works" });

    private static void Refused(EvaluationDocument document, string message) =>
        Assert.Contains(message, Assert.Throws<EvaluationDocumentException>(() => Build(document)).Message, StringComparison.Ordinal);

    private static ItemEntry Finding(string key, string title) => new() { Key = key, Title = title, Passages = ["1-9"] };

    private static AssessmentEntry Assessment(List<ScoreEntry> scores, string weight = "1") => new()
    {
        Title = "Bars",
        Passages = ["1-9"],
        ScaleMin = 1,
        ScaleMax = 6,
        Criteria = ["relevance"],
        Method = "mean of criteria",
        Sources = [new SourceEntry { Key = "team", Name = "Team", Weight = weight, Printed = "every criterion", Place = "note", Lines = "2" }],
        Scores = scores,
    };

    private static EvaluationDocument Sound() => new()
    {
        Evaluation = new EvaluationEntry
        {
            Slug = "bridges",
            Title = "Bridges",
            Kind = "evaluation",
            Organisation = new OrganisationEntry("works", "W", "Works"),
            PeriodFrom = 2001,
            PeriodTo = 2002,
            Language = "en",
            Lede = "Bridges.",
            Text = "Bridges {3@3}.",
            TextNote = "Ours",
            Document = new DocumentEntry("Bridges", 100, null),
        },
        Passages = [new PassageEntry { Lines = "1-9", Part = "Chapter 1" }],
        Criteria = [new CriterionEntry("relevance", "Relevance", null, null)],
        Findings = [Finding("1", "Bridges stand")],
    };
}
