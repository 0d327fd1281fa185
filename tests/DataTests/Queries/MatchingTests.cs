using DataTests.Databases;
using LabourMigrationEval.Data.Queries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Queries;

public sealed class MatchingTests
{
    public static TheoryData<Provider> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Words_are_found_in_any_order_case_and_accent(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        var title = await db.Findings.OrderBy(f => f.Id).Select(f => f.SearchText).FirstAsync();
        var words = title.Split(' ').Where(word => word.All(char.IsLetter)).Take(3).ToList();
        var asked = string.Join(' ', words.AsEnumerable().Reverse().Select(word => word.ToUpperInvariant().Replace("E", "É", StringComparison.Ordinal)));

        Assert.Contains(title, await db.Findings.Matching(asked).Select(f => f.SearchText).ToListAsync());
        Assert.Empty(await db.Findings.Matching(asked + " zzzz").ToListAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task No_search_brings_the_query_down(Provider provider)
    {
        await using var portal = await TestDatabase.CreateAsync(provider, seeded: true);
        await using var db = portal.Open();
        string[] hostile = ["", "\0", "\uFFFE", "\uD800", "%_'\"\\", string.Join(' ', Enumerable.Range(0, 4000)), new string('a', 100_000)];
        foreach (var asked in hostile) await db.Findings.Matching(asked).Take(1).ToListAsync();
    }
}
