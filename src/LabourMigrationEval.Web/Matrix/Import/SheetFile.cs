using System.Globalization;
using LabourMigrationEval.Domain;

namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>Reads an uploaded file as a sheet, by what it holds and not by its name.</summary>
public static class SheetFile
{
    /// <summary>Size of the largest file that is read, in bytes.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <summary>Most lines that a file may have.</summary>
    public const int MostLines = 5_000;

    /// <summary>Most columns that are looked at.</summary>
    public const int MostColumns = 200;

    public static string TooLarge { get; } = string.Create(CultureInfo.InvariantCulture, $"This file is larger than {Largest / 1024 / 1024} MB. A matrix is far smaller: upload the one that the portal exported, filled in.");

    public static string TooLong { get; } = string.Create(CultureInfo.InvariantCulture, $"This file has more than {MostLines:N0} lines. Upload it in parts.");

    private static readonly (byte[] Sign, string Why)[] Others =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "This is a workbook of the old kind (.xls), or one with a password. Save it as .xlsx without a password."),
        ("%PDF"u8.ToArray(), "This is a PDF. Upload an XLSX or CSV file."),
        ([0x1F, 0x8B], "This file is packed. Upload the XLSX or CSV file itself."),
    ];

    /// <exception cref="RuleViolation">It is too large, or neither XLSX nor CSV, or no matrix.</exception>
    public static FilledSheet Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0) throw new RuleViolation("This file is empty. Start from the matrix that the portal exports.");
        if (bytes.Length > Largest) throw new RuleViolation(TooLarge);
        foreach (var (sign, why) in Others)
            if (bytes.AsSpan().StartsWith(sign)) throw new RuleViolation(why);
        return new FilledSheet(bytes.AsSpan().StartsWith("PK"u8) ? SheetXlsx.Read(bytes) : SheetCsv.Read(bytes));
    }
}
