using System.Linq.Expressions;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Components;

/// <summary>An item of any kind, as far as a link to it needs.</summary>
public sealed record LinkedItem(string Kind, string Key, string? Number, string Title, string? Topic)
{
    // "as", for a cast would fail over a query of another kind of item.
    /// <summary>For the projection of a query.</summary>
    public static Expression<Func<EvaluationItem, LinkedItem>> Of { get; } =
        i => new LinkedItem(EF.Property<string>(i, EvaluationQueries.KindColumn), i.Key, i.Number, i.Title, (i as Fact)!.Topic);

    /// <summary>Its kind in words, for a heading above several: "Findings".</summary>
    public string Heading => Shown.Many;

    /// <summary>"Finding 7", or its kind alone where the report gives no number.</summary>
    public string Name => Number is null ? Shown.One : $"{Shown.One} {Number}";

    /// <summary>Its address below the evaluation's own: a page, or a place on the page of its kind.</summary>
    public string Address => $"{Shown.Page}{Key}";

    private (string One, string Many, string Page) Shown => Kind switch
    {
        "Finding" => ("Finding", "Findings", "findings/"),
        "Recommendation" => ("Recommendation", "Recommendations", "recommendations/"),
        "Theme" => ("Theme", "Themes", "themes/"),
        "Conclusion" => ("Conclusion", "Conclusions", "conclusions#conclusion-"),
        "Lesson" => ("Lesson", "Lessons", "lessons#lesson-"),
        "GoodPractice" => ("Good practice", "Good practices", "lessons#good-practice-"),
        "CaseStudy" => ("Case study", "Case studies", "lessons#case-study-"),
        "EvaluationQuestion" => ("Question", "Questions", "questions#question-"),
        "MethodNote" => ("Method", "Methodology", "methodology#method-"),
        "Figure" => ("Figure", "Figures of the report", "sources#figure-"),
        "Fact" => ("Fact", "Facts", $"{FactTopic.Of(Topic!).Page}#fact-"),
        "Outcome" => ("Outcome", "Outcomes", "results#outcome-"),
        "Output" => ("Output", "Outputs", "results#output-"),
        "Cpo" => ("Country programme outcome", "Country programme outcomes", "cpos#cpo-"),
        "Indicator" => ("Indicator", "Indicators", "results#indicator-"),
        "Assessment" => ("Assessment", "Assessment", "assessment#"),
        _ => throw new InvalidOperationException($"No page shows an item of kind “{Kind}”."),
    };
}
