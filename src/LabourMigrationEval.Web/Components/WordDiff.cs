using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace LabourMigrationEval.Web.Components;

/// <summary>Whether words stand in both texts, in the later one alone, or in the earlier one alone.</summary>
public enum DiffKind
{
    Same,
    Added,
    TakenOut,
}

/// <summary>Words beside each other of which the same is to be said.</summary>
public sealed record DiffRun(DiffKind Kind, string Words);

/// <summary>A change: the pieces of the earlier text from <see cref="Start"/> to <see cref="End"/> became <see cref="Words"/>.</summary>
public sealed record DiffHunk(int Start, int End, string Words);

/// <summary>How two texts differ, word by word.</summary>
public static partial class WordDiff
{
    // The work grows with the square of what differs. Texts longer than any that can be saved are told apart by lines.
    private const int MostPieces = 20_000;

    private static readonly CustomFunctionChunker Words = new(text => [.. Word().Matches(text).Select(word => word.Value)]);
    private static readonly CustomFunctionChunker Lines = new(text => [.. Line().Matches(text).Select(line => line.Value)]);

    /// <summary>The later text with what was taken out of the earlier one in its place.</summary>
    public static IReadOnlyList<DiffRun> Between(string before, string after)
    {
        var (pieces, hunks) = Hunks(before, after);
        var runs = new List<DiffRun>();
        var at = 0;
        foreach (var hunk in hunks)
        {
            Add(DiffKind.Same, at, hunk.Start);
            Add(DiffKind.TakenOut, hunk.Start, hunk.End);
            if (hunk.Words.Length > 0) runs.Add(new(DiffKind.Added, hunk.Words));
            at = hunk.End;
        }
        Add(DiffKind.Same, at, pieces.Count);
        return runs;

        void Add(DiffKind kind, int from, int to)
        {
            if (from < to) runs.Add(new(kind, string.Concat(pieces.Take(from..to))));
        }
    }

    /// <summary>The pieces of the earlier text, and each change of them in its order. A lone space between two changes is part of them.</summary>
    public static (IReadOnlyList<string> Pieces, IReadOnlyList<DiffHunk> Hunks) Hunks(string before, string after)
    {
        var chunker = Word().Count(before) + Word().Count(after) > MostPieces ? Lines : Words;
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var hunks = new List<DiffHunk>();
        foreach (var block in diff.DiffBlocks)
        {
            var hunk = new DiffHunk(block.DeleteStartA, block.DeleteStartA + block.DeleteCountA,
                string.Concat(diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB)));
            if (hunks is [.., var last] && hunk.Start == last.End + 1 && diff.PiecesOld[last.End] == " ")
                hunks[^1] = new(last.Start, hunk.End, $"{last.Words} {hunk.Words}");
            else
                hunks.Add(hunk);
        }
        return (diff.PiecesOld, hunks);
    }

    [GeneratedRegex(@"[\w'’]+|\s|[^\w\s]")]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\n]*\n|[^\n]+$")]
    private static partial Regex Line();
}
