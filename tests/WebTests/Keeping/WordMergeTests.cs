using LabourMigrationEval.Web.Components;
using Xunit;

namespace WebTests.Keeping;

public sealed class WordMergeTests
{
    private const string Stood = "The Office keeps the 60 days that its lenders’ terms require. It will publish the payment date of every contract.";

    [Theory]
    [InlineData("", "")]
    [InlineData("", "New words.")]
    [InlineData("Old words.", "")]
    [InlineData("One two three.", "One  2 three, four.\n\nFive")]
    [InlineData("a b c d e", "e d c b a")]
    public void A_diff_holds_both_texts_whole(string before, string after)
    {
        var runs = WordDiff.Between(before, after);

        Assert.Equal(before, Of(runs, DiffKind.TakenOut));
        Assert.Equal(after, Of(runs, DiffKind.Added));
    }

    [Fact]
    public void A_diff_tells_words_and_not_letters()
    {
        var runs = WordDiff.Between("terms require it", "terms required it");

        Assert.Equal([new(DiffKind.Same, "terms "), new(DiffKind.TakenOut, "require"), new(DiffKind.Added, "required"), new(DiffKind.Same, " it")], runs);
    }

    [Fact]
    public void What_only_one_changed_is_taken_over_from_each()
    {
        var mine = Stood.Replace("It will publish", "Each quarter it will publish", StringComparison.Ordinal);
        var theirs = Stood.Replace("60 days", "45 days", StringComparison.Ordinal);

        var merge = WordMerge.Of(Stood, mine, theirs);

        Assert.Empty(merge.Clashes);
        Assert.Equal("The Office keeps the 45 days that its lenders’ terms require. Each quarter it will publish the payment date of every contract.", merge.Result);
    }

    [Fact]
    public void Where_both_changed_the_same_both_stand_until_somebody_chooses()
    {
        var merge = WordMerge.Of("Pay in 60 days.", "Pay in 45 days.", "Pay in thirty days.");
        var clash = Assert.Single(merge.Clashes);

        Assert.Equal("Pay in thirty 45 days.", merge.Result);
        clash.Choice = MergeChoice.Mine;
        Assert.Equal("Pay in 45 days.", merge.Result);
        clash.Choice = MergeChoice.Theirs;
        Assert.Equal("Pay in thirty days.", merge.Result);
    }

    [Fact]
    public void Without_what_stood_every_difference_is_chosen_and_none_falls_away()
    {
        var merge = WordMerge.Of(null, "Mine is here.", "Theirs is there.");

        Assert.All(["Mine", "here", "Theirs", "there"], word => Assert.Contains(word, merge.Result, StringComparison.Ordinal));
    }

    /// <summary>Changes that overlap are where a merge goes wrong: each word that somebody added is in the result.</summary>
    [Fact]
    public void Whatever_two_people_do_no_added_word_is_lost()
    {
        var random = new Random(20261125);
        var stood = Enumerable.Range(0, 30).Select(i => $"word{i}").ToArray();
        for (var run = 0; run < 500; run++)
        {
            var (mine, theirs) = (Changed("mine"), Changed("theirs"));

            var result = WordMerge.Of(string.Join(' ', stood), string.Join(' ', mine), string.Join(' ', theirs)).Result;

            var words = result.Split(' ').ToHashSet();
            Assert.Subset(words, mine.Concat(theirs).Where(word => !word.StartsWith("word", StringComparison.Ordinal)).ToHashSet());
        }

        string[] Changed(string whose) => [.. stood.SelectMany((word, i) => random.Next(8) switch
        {
            0 => (string[])[],
            1 => [$"{whose}{i}"],
            2 => [word, $"{whose}{i}"],
            _ => [word],
        })];
    }

    [Fact]
    public void The_same_from_both_is_taken_once()
    {
        var both = Stood.Replace("60", "45", StringComparison.Ordinal);

        Assert.Equal(both, WordMerge.Of(Stood, both, both).Result);
    }

    private static string Of(IEnumerable<DiffRun> runs, DiffKind kind) =>
        string.Concat(runs.Where(run => run.Kind == DiffKind.Same || run.Kind == kind).Select(run => run.Words));
}
