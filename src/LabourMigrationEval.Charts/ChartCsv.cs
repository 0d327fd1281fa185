using System.Globalization;
using CsvHelper;
using LabourMigrationEval.Charts.Drawing;

namespace LabourMigrationEval.Charts;

/// <summary>
/// A chart's figures as CSV (RFC 4180), one row for each bar. A cell that nothing is stated for is empty. The mark stands in each
/// row, so that no row loses it on the way into another table.
/// </summary>
public static class ChartCsv
{
    // Text that a spreadsheet would run as a formula gets an apostrophe; numbers below zero stay numbers.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        Injection = CsvInjection.Escape,
        TrueValue = "true",
        FalseValue = "false",
    };

    /// <summary>The text of the file. The names of its columns are the same in every language.</summary>
    public static string File(ScaleChart chart)
    {
        chart.Validate();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            csv.WriteHeader("criterion", "low", "high", "score", "label", "stated", "mark");
            foreach (var bar in chart.Bars)
            {
                csv.WriteField(PlainText.Of(bar.Name));
                csv.WriteField(bar.Value?.Low);
                csv.WriteField(bar.Value?.High);
                csv.WriteField(bar.Value?.Known);
                csv.WriteField(PlainText.Of(bar.Label));
                csv.WriteField(bar.Value is not null);
                csv.WriteField(PlainText.Of(chart.Mark));
                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
