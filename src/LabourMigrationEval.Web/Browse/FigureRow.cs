using System.Linq.Expressions;
using System.Text.RegularExpressions;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Browse;

/// <summary>What the prose states of a picture.</summary>
public sealed record StatedRow(string Statement, Printed Printed, string? Unit, Lines Lines);

/// <summary>A picture of a report, as a record: what it shows, and what can be read of it.</summary>
public sealed partial record FigureRow(
    string Key, string? Number, string Title, string Text, string? Sample, string? Scale, bool BarsInText,
    IReadOnlyList<StatedRow> Stated, IReadOnlyList<PassageRow> Passages)
{
    /// <summary>For the projection of a query.</summary>
    public static Expression<Func<Figure, FigureRow>> Of { get; } = f => new FigureRow(
        f.Key, f.Number, f.Title, f.Text, f.Sample, f.Scale, f.BarsInText,
        f.Facts.OrderBy(fact => fact.Order).Select(fact => new StatedRow(fact.Statement, fact.Printed, fact.Unit, fact.Lines)).ToList(),
        f.Passages.OrderBy(p => p.Order).Select(p => p.Passage!).AsQueryable().Select(PassageRow.Of).ToList());

    /// <summary>Sample and scale are printed with the picture itself: figured text, tied to its main passage.</summary>
    public string Tied(string words) => Numbers().Replace(words, number => $"{{{number.Value}@{Passages[0].Lines}}}");

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Numbers();
}
