using LabourMigrationEval.Charts.Drawing;

namespace LabourMigrationEval.Charts;

/// <summary>A chart in words, made from its data: what a reader has who doesn't see the picture.</summary>
internal static class ChartText
{
    /// <summary>Every value, in the order of the bars.</summary>
    public static string Values(ScaleChart chart) => string.Join("; ", chart.Bars.Select(bar =>
        PlainText.Of(bar.Name) + ": " + PlainText.Of(bar.Spoken ?? bar.Shown)
        + (PlainText.Of(bar.Label) is { Length: > 0 } label ? $" ({label})" : "")));

    /// <summary>Everything but the title.</summary>
    public static string Description(ScaleChart chart) => Sentences(
        new[] { chart.Mark, chart.Subtitle, Values(chart) }.Concat(chart.Notes).Append(chart.Source).Select(PlainText.Of));

    public static string Sentences(params IEnumerable<string> parts) => string.Join(' ', parts
        .Where(part => part.Length > 0)
        .Select(part => part[^1] is '.' or '?' or '!' or '…' or '。' or '؟' ? part : part + "."));
}
