using System.Xml.Linq;
using LabourMigrationEval.Charts;
using SkiaSharp;
using Xunit;

namespace UnitTests.Charts;

public class ChartPngTests
{
    [Theory]
    [InlineData(ChartLook.Wide, 1)]
    [InlineData(ChartLook.Medium, 2)]
    [InlineData(ChartLook.Narrow, 4)]
    public void The_image_is_as_large_as_the_drawing_times_the_scale(int width, int scale)
    {
        var look = new ChartLook(Width: width);
        var svg = Sample.File(Sample.Chart, look);

        using var image = SKBitmap.Decode(ChartPng.File(Sample.Chart, look, scale));
        Assert.Equal((svg.Number("width") * scale, svg.Number("height") * scale), (image.Width, image.Height));
    }

    [Theory]
    [InlineData(ChartTheme.Light, "#48637d", "#b9c6d2", "#ffffff")]
    [InlineData(ChartTheme.Dark, "#93abc2", "#3f5164", "#12181f")]
    [InlineData(ChartTheme.PrintGrey, "#555555", "#c4c4c4", "#ffffff")]
    public void Bars_end_where_those_of_the_SVG_end(ChartTheme theme, string bar, string possible, string paper)
    {
        var look = new ChartLook(theme);
        var svg = Sample.File(Sample.Chart, look);
        using var image = SKBitmap.Decode(ChartPng.File(Sample.Chart, look, scale: 2));

        var exact = svg.Having("rect", "fill", bar)[0];
        Assert.Equal(SKColor.Parse(bar), Pixel(image, exact.Number("x") + 2, exact));
        Assert.Equal(SKColor.Parse(bar), Pixel(image, exact.End() - 2, exact));
        Assert.Equal(SKColor.Parse(paper), Pixel(image, exact.End() + 2, exact));
        var pale = svg.Having("rect", "fill", possible)[0];
        Assert.Equal(SKColor.Parse(bar), Pixel(image, pale.Number("x") - 3, pale));
        Assert.Equal(SKColor.Parse(possible), Pixel(image, pale.Number("x") + 3, pale));
        Assert.Equal(SKColor.Parse(possible), Pixel(image, pale.End() - 3, pale));
        Assert.Equal(SKColor.Parse(paper), image.GetPixel(0, 0));
    }

    [Fact]
    public void What_is_not_stated_has_no_pixel_of_a_bar()
    {
        using var image = SKBitmap.Decode(ChartPng.File(Sample.NothingStated, scale: 1));

        Assert.DoesNotContain(SKColor.Parse("#48637d"), image.Pixels);
        Assert.DoesNotContain(SKColor.Parse("#b9c6d2"), image.Pixels);
    }

    [Fact]
    public void Words_are_drawn()
    {
        var without = Sample.Chart with { Source = null, Notes = [] };
        using var image = SKBitmap.Decode(ChartPng.File(Sample.Chart, scale: 1));
        using var shorter = SKBitmap.Decode(ChartPng.File(without, scale: 1));

        var notes = Enumerable.Range(shorter.Height - 20, image.Height - shorter.Height)
            .SelectMany(y => Enumerable.Range(0, image.Width).Select(x => image.GetPixel(x, y)));
        Assert.Contains(SKColor.Parse("#4a5763"), notes);
    }

    [Fact]
    public void A_value_at_the_right_edge_ends_there()
    {
        var look = new ChartLook(Width: ChartLook.Narrow);
        var baseline = (int)Sample.File(Sample.Chart, look).Text("5.09").Number("y") + Sample.Margin;
        using var image = SKBitmap.Decode(ChartPng.File(Sample.Chart, look, scale: 1));

        Assert.Contains(SKColor.Parse("#15202b"), Row(image.Width - Sample.Margin - 28, image.Width - Sample.Margin));
        Assert.Equal([SKColors.White], Row(image.Width - Sample.Margin + 1, image.Width).Distinct());

        IEnumerable<SKColor> Row(int from, int to) => Enumerable.Range(baseline - 9, 9)
            .SelectMany(y => Enumerable.Range(from, to - from).Select(x => image.GetPixel(x, y)));
    }

    [Fact]
    public void Two_runs_give_the_same_bytes_also_at_the_same_time()
    {
        var first = ChartPng.File(Sample.Chart);

        Assert.All(Enumerable.Range(0, 8).AsParallel().Select(_ => ChartPng.File(Sample.Chart)).ToList(), png => Assert.Equal(first, png));
    }

    [Theory]
    [InlineData("تقييم الجسور: أفضل النتائج في الملاءمة (2018–22)")]
    [InlineData("职业安全")]
    [InlineData("a\u200Bb\u2060c \u0007 \uDC00")]
    public void Words_without_letters_in_the_fonts_do_not_break_the_drawing(string words) =>
        Assert.NotEmpty(ChartPng.File(Sample.Chart with { Title = words, Mark = words, Source = words }, scale: 1));

    [Fact]
    public void A_title_of_two_thousand_characters_makes_a_taller_image()
    {
        using var usual = SKBitmap.Decode(ChartPng.File(Sample.Chart, scale: 1));
        using var tall = SKBitmap.Decode(ChartPng.File(Sample.Chart with { Title = new string('m', 2000) }, scale: 1));

        Assert.True(tall.Height > usual.Height + 1000);
        Assert.Equal(usual.Width, tall.Width);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_scale_beyond_four_is_refused(int scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartPng.File(Sample.Chart, scale: scale));

    // A quarter down a bar: clear of the line of the whiskers, which runs through its middle.
    private static SKColor Pixel(SKBitmap image, double x, XElement bar) => image.GetPixel(
        (int)(2 * (x + Sample.Margin)), (int)(2 * (bar.Number("y") + bar.Number("height") / 4 + Sample.Margin)));
}
