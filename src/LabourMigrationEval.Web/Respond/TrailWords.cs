using System.Text.RegularExpressions;
using LabourMigrationEval.Domain.Trails;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Respond;

/// <summary>The trail's words for a person to read.</summary>
public static partial class TrailWords
{
    /// <summary>"Response changed", "Words of entry 57 taken out".</summary>
    public static string Of(string subject, TrailChange change)
    {
        var kind = subject.Split(':') is [var named, var id] ? (named, id) : (subject, "");
        return (kind.Item1 switch
        {
            "assignment" => "Unit asked to act",
            "step" => "Step of the response",
            "revision" => "Published revision",
            "action" => $"Action {kind.Item2}",
            "service" => "Recommendation that an action serves too",
            "update" => "Report on an action",
            "due-change" => "Move of a due date",
            "reassignment" => "Action given over",
            "file" => "File of evidence",
            "verification" => "Verdict of the evaluation office",
            "entry" => $"Words of entry {kind.Item2}",
            var other => Words.Capital(other),
        }) + change switch
        {
            TrailChange.Added => " added",
            TrailChange.Changed => " changed",
            TrailChange.Removed => " taken away",
            _ => " taken out of the trail",
        };
    }

    /// <summary>The name of a field: "ExpectedEvidence" is "Expected evidence".</summary>
    public static string OfField(string field)
    {
        var name = field.EndsWith("ById", StringComparison.Ordinal) || field.EndsWith("Id", StringComparison.Ordinal) && field.Length > 2 ? field[..^2] : field;
        return Words.Capital(Capitals().Replace(name, " $0").Trim().ToLowerInvariant());
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Capitals();
}
