using System.Text.Json;

namespace LabourMigrationEval.Data.Trails;

/// <summary>The fields of a thing at a moment, gathered from what its entries say.</summary>
public sealed class TrailVersion
{
    private readonly Dictionary<string, string> fields = [];

    /// <summary>What each field said; one that was empty is left out.</summary>
    public IReadOnlyDictionary<string, string> Fields => fields;

    /// <summary>Whether words of an entry were taken out, so that a field may have said something else.</summary>
    public bool HasGaps { get; private set; }

    /// <summary>The fields that an entry names, in its order, with their values as text.</summary>
    public static IEnumerable<(string Field, string? Value)> FieldsOf(string words)
    {
        using var document = JsonDocument.Parse(words);
        foreach (var field in document.RootElement.EnumerateObject())
            yield return (field.Name, field.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => field.Value.GetString(),
                _ => field.Value.GetRawText(),
            });
    }

    internal void Take(string? words)
    {
        HasGaps |= words is null;
        if (words is null) return;
        foreach (var (field, value) in FieldsOf(words))
        {
            if (string.IsNullOrEmpty(value)) fields.Remove(field);
            else fields[field] = value;
        }
    }
}
