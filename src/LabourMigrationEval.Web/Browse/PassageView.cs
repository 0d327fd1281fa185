using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Browse;

/// <summary>A cell of a table that stands in a passage.</summary>
public sealed record Cell(string Name, Printed Printed);

/// <summary>Something smaller than an item that rests on a passage: a row of a table, a suggested action, a weight.</summary>
/// <param name="Heading">What sort of thing it is.</param>
/// <param name="Label">What it says, as figured text.</param>
/// <param name="Address">Where it is shown, below the evaluation's address.</param>
/// <param name="Lines">Where its cells stand.</param>
/// <param name="Cells">Its figures.</param>
public sealed record RestingRow(string Heading, string Label, string Address, Lines Lines, IReadOnlyList<Cell> Cells);

/// <summary>A passage, and everything that rests on it.</summary>
/// <param name="Passage">The narrowest passage that covers the lines asked for.</param>
/// <param name="Asked">The lines asked for.</param>
/// <param name="DocumentTitle">The document that the lines count in.</param>
/// <param name="Items">Items that name the passage, or whose text gives a figure from the lines asked for.</param>
/// <param name="Rows">Rows of tables and other parts that stand within it.</param>
/// <param name="Around">Passages that hold this one, or lie within it.</param>
/// <param name="Before">The passage before it in the text.</param>
/// <param name="After">The passage after it in the text.</param>
public sealed record PassageView(
    PassageRow Passage, Lines Asked, string DocumentTitle, IReadOnlyList<LinkedItem> Items, IReadOnlyList<RestingRow> Rows,
    IReadOnlyList<PassageRow> Around, PassageRow? Before, PassageRow? After)
{
    /// <summary>Loads the narrowest passage around the lines; null where no passage covers them.</summary>
    public static async Task<PassageView?> LoadAsync(PortalDb db, EvaluationHead head, Lines asked)
    {
        var passages = db.Passages.Where(p => p.EvaluationId == head.Id);
        var found = await passages.Where(p => p.FirstLine <= asked.First && p.LastLine >= asked.Last)
            .OrderBy(p => p.LastLine - p.FirstLine).ThenBy(p => p.FirstLine).Select(p => new { p.Id, p.FirstLine, p.LastLine }).FirstOrDefaultAsync();
        if (found is null) return null;
        var (first, last) = (found.FirstLine, found.LastLine);
        var row = await passages.Where(p => p.Id == found.Id).Select(PassageRow.Of).SingleAsync();
        // A figure in a text names its lines in the same form as the address that leads here.
        var figure = $"@{asked}}}";
        return new PassageView(
            row,
            asked,
            await db.Evaluations.Where(e => e.Id == head.Id).Select(e => e.DocumentTitle).SingleAsync(),
            await db.Items.Where(i => i.EvaluationId == head.Id
                    && (i.Passages.Any(p => p.PassageId == found.Id) || i.Text.Contains(figure) || i.Title.Contains(figure)))
                .OrderBy(i => EF.Property<string>(i, EvaluationQueries.KindColumn)).ThenBy(i => i.Order).Select(LinkedItem.Of).ToListAsync(),
            await RestingRows.OnAsync(db, head.Id, found.Id, row.Lines, figure),
            await passages.Where(p => p.Id != found.Id
                    && ((p.FirstLine <= first && p.LastLine >= last) || (p.FirstLine >= first && p.LastLine <= last)))
                .OrderBy(p => p.FirstLine).ThenBy(p => p.LastLine).Select(PassageRow.Of).ToListAsync(),
            await passages.Where(p => p.LastLine < first).OrderByDescending(p => p.LastLine).ThenByDescending(p => p.FirstLine).Select(PassageRow.Of).FirstOrDefaultAsync(),
            await passages.Where(p => p.FirstLine > last).OrderBy(p => p.FirstLine).ThenBy(p => p.LastLine).Select(PassageRow.Of).FirstOrDefaultAsync());
    }
}
