using System.Text;
using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Web.OpenData;

/// <summary>What an archive of open data says of itself.</summary>
internal static class Readme
{
    public static string Of(Evaluation evaluation, IReadOnlyList<DataFile> files)
    {
        var text = new StringBuilder();
        Line($"{evaluation.Title}: open data");
        Line("");
        if (evaluation.Fictional)
        {
            Line("FICTIONAL EXAMPLE. The organisation, people and figures are invented.");
            Line("The last column of every file says so in every row.");
            Line("");
        }
        Line($"Evaluation:   {evaluation.OfficialTitle ?? evaluation.Title}, {evaluation.Kind}, {evaluation.Organisation.Name}");
        Line($"Published:    {evaluation.Published ?? "not stated"}");
        Line($"Address:      /evaluations/{evaluation.Slug}");
        Line($"Source:       {evaluation.DocumentTitle}; \"lines\" count in its text");
        Line($"Texts:        {evaluation.TextNote}");
        Line("Licence:      CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)");
        Line("");
        Line("Figures stand as printed in the source, errors included. An empty cell means that nothing is printed or known.");
        Line("Files are CSV after RFC 4180 in UTF-8, lines ended by CR LF. Several values in a cell are parted by \"; \".");
        Line("A cell that a spreadsheet would run as a formula has an apostrophe in front; numbers never have.");
        foreach (var file in files)
        {
            Line("");
            Line($"{file.Name}: {file.About}");
            foreach (var (name, about) in file.Columns) Line($"  {name}: {about}");
        }
        return text.ToString();

        void Line(string line) => text.Append(line).Append("\r\n");
    }
}
