using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Web.Components;
using LabourMigrationEval.Web.Shell;

namespace LabourMigrationEval.Web.Browse;

/// <summary>How to cite an item of an evaluation, in the forms that programs for references read.</summary>
/// <param name="Key">Short name, unique in the portal: "slug-finding-7".</param>
/// <param name="Author">The organisation.</param>
/// <param name="Title">What is cited.</param>
/// <param name="Year">Year of the report; null where it isn't known.</param>
/// <param name="Note">What a reader must know: that it is invented.</param>
/// <param name="Address">The permanent address, with its version.</param>
/// <param name="Version">The version.</param>
public sealed partial record Citation(string Key, string Author, string Title, int? Year, string? Note, string Address, int Version = CitedVersion.Only)
{
    private const string Publisher = "Evaluation portal";

    public static Citation Of(EvaluationHead head, LinkedItem item, Uri page, int version) => new(
        $"{head.Slug}-{item.Name.ToLowerInvariant().Replace(' ', '-')}",
        head.OrganisationName,
        $"{head.Title}, {head.Kind}, {item.Name.ToLowerInvariant()}: {FiguredText.Plain(item.Title)}",
        int.TryParse(head.Published?.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        head.Fictional ? "Fictional example" : null,
        CitedVersion.Of(page, version),
        version);

    public string ToRis() => Lines("\r\n",
        "TY  - RPRT", $"AU  - {Author}", $"TI  - {Title}", Year is null ? null : $"PY  - {Year}", $"PB  - {Publisher}",
        string.Create(CultureInfo.InvariantCulture, $"ET  - Version {Version}"), $"UR  - {Address}", Note is null ? null : $"N1  - {Note}", "ER  - ");

    public string ToBibTeX() => Lines("\n",
        $"@techreport{{{Key},", $"  author = {{{{{Escaped(Author)}}}}},", $"  title = {{{{{Escaped(Title)}}}}},", Year is null ? null : $"  year = {{{Year}}},",
        $"  institution = {{{Publisher}}},", Note is null ? null : $"  note = {{{Note}}},", string.Create(CultureInfo.InvariantCulture, $"  version = {{{Version}}},"), $"  url = {{{Address}}}", "}");

    /// <summary>CSL-JSON, as citeproc reads it.</summary>
    public string ToJson()
    {
        var fields = new Dictionary<string, object?>
        {
            ["id"] = Key,
            ["type"] = "report",
            ["author"] = new[] { new Dictionary<string, string> { ["literal"] = Author } },
            ["title"] = Title,
            ["issued"] = Year is { } year ? new Dictionary<string, int[][]> { ["date-parts"] = [[year]] } : null,
            ["publisher"] = Publisher,
            ["version"] = Version.ToString(CultureInfo.InvariantCulture),
            ["note"] = Note,
            ["URL"] = Address,
        };
        return JsonSerializer.Serialize(new[] { fields.Where(field => field.Value is not null).ToDictionary() });
    }

    private static string Lines(string end, params string?[] lines) => string.Concat(lines.Where(line => line is not null).Select(line => line + end));

    private static string Escaped(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex("[&%$#_{}]")]
    private static partial Regex Special();
}
