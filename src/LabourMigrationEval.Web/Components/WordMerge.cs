namespace LabourMigrationEval.Web.Components;

/// <summary>Whose words are taken where two people changed the same.</summary>
public enum MergeChoice
{
    /// <summary>Theirs, and mine after them.</summary>
    Both,
    Mine,
    Theirs,
}

/// <summary>A stretch of two texts that go back to one.</summary>
/// <param name="stood">What stood there before; null where that isn't known.</param>
/// <param name="mine">What one person made of it.</param>
/// <param name="theirs">What the other made of it.</param>
public sealed class MergePassage(string? stood, string mine, string theirs)
{
    public string Mine => mine;

    public string Theirs => theirs;

    /// <summary>Whether both changed it, and differently: somebody has to choose.</summary>
    public bool Clashes => mine != theirs && mine != stood && theirs != stood;

    /// <summary>Counts where it <see cref="Clashes"/>. Both, so that nothing falls away unseen.</summary>
    public MergeChoice Choice { get; set; }

    public string Result => (Clashes, Choice) switch
    {
        (false, _) => mine == stood ? theirs : mine,
        (_, MergeChoice.Mine) => mine,
        (_, MergeChoice.Theirs) => theirs,
        _ when mine.Length == 0 || theirs.Length == 0 || char.IsWhiteSpace(theirs[^1]) || char.IsWhiteSpace(mine[0]) || char.IsPunctuation(mine[0]) => theirs + mine,
        _ => $"{theirs} {mine}",
    };
}

/// <summary>
/// Two texts that two people made of one: what only one of them changed is taken over, and where both changed the same
/// words somebody chooses. (DiffPlex has a merge of its own, which mistakes changes that overlap.)
/// </summary>
public sealed class WordMerge
{
    private WordMerge(IReadOnlyList<MergePassage> passages) => Passages = passages;

    public IReadOnlyList<MergePassage> Passages { get; }

    public IEnumerable<MergePassage> Clashes => Passages.Where(passage => passage.Clashes);

    public string Result => string.Concat(Passages.Select(passage => passage.Result));

    /// <summary>Merges two texts.</summary>
    /// <param name="stood">What both began with; null where that isn't known, and then every difference is chosen.</param>
    /// <param name="mine">One text.</param>
    /// <param name="theirs">The other.</param>
    public static WordMerge Of(string? stood, string mine, string theirs) => new(stood is null ? Two(mine, theirs) : Three(stood, mine, theirs));

    private static List<MergePassage> Two(string mine, string theirs)
    {
        var (pieces, hunks) = WordDiff.Hunks(theirs, mine);
        var (passages, at) = (new List<MergePassage>(), 0);
        foreach (var hunk in hunks)
        {
            AddSame(passages, pieces, at, hunk.Start);
            passages.Add(new(null, hunk.Words, Join(pieces, hunk.Start, hunk.End)));
            at = hunk.End;
        }
        AddSame(passages, pieces, at, pieces.Count);
        return passages;
    }

    private static List<MergePassage> Three(string stood, string mine, string theirs)
    {
        var (pieces, my) = WordDiff.Hunks(stood, mine);
        var (same, their) = WordDiff.Hunks(stood, theirs);
        // One of the texts was too long to be told apart by words.
        if (same.Count != pieces.Count) return Two(mine, theirs);
        var waiting = new Queue<DiffHunk>(my.Concat(their).OrderBy(hunk => hunk.Start).ThenBy(hunk => hunk.End));
        var (passages, at) = (new List<MergePassage>(), 0);
        while (waiting.TryDequeue(out var first))
        {
            var (from, to) = (first.Start, first.End);
            // Changes that touch are read as one, or a word of the one would end up in the middle of the other.
            while (waiting.TryPeek(out var next) && next.Start <= to + 1) to = Math.Max(to, waiting.Dequeue().End);
            AddSame(passages, pieces, at, from);
            passages.Add(new(Join(pieces, from, to), Made(my, from, to), Made(their, from, to)));
            at = to;
        }
        AddSame(passages, pieces, at, pieces.Count);
        return passages;

        string Made(IReadOnlyList<DiffHunk> hunks, int from, int to)
        {
            var made = "";
            foreach (var hunk in hunks.Where(hunk => hunk.Start >= from && hunk.End <= to))
            {
                made += Join(pieces, from, hunk.Start) + hunk.Words;
                from = hunk.End;
            }
            return made + Join(pieces, from, to);
        }
    }

    private static void AddSame(List<MergePassage> passages, IReadOnlyList<string> pieces, int from, int to)
    {
        var words = Join(pieces, from, to);
        if (words.Length > 0) passages.Add(new(words, words, words));
    }

    private static string Join(IReadOnlyList<string> pieces, int from, int to) => string.Concat(pieces.Take(from..to));
}
