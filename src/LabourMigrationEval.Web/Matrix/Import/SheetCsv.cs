using System.Text;
using CsvHelper;
using LabourMigrationEval.Domain;

namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>Reads CSV as spreadsheets write it: with commas, semicolons or tabs, in UTF-8 with or without a mark, or in UTF-16.</summary>
internal static class SheetCsv
{
    private const string Formula = "It begins with an equals sign, which spreadsheets run as a formula. Write what it comes to; for words that begin so, put an apostrophe in front.";

    public static List<FilledLine> Read(byte[] bytes)
    {
        var text = Decoded(bytes);
        var separator = Separator(ref text);
        var lines = new List<FilledLine>();
        using var reader = CsvReader.Create(new StringReader(text), new CsvReaderOptions { Separator = separator, HasHeader = false, SkipEmptyLines = false });
        while (reader.Read())
        {
            if (lines.Count == SheetFile.MostLines) throw new RuleViolation(SheetFile.TooLong);
            lines.Add(new(lines.Count + 1, [.. Enumerable.Range(0, Math.Min(reader.FieldCount, SheetFile.MostColumns)).Select(at => Cell(reader.GetString(at)))]));
        }
        return lines;
    }

    private static FilledCell Cell(string raw) => new(MatrixCsv.Read(raw), raw.StartsWith('=') ? Formula : null);

    private static string Decoded(byte[] bytes)
    {
        var encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        string text;
        try
        {
            text = encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new RuleViolation("This file is neither XLSX nor CSV in UTF-8. In Excel, save it as “CSV UTF-8” or as a workbook (.xlsx).");
        }
        if (text.Contains('\0', StringComparison.Ordinal)) throw new RuleViolation("This file is neither XLSX nor CSV. Upload the matrix as one of these.");
        return text.TrimStart('\uFEFF');
    }

    /// <summary>What parts the headings; Excel may say so in a line of its own.</summary>
    private static char Separator(ref string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        if (first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length > 4)
        {
            var told = first[4];
            text = text[Math.Min(text.Length, first.Length + 1)..];
            return told;
        }
        var (separator, most) = (',', 0);
        foreach (var candidate in ",;\t")
            if (first.Count(candidate) is var count && count > most) (separator, most) = (candidate, count);
        return separator;
    }
}
