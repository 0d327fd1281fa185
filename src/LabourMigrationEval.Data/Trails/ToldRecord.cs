using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LabourMigrationEval.Domain.Trails;

namespace LabourMigrationEval.Data.Trails;

/// <summary>What the trail says of one record after its last entry. Long values are held as their hash.</summary>
internal sealed class ToldRecord
{
    private const int Longest = 64;

    private readonly Dictionary<string, (string Value, long Number)> fields = [];
    private bool hasGaps;

    /// <summary>The last entry about it.</summary>
    public long Last { get; private set; }

    /// <summary>Whether it should be there.</summary>
    public bool Stands { get; private set; }

    public void Take(TrailEntry entry)
    {
        Last = entry.Number;
        Stands = entry.Change != TrailChange.Removed;
        hasGaps |= entry.Words is null;
        if (entry.Words is null) return;
        foreach (var (field, value) in Values(entry.Words))
            if (value is null) fields.Remove(field);
            else fields[field] = (value, entry.Number);
    }

    /// <summary>The first field, by the entry that told it last, that a record's own words differ in; null where they don't.</summary>
    /// <param name="words">What an entry would say of the record as it stands.</param>
    public (string Field, long Number)? DifferenceFrom(string words)
    {
        // What the words that were taken out said, nobody knows any more.
        if (hasGaps) return null;
        var standing = Values(words).Where(field => field.Value is not null).ToDictionary(field => field.Field, field => field.Value!);
        var altered = fields.Where(told => !(standing.TryGetValue(told.Key, out var value) && IsSame(told.Value.Value, value))).Select(told => (told.Key, told.Value.Number));
        // A column that came with a later version stands at its default in records that were told before it.
        var added = standing.Where(field => !fields.ContainsKey(field.Key) && field.Value is not ("0" or "false")).Select(field => (field.Key, Last));
        return altered.Concat(added).OrderBy(field => field.Item2).Cast<(string, long)?>().FirstOrDefault();
    }

    /// <summary>The fields as JSON has them, so that words are not taken for a number; null where one says nothing.</summary>
    private static List<(string Field, string? Value)> Values(string words)
    {
        using var document = JsonDocument.Parse(words);
        return [.. document.RootElement.EnumerateObject().Select(field => (field.Name, IsSilent(field.Value) ? null : Short(field.Value.GetRawText())))];
    }

    private static bool IsSilent(JsonElement value) => value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0);

    private static string Short(string value) => value.Length <= Longest ? value : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    // PostgreSQL keeps times to the microsecond, and either database may write a number with another count of zeros.
    private static bool IsSame(string told, string stands) =>
        told == stands
        || (decimal.TryParse(told, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && decimal.TryParse(stands, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var other) && number == other)
        || (Time(told) is { } time && time == Time(stands));

    private static long? Time(string value) =>
        DateTime.TryParseExact(value.Trim('"'), "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time)
            ? time.Ticks / TimeSpan.TicksPerMicrosecond
            : null;
}
