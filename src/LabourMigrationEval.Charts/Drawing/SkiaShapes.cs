using SkiaSharp;

namespace LabourMigrationEval.Charts.Drawing;

/// <summary>Draws shapes on a canvas of Skia.</summary>
internal sealed class SkiaShapes(SKCanvas canvas, Palette palette)
{
    public void Draw(Picture picture)
    {
        foreach (var shape in picture.Shapes)
        {
            if (shape is Box box)
                Draw(box);
            else if (shape is Line line)
                Draw(line);
            else if (shape is Words words)
                Draw(words);
        }
    }

    private void Draw(Box box)
    {
        var area = SKRect.Create((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height);
        if (palette.Fill(box.Role) is { } fill)
        {
            using var paint = Paint(fill);
            canvas.DrawRect(area, paint);
        }

        if (palette.Stroke(box.Role) is { } stroke)
        {
            using var paint = Pen(stroke, box.Role);
            canvas.DrawRect(area, paint);
        }
    }

    private void Draw(Line line)
    {
        using var paint = Pen(palette.Stroke(line.Role)!, line.Role);
        canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, paint);
    }

    private void Draw(Words words)
    {
        if (words.Halo)
        {
            var halo = words.HaloBox();
            using var paper = Paint(palette.Paper);
            canvas.DrawRect((float)halo.X, (float)halo.Y, (float)halo.Width, (float)halo.Height, paper);
        }

        using var paint = Paint(palette.Fill(words.Role)!);
        using var font = Typesetter.Font(words.Face, words.Size);
        var line = Typesetter.Shape(words.Text, words.Face, font);
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun([.. line.Codepoints.Select(glyph => (ushort)glyph)], font, line.Points);
        using var glyphs = builder.Build();
        canvas.DrawText(glyphs, (float)words.Left(line.Width), (float)words.Y, paint);
    }

    private static SKPaint Paint(string colour) => new() { Color = SKColor.Parse(colour), IsAntialias = true };

    private static SKPaint Pen(string colour, Role role)
    {
        var paint = Paint(colour);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)Palette.StrokeWidth(role);
        if (Palette.Dashes(role) is var (dash, gap))
            paint.PathEffect = SKPathEffect.CreateDash([dash, gap], 0);
        return paint;
    }
}
