namespace LabourMigrationEval.Charts.Tables;

/// <summary>What a line of a printed table is for; each format has its own look for it.</summary>
public enum LineLook
{
    /// <summary>The title of the document.</summary>
    Title,

    /// <summary>The title of a part.</summary>
    Heading,

    /// <summary>What a paragraph below is about; it stays with it.</summary>
    Strong,

    /// <summary>A paragraph.</summary>
    Text,

    /// <summary>Something beside the matter.</summary>
    Soft,
}

/// <summary>A paragraph. Its line breaks are kept.</summary>
public sealed record PrintedLine(string Text, LineLook Look = LineLook.Text);

/// <summary>A column: its heading, and its part of the width, against the other columns' parts.</summary>
public sealed record PrintedColumn(string Heading, double Share);

/// <summary>A row: for each column the paragraphs of its cell.</summary>
public sealed record PrintedRow(IReadOnlyList<IReadOnlyList<PrintedLine>> Cells);

/// <summary>A document that is a table with a title above it. It knows nothing of what is in the table.</summary>
/// <param name="Title">The document's title, for its properties.</param>
/// <param name="Author">Whose document it is.</param>
/// <param name="Language">Its language, as a BCP 47 tag.</param>
/// <param name="Made">The day that it speaks of; the document holds no other time.</param>
/// <param name="Head">What stands above the table.</param>
/// <param name="Columns">The columns; their headings stand on each page.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Foot">What stands at the foot of each page, beside its number.</param>
/// <param name="Lacking">What is said above the table where a format has no letters for some of it; it shows <see cref="NoLetter"/> in their place.</param>
public sealed record PrintedTable(
    string Title, string Author, string Language, DateOnly Made, IReadOnlyList<PrintedLine> Head,
    IReadOnlyList<PrintedColumn> Columns, IReadOnlyList<PrintedRow> Rows, string Foot, string Lacking)
{
    /// <summary>What stands in the place of a letter that can't be shown.</summary>
    public const char NoLetter = '□';
}
