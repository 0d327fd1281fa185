using System.Security.Cryptography;
using System.Text;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>
/// What a row said when it was exported, as short hashes: of each cell that people fill in, of what its words stood for,
/// and of the words that the house had for positions and statuses. When the row comes back, it tells which cells were
/// filled in, which ones changed in the portal meanwhile, and what a word meant that the house has given up since.
/// </summary>
public sealed class RowVersion
{
    private const string Form = "m2-";
    private const int Digits = 8;

    private static readonly Position[] Positions = Enum.GetValues<Position>();
    private static readonly ActionStatus[] Statuses = Enum.GetValues<ActionStatus>();

    private readonly Dictionary<MatrixField, string> texts, codes;
    private readonly IReadOnlyList<string> words;

    private RowVersion(IReadOnlyList<string> hashes)
    {
        texts = MatrixColumns.FilledIn.Index().ToDictionary(column => column.Item.Field, column => hashes[column.Index]);
        codes = MatrixColumns.Coded.Index().ToDictionary(column => column.Item.Field, column => hashes[texts.Count + column.Index]);
        words = [.. hashes.Skip(texts.Count + codes.Count)];
    }

    /// <summary>A row of nothing: what a new action was before it was filled in. It knows no words.</summary>
    public static RowVersion Empty { get; } = new([.. Enumerable.Repeat(Hash(""), MatrixColumns.FilledIn.Count + MatrixColumns.Coded.Count)]);

    public static string Of(MatrixRow row) => Form + string.Concat(
        MatrixColumns.FilledIn.Select(column => row[column.Field]).Concat(MatrixColumns.Coded.Select(column => CodeIn(row, column))).Concat(Known(row.Matrix.Practice)).Select(Hash));

    /// <summary>The version that a file gives; null where it is none, or another portal's.</summary>
    public static RowVersion? Read(string text)
    {
        var hashes = MatrixColumns.FilledIn.Count + MatrixColumns.Coded.Count + Positions.Length + Statuses.Length;
        if (!text.StartsWith(Form, StringComparison.Ordinal) || text.Length != Form.Length + hashes * Digits) return null;
        return new([.. Enumerable.Range(0, hashes).Select(at => text.Substring(Form.Length + at * Digits, Digits))]);
    }

    /// <summary>Whether the cell held this text.</summary>
    public bool Held(MatrixField field, string text) => texts[field] == Hash(text);

    /// <summary>Whether the cell meant this, in whatever words.</summary>
    public bool Meant(MatrixField field, string code) => codes[field] == Hash(code);

    /// <summary>Whether the row means there what it meant.</summary>
    public bool Stands(MatrixRow row, MatrixColumn column) => column.Code is null ? Held(column.Field, row[column.Field]) : Meant(column.Field, CodeIn(row, column));

    /// <summary>The position that the house called so then; null where it called none so.</summary>
    public Position? Position(string word) => Find(Positions, word, 0);

    /// <summary>The status that the house called so then; null where it called none so.</summary>
    public ActionStatus? Status(string word) => Find(Statuses, word, Positions.Length);

    private T? Find<T>(T[] choices, string word, int from) where T : struct
    {
        var hash = Hash(Folded(word));
        foreach (var (at, choice) in choices.Index())
            if (words.ElementAtOrDefault(from + at) == hash) return choice;
        return null;
    }

    private static IEnumerable<string> Known(ResponsePractice practice) => Positions.Select(practice.Word).Concat(Statuses.Select(practice.Word)).Select(Folded);

    private static string Folded(string word) => word.Trim().ToUpperInvariant();

    private static string CodeIn(MatrixRow row, MatrixColumn column) => column.Code!(row) ?? "";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
}
