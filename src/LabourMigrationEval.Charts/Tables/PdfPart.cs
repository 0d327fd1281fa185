using LabourMigrationEval.Charts.Drawing;

namespace LabourMigrationEval.Charts.Tables;

/// <summary>What something on a page is, for readers who don't see it.</summary>
internal enum Tag
{
    Title,
    Heading,
    Paragraph,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,

    /// <summary>Nothing to be read: a rule, a heading that stands there again, the foot of a page.</summary>
    Artifact,
}

/// <summary>Pages as they are written, one part after the other.</summary>
internal abstract record PdfPart;

/// <summary>Something begins. It may go on over pages only where it holds other things and draws nothing itself.</summary>
internal sealed record Opens(Tag Tag) : PdfPart;

/// <summary>What began last ends.</summary>
internal sealed record Closes : PdfPart;

internal sealed record Draws(Shape Shape) : PdfPart;
