using System.Globalization;
using System.Text.RegularExpressions;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>
/// Text as a workbook holds it (ECMA-376, ST_Xstring): "_x0041_" stands for the letter A, so words that look like that are
/// written with the sign for an underscore in front.
/// </summary>
internal static partial class XlsxText
{
    public static string Write(string text) => Sign().Replace(text, "_x005F_");

    public static string Read(string text) => WrittenSign().Replace(text, sign => ((char)ushort.Parse(sign.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    // The underscore alone is replaced: one sign may end where the next begins ("_x0041_x0042_").
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Sign();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex WrittenSign();
}
