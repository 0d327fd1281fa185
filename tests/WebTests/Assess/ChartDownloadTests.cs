using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using WebTests.Reading;
using Xunit;

namespace WebTests.Assess;

/// <summary>The files of a chart as somebody downloads them, for every evaluation that ships with the portal.</summary>
[Collection("Reading")]
public sealed class ChartDownloadTests(PublicPortals portals)
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Theory, MemberData(nameof(Seeds.Slugs), MemberType = typeof(Seeds))]
    public async Task The_svg_is_a_drawing_that_needs_nothing_else_and_names_every_bar(string slug)
    {
        var drawing = XDocument.Parse(Encoding.UTF8.GetString((await DownloadAsync(slug, "svg")).Body));

        Assert.Equal("svg", drawing.Root!.Name.LocalName);
        Assert.DoesNotContain(drawing.Descendants(), element => element.Name.LocalName is "script" or "foreignObject" or "image");
        Assert.All(Seeds.Of(slug).Criteria.Where(criterion => Seeds.Of(slug).Assessment!.Criteria.Contains(criterion.Key)),
            criterion => Assert.Contains(criterion.Name, Text.Plain(drawing.Root.Value), StringComparison.Ordinal));
        Assert.Equal(Seeds.IsFictional(slug), drawing.Root.Value.Contains("Fictional example", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("?scale=2", 2)]
    [InlineData("?width=560&scale=1", 1)]
    [InlineData("?width=358&scale=3&theme=print", 3)]
    public async Task The_png_is_the_drawing_at_the_scale_asked_for(string query, int scale)
    {
        foreach (var seed in Seeds.All)
        {
            var image = (await DownloadAsync(seed.Evaluation!.Slug, $"png{query}")).Body;
            var drawing = XDocument.Parse(Encoding.UTF8.GetString((await DownloadAsync(seed.Evaluation.Slug, $"svg{query}")).Body)).Root!;

            Assert.Equal(PngSignature, image[..8]);
            Assert.Equal(scale * (int)drawing.Attribute("width")!, BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(16)));
            Assert.Equal(scale * (int)drawing.Attribute("height")!, BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(20)));
        }
    }

    [Theory, MemberData(nameof(Seeds.Slugs), MemberType = typeof(Seeds))]
    public async Task The_csv_says_what_the_page_shows_and_leaves_empty_what_nobody_stated(string slug)
    {
        var assessment = Seeds.Of(slug).Assessment!;
        var rows = Encoding.UTF8.GetString((await DownloadAsync(slug, "csv")).Body).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(',')).ToList();
        var page = (await portals.CrawlAsync()).At($"/evaluations/{slug}/assessment")!.Words;

        Assert.Equal(["criterion", "low", "high", "score", "label", "stated", "mark"], rows[0]);
        Assert.Equal(assessment.Criteria.Count + 1, rows.Count - 1);
        foreach (var row in rows.Skip(1))
        {
            Assert.Contains(row[0], page, StringComparison.Ordinal);
            Assert.Equal(assessment.Scores.Count > 0 ? "true" : "false", row[5]);
            if (row[5] == "false") Assert.Equal(["", "", "", ""], row[1..5]);
            else Assert.All(row[1..3], end => Assert.Contains(decimal.Parse(end, CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture), page, StringComparison.Ordinal));
        }
    }

    private async Task<Visit> DownloadAsync(string slug, string file)
    {
        using var client = (await portals.HostAsync()).Anonymous();
        return await Visit.PayAsync(client, $"/evaluations/{slug}/assessment/chart.{file}");
    }
}
