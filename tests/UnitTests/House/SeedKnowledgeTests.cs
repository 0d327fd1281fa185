using Xunit;

namespace UnitTests.House;

public sealed class SeedKnowledgeTests
{
    private const string Document = """
        {
          "evaluation": { "slug": "wells-2020", "organisation": { "key": "wat", "acronym": "WAT", "name": "Water for All" } },
          "units": [ { "key": "WELLS" } ],
          "results": [ { "target": "100", "result": "122" } ],
          "findings": [ { "text": "The {1,079.8 metres@12} of new pipes were laid before the rains came." } ]
        }
        """;

    private static readonly SeedKnowledge Wells = new([Document]);

    [Fact]
    public void Code_knows_no_slug_organisation_unit_telling_figure_or_eight_words_running_of_a_shipped_evaluation()
    {
        var seed = new SeedKnowledge(Sources.Of("seed", ".json").Select(file => File.ReadAllText(file.FullName)));

        var known = (from file in Sources.Of("src", ".cs", ".razor")
                     from what in seed.In(File.ReadAllText(file.FullName))
                     select $"{Sources.Name(file)}: {what}").ToList();

        Assert.True(known.Count == 0, string.Join('\n', known));
    }

    [Theory]
    [InlineData("if (slug == \"wells-2020\") return;", "wells-2020")]
    [InlineData("<p>Water for All</p>", "Water for All")]
    [InlineData("new Unit(\"WELLS\")", "WELLS")]
    [InlineData("var result = 122;", "122")]
    [InlineData("var length = 1079.8m;", "1079.8")]
    [InlineData("<td>1,079.8</td>", "1079.8")]
    [InlineData("// Of new pipes were laid \n before the rains, none.", "of new pipes were laid before the rains")]
    public void It_is_found_where_code_knows_it(string code, string known) => Assert.Equal([known], Wells.In(code));

    [Theory]
    [InlineData("var percent = 100;")]
    [InlineData("StatusCode(404)")]
    [InlineData("<path d=\"M122 17\" style=\"width: 122px; color: #122\" />")]
    [InlineData("\"10.0.122\"")]
    [InlineData("class DeepWELLS { } // new pipes were laid before")]
    public void Ordinary_code_is_left_alone(string code) => Assert.Empty(Wells.In(code));
}
