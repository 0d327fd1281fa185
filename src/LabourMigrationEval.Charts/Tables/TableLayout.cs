using System.Globalization;
using LabourMigrationEval.Charts.Drawing;

namespace LabourMigrationEval.Charts.Tables;

/// <summary>Lays a table out on pages of A4, lying. Headings stand on each page; a row goes over a page only where it must.</summary>
internal sealed class TableLayout
{
    public const int Width = 842;
    public const int Height = 595;

    private const double Margin = 40;
    private const double Bottom = Height - 52;
    private const double Padding = 5;
    private const double HeadWidth = 560;

    // A row that goes onto one page moves there whole, unless that would leave more than this part of a page empty.
    private const double MostEmpty = .35;

    private readonly PrintedTable table;
    private readonly List<double> edges = [Margin];
    private readonly List<List<PdfPart>> pages = [[]];
    private double y = Margin;
    private bool isHeaded;

    private TableLayout(PrintedTable table)
    {
        this.table = table;
        var all = table.Columns.Sum(column => column.Share);
        foreach (var column in table.Columns) edges.Add(edges[^1] + (Width - 2 * Margin) * column.Share / all);
    }

    public static IReadOnlyList<IReadOnlyList<PdfPart>> Of(PrintedTable table)
    {
        var layout = new TableLayout(table);
        layout.Set(SetLines.Of(table.Head, HeadWidth), Margin, mayPart: true);
        layout.y += 14;
        layout.Inside(Tag.Table, () =>
        {
            layout.Headings();
            foreach (var row in table.Rows) layout.Row(row);
        });
        return layout.Finished();
    }

    private void Row(PrintedRow row)
    {
        var cells = row.Cells.Select((cell, at) => SetLines.Of(cell, edges[at + 1] - edges[at] - 2 * Padding)).ToList();
        var isFirst = true;
        while (isFirst || cells.Exists(cell => cell.Count > 0))
        {
            var (needed, room) = (cells.Max(SetLines.Height) + 2 * Padding, Bottom - y);
            if (needed > room && needed <= Bottom - Top && room < MostEmpty * (Bottom - Margin))
            {
                NextPage();
                Headings();
                continue;
            }
            var fitting = cells.Select(cell => SetLines.Fitting(cell, room - 2 * Padding)).ToList();
            if (needed > room && fitting.TrueForAll(count => count == 0) && y > Top + 1)
            {
                NextPage();
                Headings();
                continue;
            }
            Part(cells, fitting);
            isFirst = false;
            if (!cells.Exists(cell => cell.Count > 0)) return;
            NextPage();
            Headings();
        }
    }

    /// <summary>Sets the lines of a row that this page has room for, and takes them off.</summary>
    private void Part(List<List<SetLine>> cells, List<int> fitting)
    {
        var top = y;
        var end = top;
        Inside(Tag.Row, () =>
        {
            foreach (var (at, cell) in cells.Index())
            {
                y = top + Padding;
                // What stays together but is longer than a page parts all the same.
                var count = fitting.TrueForAll(number => number == 0) ? Math.Max(1, SetLines.Fitting([.. cell.Select(line => line with { StaysWithNext = false })], Bottom - y - Padding)) : fitting[at];
                Inside(at == 0 ? Tag.RowHeader : Tag.Cell, () => Set(cell.Take(count), edges[at] + Padding));
                cell.RemoveRange(0, Math.Min(count, cell.Count));
                end = Math.Max(end, y + Padding);
            }
        });
        y = end;
        Rule(Role.Grid);
    }

    private double Top => Margin + HeadingHeight;

    private double HeadingHeight => Headed.Max(SetLines.Height) + 2 * Padding;

    private List<List<SetLine>> Headed => [.. table.Columns.Select((column, at) => SetLines.Of([new(column.Heading, LineLook.Strong)], edges[at + 1] - edges[at] - 2 * Padding))];

    private void Headings()
    {
        var height = HeadingHeight;
        // A heading alone at the foot of a page says nothing.
        if (y + height + 60 > Bottom) NextPage();
        var top = y;
        Rule(Role.Whisker);
        // Said once: where the headings stand again, they are there for the eye.
        Inside(isHeaded ? Tag.Artifact : Tag.Row, () =>
        {
            foreach (var (at, lines) in Headed.Index())
            {
                y = top + Padding;
                if (isHeaded) foreach (var line in lines) Set(line, edges[at] + Padding);
                else Inside(Tag.ColumnHeader, () => Set(lines, edges[at] + Padding));
            }
        });
        isHeaded = true;
        y = top + height;
        Rule(Role.Mark);
    }

    /// <summary>Sets lines, each paragraph as one; where they may part, one that goes over a page is two.</summary>
    private void Set(IEnumerable<SetLine> lines, double x, bool mayPart = false)
    {
        int? open = null;
        foreach (var line in lines)
        {
            var parts = mayPart && y + line.Height > Bottom;
            if (open is not null && (parts || open != line.Paragraph)) pages[^1].Add(new Closes());
            if (parts) NextPage();
            if (parts || open != line.Paragraph) pages[^1].Add(new Opens(line.Tag));
            open = line.Paragraph;
            Set(line, x);
        }
        if (open is not null) pages[^1].Add(new Closes());
    }

    private void Set(SetLine line, double x)
    {
        y += line.Height;
        pages[^1].Add(new Draws(new Words(x, y - line.Set.Leading * .25, line.Text, line.Set.Face, line.Set.Size, line.Set.Role)));
    }

    private void Rule(Role role) => Inside(Tag.Artifact, () => pages[^1].Add(new Draws(new Line(Margin, y, Width - Margin, y, role))));

    private void Inside(Tag tag, Action write)
    {
        pages[^1].Add(new Opens(tag));
        write();
        pages[^1].Add(new Closes());
    }

    private void NextPage()
    {
        pages.Add([]);
        y = Margin;
    }

    private List<List<PdfPart>> Finished()
    {
        var soft = SetLook.Of(LineLook.Soft);
        foreach (var (at, page) in pages.Index())
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"Page {at + 1} of {pages.Count}");
            // Before the rest: at the end of a page, the table that goes on is open.
            page.InsertRange(0,
            [
                new Opens(Tag.Artifact),
                new Draws(new Words(Margin, Height - 28, Typesetter.Shown(PlainText.Of(table.Foot), soft.Face), soft.Face, soft.Size, soft.Role)),
                new Draws(new Words(Width - Margin, Height - 28, number, soft.Face, soft.Size, soft.Role, Anchor.End)),
                new Closes(),
            ]);
        }
        return pages;
    }
}
