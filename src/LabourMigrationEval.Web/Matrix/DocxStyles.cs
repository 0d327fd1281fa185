using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using LabourMigrationEval.Charts.Tables;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>The styles of the Word document.</summary>
internal static class DocxStyles
{
    public const string Table = "Matrix";
    public const string TableHeading = "MatrixHeading";
    public const string Foot = "Footer";

    private const string Normal = "Normal", Ink = "15202B", Quiet = "4A5763", Sans = "Arial", Serif = "Georgia";

    public static string InText(LineLook look) => look switch
    {
        LineLook.Title => "Title",
        LineLook.Heading => "Heading1",
        LineLook.Strong => "Strong",
        LineLook.Text => Normal,
        LineLook.Soft => "Soft",
        _ => throw new ArgumentOutOfRangeException(nameof(look), look, null),
    };

    public static string InTable(LineLook look) => look switch
    {
        LineLook.Strong => "MatrixStrong",
        LineLook.Soft => "MatrixSoft",
        _ => "MatrixText",
    };

    public static Styles Of(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Sans), new Color { Val = Ink }, new FontSize { Val = "20" }, new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = Normal, Default = true },
        Named("Title", "Title", after: 60, size: 40, face: Serif, bold: true),
        Named("Heading1", "heading 1", before: 240, after: 80, size: 26, face: Serif, bold: true, withNext: true, outline: 0),
        Named("Strong", "Strong paragraph", before: 80, after: 40, bold: true, withNext: true),
        Named("Soft", "Quiet paragraph", colour: Quiet),
        Named("MatrixText", "Matrix text", after: 40, size: 16),
        // Not kept with what follows: LibreOffice would then move the whole table to the next page.
        Named("MatrixStrong", "Matrix label", "MatrixText", before: 60, after: 20, size: 16, bold: true),
        Named("MatrixSoft", "Matrix remark", "MatrixText", after: 40, size: 16, colour: Quiet),
        Named(TableHeading, "Matrix heading", "MatrixText", before: 40, after: 40, size: 16, bold: true),
        new Style(
            new StyleName { Val = "footer" }, new BasedOn { Val = Normal }, new PrimaryStyle(),
            new StyleParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = 15138 })),
            new StyleRunProperties(new Color { Val = Quiet }, new FontSize { Val = "16" }))
        { Type = StyleValues.Paragraph, StyleId = Foot },
        new Style(
            new StyleName { Val = "Matrix table" }, new PrimaryStyle(),
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 12, Color = Ink }, new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "D4DAE0" },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "D4DAE0" }),
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })),
            new TableStyleProperties(new TableStyleConditionalFormattingTableCellProperties(
                new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Ink })))
            { Type = TableStyleOverrideValues.FirstRow })
        { Type = StyleValues.Table, StyleId = Table });

    private static Style Named(
        string id, string name, string basedOn = Normal, int? before = null, int? after = null, int? size = null, string? face = null, string? colour = null,
        bool bold = false, bool withNext = false, int? outline = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (withNext) paragraph.Append(new KeepNext(), new KeepLines());
        paragraph.Append(new WidowControl());
        var spacing = new SpacingBetweenLines();
        if (before is not null) spacing.Before = Number(before);
        if (after is not null) spacing.After = Number(after);
        if (spacing.HasAttributes) paragraph.Append(spacing);
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        var run = new StyleRunProperties();
        if (face is not null) run.Append(Fonts(face));
        if (bold) run.Append(new Bold());
        if (colour is not null) run.Append(new Color { Val = colour });
        if (size is not null) run.Append(new FontSize { Val = Number(size) });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = basedOn }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static RunFonts Fonts(string face) => new() { Ascii = face, HighAnsi = face, ComplexScript = face, EastAsia = face };
}
