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
        return (kind.Item1, change) switch
        {
            ("role", TrailChange.Added) => "Role given",
            ("role", TrailChange.Removed) => "Role taken away",
            ("membership", TrailChange.Added) => "Person put into a unit",
            ("membership", TrailChange.Removed) => "Person taken out of a unit",
            ("account", TrailChange.Added) => "Account made",
            ("calendar", TrailChange.Added) => "Address of a calendar made",
            ("organisation", TrailChange.Changed) => "Words and deadlines of a house changed",
            ("entry", _) => $"Words of entry {kind.Item2} taken out of the trail",
            _ => OfKind(kind.Item1, kind.Item2) + change switch
            {
                TrailChange.Added => " added",
                TrailChange.Changed => " changed",
                _ => " taken away",
            },
        };
    }

    /// <summary>What changes in the trail are about, by the word that the trail has for it.</summary>
    public static string OfKind(string kind, string id) => kind switch
    {
        "assignment" => "Unit asked to act",
        "step" => "Step of the response",
        "revision" => "Published revision",
        "action" => $"Action {id}".Trim(),
        "service" => "Recommendation that an action serves too",
        "update" => "Report on an action",
        "due-change" => "Move of a due date",
        "reassignment" => "Action given over",
        "file" => "File of evidence",
        "verification" => "Verdict of the evaluation office",
        "organisation" => "Words and deadlines of a house",
        "membership" => "Person in a unit",
        "calendar" => "Address of a calendar",
        _ => Words.Capital(kind),
    };

    /// <summary>The name of a field: "ExpectedEvidence" is "Expected evidence".</summary>
    public static string OfField(string field)
    {
        if (Fields.TryGetValue(field, out var known)) return known;
        var last = field.Split('.')[^1];
        var name = last.EndsWith("Id", StringComparison.Ordinal) && last.Length > 2 ? last[..^2] : last;
        return Words.Capital(Capitals().Replace(name, " $0").Trim().ToLowerInvariant());
    }

    /// <summary>Whether a field says something to a person: places in lists and counters serve the portal alone, and what a thing is part of is said by the page.</summary>
    public static bool IsTold(string field) => !Machinery.Contains(field);

    private static readonly string[] Machinery =
        ["Order", "StepOrder", "ResponseId", "ActionId", "EvidenceId", "EvaluationId", "LastRevision", "EnteredAt", "Lines", "FirstLine", "LastLine"];

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["StatedAs"] = "Position as the report states it",
        ["AnnouncedIn"] = "Announced in revision",
        ["Starts"] = "Begins",
        ["Due"] = "Due date",
        ["Kind"] = "Step",
        ["At"] = "When",
        ["ById"] = "By",
        ["EnteredById"] = "Entered by",
        ["MadeById"] = "Made by",
        ["RevokedById"] = "Revoked by",
        ["FromUnitId"] = "From unit",
        ["ToUnitId"] = "To unit",
        ["FromOwnerId"] = "From",
        ["ToOwnerId"] = "To",
        ["IsLead"] = "Leads",
        ["IsPublic"] = "Shown to readers",
        ["PeopleId"] = "Person",
        ["UnitsId"] = "Unit",
        ["UserId"] = "Person",
        ["ParentId"] = "Unit above",
        ["AlsoForId"] = "Also for",
        ["Printed"] = "As the report names it",
        ["Sha256"] = "Fingerprint (SHA-256)",
    };

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Capitals();
}
