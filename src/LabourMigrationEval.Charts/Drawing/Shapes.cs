namespace LabourMigrationEval.Charts.Drawing;

/// <summary>A chart laid out: all that a renderer needs, in CSS pixels from the top left.</summary>
internal sealed record Picture(int Width, int Height, IReadOnlyList<Shape> Shapes);

internal abstract record Shape(Role Role);

internal sealed record Box(double X, double Y, double Width, double Height, Role Role) : Shape(Role);

internal sealed record Line(double X1, double Y1, double X2, double Y2, Role Role) : Shape(Role);

/// <summary>One line of text; <paramref name="Halo"/> keeps lines of the grid from running through it.</summary>
internal sealed record Words(
    double X, double Y, string Text, Face Face, double Size, Role Role, Anchor Anchor = Anchor.Start, bool Halo = false) : Shape(Role)
{
    /// <summary>Where the line begins, given its width.</summary>
    public double Left(double width) => Anchor switch
    {
        Anchor.End => X - width,
        Anchor.Middle => X - width / 2,
        _ => X,
    };

    public Box HaloBox()
    {
        var width = Typesetter.Width(Text, Face, Size);
        return new Box(Left(width) - 3, Y - 0.85 * Size, width + 6, 1.15 * Size, Role);
    }
}

/// <summary>What a shape is for. A theme or a page's stylesheet says how that looks.</summary>
internal enum Role
{
    Text,
    Soft,
    Grid,
    Bar,
    Overall,
    Possible,
    Whisker,
    NotStated,
    Mark,
}

internal enum Face
{
    Sans,
    SansStrong,
    SerifStrong,
}

internal enum Anchor
{
    Start,
    Middle,
    End,
}
