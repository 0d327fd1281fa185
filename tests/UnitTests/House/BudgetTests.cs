using System.Text.RegularExpressions;
using Tests;
using Xunit;

namespace UnitTests.House;

public sealed partial class BudgetTests
{
    private const int MostInjections = 6;

    [Theory]
    [InlineData(".cs", 150, 300)]
    [InlineData(".razor", 120, 200)]
    public void Nine_files_of_ten_stay_below_the_usual_length_and_none_goes_over_the_limit(string extension, int usual, int limit)
    {
        var lengths = Sources.Of("src", extension).Concat(Sources.Of("tests", extension))
            .Select(file => (Name: Sources.Name(file), Lines: File.ReadLines(file.FullName).Count()))
            .OrderByDescending(file => file.Lines)
            .ToList();

        Assert.DoesNotContain(lengths, file => file.Lines > limit);
        var longer = lengths.Where(file => file.Lines >= usual).ToList();
        Assert.True(longer.Count * 10 <= lengths.Count, $"{longer.Count} of {lengths.Count} files have {usual} lines or more: {string.Join(", ", longer)}");
    }

    [Fact]
    public void No_component_has_more_than_six_injections()
    {
        var components = Sources.Of("src", ".razor", ".cs")
            .GroupBy(file => Sources.Name(file).Replace(".razor.cs", ".razor", StringComparison.Ordinal))
            .Select(parts => (Name: parts.Key, Injections: parts.Sum(part => Injection().Count(File.ReadAllText(part.FullName)))));

        Assert.DoesNotContain(components, component => component.Injections > MostInjections);
    }

    [Fact]
    public void No_file_is_named_for_nothing_in_particular() =>
        Assert.DoesNotContain(
            Sources.Of("src", ".cs", ".razor").Concat(Sources.Of("tests", ".cs", ".razor")),
            file => NothingInParticular().IsMatch(file.Name));

    /// <summary>Requires decides what may skip, so that CI=true can turn a skip into a failure.</summary>
    [Fact]
    public void No_test_skips_but_by_way_of_Requires() =>
        Assert.DoesNotContain(
            Sources.Of("tests", ".cs").Where(file => file.Name != "Requires.cs"),
            file => Skip().IsMatch(File.ReadAllText(file.FullName)));

    [Theory]
    [InlineData("P:System.DateTime.Now;")]
    [InlineData("P:System.DateTime.UtcNow;")]
    [InlineData("P:System.Threading.Tasks.Task`1.Result;")]
    [InlineData("M:System.Threading.Tasks.Task.Wait;")]
    public void The_build_bans(string symbol) =>
        Assert.Contains(File.ReadLines(Path.Combine(Repository.Root, "BannedSymbols.txt")), line => line.StartsWith(symbol, StringComparison.Ordinal));

    [GeneratedRegex(@"^@inject\b|\[Inject\]", RegexOptions.Multiline)]
    private static partial Regex Injection();

    [GeneratedRegex(@"(Manager|Helpers?|Utils?|Utilit(y|ies)|Base)\.(razor|cs|razor\.cs)$")]
    private static partial Regex NothingInParticular();

    [GeneratedRegex(@"Assert\.Skip|\bSkip(Unless|When)?\s*=")]
    private static partial Regex Skip();
}
