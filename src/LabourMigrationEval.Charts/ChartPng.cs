using LabourMigrationEval.Charts.Drawing;
using SkiaSharp;

namespace LabourMigrationEval.Charts;

/// <summary>A chart as PNG: the drawing of <see cref="ChartSvg.File"/>, pixel for pixel the same from run to run.</summary>
public static class ChartPng
{
    /// <param name="chart">The chart.</param>
    /// <param name="look">Colours and width.</param>
    /// <param name="scale">Pixels of the image for one CSS pixel, 1 to 4.</param>
    public static byte[] File(ScaleChart chart, ChartLook? look = null, int scale = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 4);
        look ??= new ChartLook();
        var picture = ChartLayout.Whole(chart, look.Width);
        var palette = Palette.Of(look.Theme);
        var size = new SKImageInfo((picture.Width + 2 * ChartLook.Margin) * scale, (picture.Height + 2 * ChartLook.Margin) * scale,
            SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb());
        using var surface = SKSurface.Create(size)
            ?? throw new InvalidOperationException($"An image of {size.Width} by {size.Height} pixels is too large to draw.");
        surface.Canvas.Clear(SKColor.Parse(palette.Paper));
        surface.Canvas.Scale(scale);
        surface.Canvas.Translate(ChartLook.Margin, ChartLook.Margin);
        new SkiaShapes(surface.Canvas, palette).Draw(picture);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
