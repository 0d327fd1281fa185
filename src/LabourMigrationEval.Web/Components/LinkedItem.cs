using System.Linq.Expressions;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Components;

/// <summary>An item of any kind, as far as a link to it needs.</summary>
public sealed record LinkedItem(string Kind, string Key, string? Number, string Title, string? Topic)
{
    // From what was found and asked for to what it rests on: the order in which kinds are listed.
    private static readonly (string Kind, string One, string Many, string Page)[] Kinds =
    [
        (nameof(Finding), "Finding", "Findings", "findings/"),
        (nameof(Recommendation), "Recommendation", "Recommendations", "recommendations/"),
        (nameof(Conclusion), "Conclusion", "Conclusions", "conclusions#conclusion-"),
        (nameof(Lesson), "Lesson", "Lessons", "lessons#lesson-"),
        (nameof(GoodPractice), "Good practice", "Good practices", "lessons#good-practice-"),
        (nameof(CaseStudy), "Case study", "Case studies", "lessons#case-study-"),
        (nameof(Theme), "Theme", "Themes", "themes/"),
        (nameof(EvaluationQuestion), "Question", "Questions", "questions#question-"),
        (nameof(MethodNote), "Method", "Methodology", "methodology#method-"),
        (nameof(Outcome), "Outcome", "Outcomes", "results#outcome-"),
        (nameof(Output), "Output", "Outputs", "results#output-"),
        (nameof(Indicator), "Indicator", "Indicators", "results#indicator-"),
        (nameof(Cpo), "Country programme outcome", "Country programme outcomes", "cpos#cpo-"),
        (nameof(Assessment), "Assessment", "Assessment", "assessment#"),
        (nameof(Figure), "Figure", "Figures of the report", "sources#figure-"),
        (nameof(Fact), "Fact", "Facts", "#fact-"),
    ];

    // "as", for a cast would fail over a query of another kind of item.
    /// <summary>For the projection of a query.</summary>
    public static Expression<Func<EvaluationItem, LinkedItem>> Of { get; } =
        i => new LinkedItem(EF.Property<string>(i, EvaluationQueries.KindColumn), i.Key, i.Number, i.Title, (i as Fact)!.Topic);

    /// <summary>Its kind in words, for a heading above several: "Findings".</summary>
    public string Heading => Kinds[Rank].Many;

    /// <summary>"Finding 7", or its kind alone where the report gives no number.</summary>
    public string Name => Number is null ? Kinds[Rank].One : $"{Kinds[Rank].One} {Number}";

    /// <summary>Its address below the evaluation's own: a page, or a place on the page of its kind. A fact's page is that of its topic.</summary>
    public string Address => Topic is null ? $"{Kinds[Rank].Page}{Key}" : $"{FactTopic.Of(Topic).Page}{Kinds[Rank].Page}{Key}";

    /// <summary>Place of its kind among the kinds.</summary>
    public int Rank => Array.FindIndex(Kinds, kind => kind.Kind == Kind) is >= 0 and var at ? at
        : throw new InvalidOperationException($"No page shows an item of kind “{Kind}”.");
}
