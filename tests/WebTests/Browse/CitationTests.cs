using System.Text.Json;
using LabourMigrationEval.Web.Browse;
using Xunit;

namespace WebTests.Browse;

public sealed class CitationTests
{
    private static readonly Citation Invented = new(
        "any-finding-1", "Works & Ways", "Any, finding 1: Half is done", 2025, "Fictional example", "https://example.org/evaluations/any/findings/1?version=1");

    [Fact]
    public void Ris_names_type_author_year_address_and_end_line_by_line() =>
        Assert.Equal(
            ["TY  - RPRT", "AU  - Works & Ways", "TI  - Any, finding 1: Half is done", "PY  - 2025", "PB  - Evaluation portal", "ET  - Version 1",
                "UR  - https://example.org/evaluations/any/findings/1?version=1", "N1  - Fictional example", "ER  - ", ""],
            Invented.ToRis().Split("\r\n"));

    [Fact]
    public void BibTeX_escapes_what_has_a_meaning_in_TeX_and_keeps_the_organisation_whole() =>
        Assert.Contains(@"  author = {{Works \& Ways}},", Invented.ToBibTeX().Split('\n'));

    [Fact]
    public void Json_is_one_item_that_says_what_is_invented_and_leaves_out_what_is_not_known()
    {
        using var json = JsonDocument.Parse((Invented with { Year = null }).ToJson());
        var item = Assert.Single(json.RootElement.EnumerateArray());

        Assert.Equal("Fictional example", item.GetProperty("note").GetString());
        Assert.Equal("Works & Ways", item.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.False(item.TryGetProperty("issued", out _));
    }
}
