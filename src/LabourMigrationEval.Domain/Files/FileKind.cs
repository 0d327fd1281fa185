namespace LabourMigrationEval.Domain.Files;

/// <summary>A kind of file that the portal takes.</summary>
/// <param name="Words">What it is, for a sentence: "a PDF".</param>
/// <param name="MediaType">As which it is served.</param>
/// <param name="Extensions">How its name may end, in lower case; the usual one first.</param>
public sealed record FileKind(string Words, string MediaType, params IReadOnlyList<string> Extensions)
{
    private const string Ooxml = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    internal static FileKind Pdf { get; } = new("a PDF", "application/pdf", "pdf");
    internal static FileKind Png { get; } = new("a PNG picture", "image/png", "png");
    internal static FileKind Jpeg { get; } = new("a JPEG picture", "image/jpeg", "jpg", "jpeg");
    internal static FileKind Word { get; } = new("a Word document", Ooxml + "wordprocessingml.document", "docx");
    internal static FileKind Excel { get; } = new("an Excel workbook", Ooxml + "spreadsheetml.sheet", "xlsx");
    internal static FileKind PowerPoint { get; } = new("a PowerPoint presentation", Ooxml + "presentationml.presentation", "pptx");
    internal static FileKind OpenText { get; } = new("an OpenDocument text", OpenDocument + "text", "odt");
    internal static FileKind OpenSheet { get; } = new("an OpenDocument spreadsheet", OpenDocument + "spreadsheet", "ods");
    internal static FileKind OpenSlides { get; } = new("an OpenDocument presentation", OpenDocument + "presentation", "odp");
    internal static FileKind Csv { get; } = new("a CSV table", "text/csv", "csv");
    internal static FileKind Plain { get; } = new("plain text", "text/plain", "txt");

    /// <summary>All kinds that are taken.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
        [Pdf, Word, Excel, PowerPoint, OpenText, OpenSheet, OpenSlides, Png, Jpeg, Csv, Plain];

    /// <summary>All kinds in words, for a message or a hint.</summary>
    public const string AllInWords = "PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, CSV and plain text";

    /// <summary>The kind that a name promises; null where it promises none that is taken.</summary>
    public static FileKind? Promised(string extension) => All.FirstOrDefault(kind => kind.Extensions.Contains(extension));
}
