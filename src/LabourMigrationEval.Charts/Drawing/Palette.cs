namespace LabourMigrationEval.Charts.Drawing;

/// <summary>A theme's colours, as #rrggbb.</summary>
internal sealed record Palette(string Paper, string Grid, string Edge, string Ink, string Soft, string Bar, string Possible)
{
    private static readonly Palette Light = new("#ffffff", "#d4dae0", "#717d89", "#15202b", "#4a5763", "#48637d", "#b9c6d2");
    private static readonly Palette Dark = new("#12181f", "#323d48", "#8592a0", "#e9edf1", "#aeb9c4", "#93abc2", "#3f5164");
    private static readonly Palette PrintGrey = new("#ffffff", "#bdbdbd", "#767676", "#000000", "#333333", "#555555", "#c4c4c4");

    public static Palette Of(ChartTheme theme) => theme switch
    {
        ChartTheme.Light => Light,
        ChartTheme.Dark => Dark,
        ChartTheme.PrintGrey => PrintGrey,
        _ => throw new ArgumentOutOfRangeException(nameof(theme)),
    };

    public string? Fill(Role role) => role switch
    {
        Role.Text or Role.Overall => Ink,
        Role.Soft => Soft,
        Role.Bar => Bar,
        Role.Possible => Possible,
        Role.NotStated => Paper,
        _ => null,
    };

    public string? Stroke(Role role) => role switch
    {
        Role.Grid => Grid,
        Role.Whisker => Ink,
        Role.NotStated => Edge,
        Role.Mark => Soft,
        _ => null,
    };

    public static double StrokeWidth(Role role) => role == Role.Whisker ? 1.5 : 1;

    /// <summary>Lengths of dash and gap, for what is drawn because it is absent.</summary>
    public static (int Dash, int Gap)? Dashes(Role role) => role == Role.NotStated ? (2, 4) : null;
}
