using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Data.Seed;

public sealed partial class EvaluationBuilder
{
    /// <summary>Registers an item under its kind and gives it what all items have.</summary>
    private T Add<T>(string kind, ItemEntry entry, int order, T item) where T : EvaluationItem
    {
        var name = $"{kind}:{entry.Key}";
        if (!items.TryAdd(name, item)) throw new EvaluationDocumentException($"{name} stands twice. Give each item of a kind a key of its own.");
        if (entry.Passages.Count == 0) throw new EvaluationDocumentException($"{name} names no passage. Say in which lines it stands.");
        (item.Number, item.Order) = (entry.Number, order);
        Checked(item.Title, name);
        Checked(item.Text, name);
        item.SearchText = Folded.Text($"{FiguredText.Plain(item.Title)} {FiguredText.Plain(item.Text)}");
        item.Criteria.AddRange(entry.Criteria.Distinct().Select(key => Criterion(key, name)));
        item.Themes.AddRange(entry.Themes.Distinct().Select(key => themes.TryGetValue(key, out var theme)
            ? theme
            : throw new EvaluationDocumentException($"{name} names the theme “{key}”, which isn't listed.")));
        item.Passages.AddRange(entry.Passages.Distinct().Select((lines, i) => new ItemPassage { Item = item, Passage = PassageNamed(lines, name), Order = i }));
        evaluation.Items.Add(item);
        return item;
    }

    /// <summary>The text itself, once each of its figures is known to have a place.</summary>
    private string Checked(string text, string where)
    {
        try
        {
            foreach (var piece in FiguredText.Paragraphs(text).SelectMany(paragraph => paragraph))
                if (piece.Lines is { } lines) Around(lines, where);
            return text;
        }
        catch (FormatException e)
        {
            throw new EvaluationDocumentException($"{where}: {e.Message}", e);
        }
    }

    /// <summary>The narrowest passage around the lines.</summary>
    private Passage Around(Lines lines, string where) =>
        evaluation.Passages.Where(passage => passage.Lines.Cover(lines)).MinBy(passage => passage.Lines.Count)
        ?? throw new EvaluationDocumentException($"{where}: lines {lines} lie in no listed passage.");

    private static Lines LinesOf(string text, string where) => Lines.TryParse(text, out var lines)
        ? lines
        : throw new EvaluationDocumentException($"{where}: “{text}” names no lines. Write a line number or a range, such as 76 or 76-84.");

    private Passage PassageNamed(string lines, string where) => passages.TryGetValue(lines, out var passage)
        ? passage
        : throw new EvaluationDocumentException($"{where} names the passage {lines}, which isn't listed.");

    private Criterion Criterion(string key, string where) => criteria.TryGetValue(key, out var criterion)
        ? criterion
        : throw new EvaluationDocumentException($"{where} names the criterion “{key}”, which isn't listed.");

    private EvaluationItem Item(string reference, string where) => items.TryGetValue(reference, out var item)
        ? item
        : throw new EvaluationDocumentException($"{where} names {reference}, which isn't listed.");

    private T Item<T>(string reference, string where) where T : EvaluationItem => Item(reference, where) as T
        ?? throw new EvaluationDocumentException($"{where} names {reference}, which is of another kind.");

    private Unit UnitNamed(string key, string where) => units.TryGetValue(key, out var unit)
        ? unit
        : throw new EvaluationDocumentException($"{where} names the unit “{key}”, which isn't listed.");

    private Person? PersonNamed(string? key, string where) => key is null ? null : people.TryGetValue(key, out var person)
        ? person
        : throw new EvaluationDocumentException($"{where} names the person “{key}”, who isn't listed.");
}
