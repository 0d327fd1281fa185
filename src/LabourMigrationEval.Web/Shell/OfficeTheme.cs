using MudBlazor;

namespace LabourMigrationEval.Web.Shell;

/// <summary>
/// Type and shape of the signed-in area. Colours are not here: <c>office.css</c> ties MudBlazor's to those of
/// <c>portal.css</c>, which follow the reader's system from the first byte; a palette in a theme would be told to the
/// browser only once the circuit runs.
/// </summary>
public static class OfficeTheme
{
    private static readonly string[] Sans = ["Source Sans 3", "Segoe UI", "Arial", "Liberation Sans", "sans-serif"];

    public static MudTheme Portal { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "2px" },
        Shadows = new Shadow { Elevation = [.. Enumerable.Repeat("none", 26)] },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = "1.0625rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Sans, FontSize = "1.0625rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Sans, FontSize = ".9375rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Sans, FontSize = "1.0625rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Sans, FontSize = "1.0625rem", FontWeight = "600", LineHeight = "1.2", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Sans, FontSize = ".9375rem", LineHeight = "1.45", LetterSpacing = "normal" },
        },
    };
}
