using System.Security.Cryptography;
using System.Text.Json;
using LabourMigrationEval.Domain;

namespace LabourMigrationEval.Web.Keeping;

/// <summary>A short form that two people filled in from the same state, brought together field by field.</summary>
/// <param name="Fields">What either changed, by field; where both did, what the person at this page has.</param>
/// <param name="Clashes">Fields that both changed, and what the other one saved in them.</param>
public sealed record FieldMerge(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, string> Clashes)
{
    /// <summary>Brings them together.</summary>
    /// <param name="stood">What both began with; null where that isn't known.</param>
    /// <param name="mine">What is in the form.</param>
    /// <param name="theirs">What stands now.</param>
    public static FieldMerge Of(IReadOnlyDictionary<string, string>? stood, IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> theirs)
    {
        var (fields, clashes) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var (field, now) in theirs)
        {
            var before = stood?.GetValueOrDefault(field);
            var written = mine.GetValueOrDefault(field, now);
            fields[field] = written == before ? now : written;
            if (written != before && now != before && written != now) clashes[field] = now;
        }
        return new(fields, clashes);
    }

    /// <summary>Names a state of the fields: the same words have the same name.</summary>
    public static string Version(IReadOnlyDictionary<string, string> fields) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields.OrderBy(field => field.Key, StringComparer.Ordinal))));

    public static bool AreSame(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) => Version(one) == Version(other);

    /// <summary>What to tell the person at this page, who decides.</summary>
    /// <param name="say">Puts the value of a field into words.</param>
    public IReadOnlyList<Problem> Problems(Func<string, string, string> say) =>
    [
        new(Clashes.Count == 0
            ? "Somebody else saved this while it was open here, so yours is not saved yet. What they changed stands in the form beside yours: look at it, then save again."
            : "Somebody else saved this while it was open here, so yours is not saved yet. Where you both changed a field, it says what they saved: look at it, then save again."),
        .. Clashes.Select(clash => new Problem(
            say(clash.Key, clash.Value) is { Length: > 0 } said ? $"Somebody else saved “{said}” here. Save again to put yours in its place." : "Somebody else emptied this. Save again to put yours in its place.", clash.Key)),
    ];
}
