using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using LabourMigrationEval.Domain.Trails;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LabourMigrationEval.Data.Trails;

/// <summary>Puts into words what a save did, once the database has given the identities.</summary>
internal static class TrailNotes
{
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the tracked entities say that was saved and not yet accepted.</summary>
    public static IReadOnlyList<TrailNote> Of(ChangeTracker tracker) =>
        [.. from entry in tracker.Entries()
            where Trailed.IsDue(entry)
            let trailed = Trailed.Of(entry)!.Value
            orderby trailed.Place
            select NoteOf(entry, trailed.Kind) into note
            where note is not null
            select note];

    private static TrailNote? NoteOf(EntityEntry entry, Trailed kind)
    {
        var change = entry.State switch
        {
            EntityState.Added => TrailChange.Added,
            EntityState.Deleted => TrailChange.Removed,
            _ => TrailChange.Changed,
        };
        var told = Fields(entry, kind).Where(field => change != TrailChange.Changed || HasChanged(field.Property))
            .ToDictionary(field => field.Name, field => ValueOf(field.Property, change));
        return change == TrailChange.Changed && told.Count == 0 ? null : NoteOf(entry, kind, change, told);
    }

    /// <summary>What would be told of a record, were it added as it stands.</summary>
    public static TrailNote AsAdded(EntityEntry entry, Trailed kind) =>
        NoteOf(entry, kind, TrailChange.Added, Fields(entry, kind).ToDictionary(field => field.Name, field => ValueOf(field.Property, TrailChange.Added)));

    private static TrailNote NoteOf(EntityEntry entry, Trailed kind, TrailChange change, Dictionary<string, object?> told)
    {
        if (change != TrailChange.Changed) told = told.Where(field => field.Value is not null).ToDictionary();
        return new(SubjectOf(entry, kind), UnderOf(entry, kind), change, JsonSerializer.Serialize(told, Readable));
    }

    private static IEnumerable<(string Name, PropertyEntry Property)> Fields(EntityEntry entry, Trailed kind)
    {
        foreach (var property in entry.Properties)
            // An identity of its own stands in the subject already.
            if (kind.Tells(property.Metadata.Name) && property.Metadata.FindContainingPrimaryKey() is not { Properties.Count: 1 }) yield return (property.Metadata.Name, property);
        foreach (var part in entry.ComplexProperties)
            foreach (var property in part.Properties)
                if (kind.Tells(part.Metadata.Name)) yield return ($"{part.Metadata.Name}.{property.Metadata.Name}", property);
    }

    // Identity marks every field of an account as modified, whichever was.
    private static bool HasChanged(PropertyEntry property) =>
        property.IsModified && !property.Metadata.GetValueComparer().Equals(property.OriginalValue, property.CurrentValue);

    private static object? ValueOf(PropertyEntry property, TrailChange change)
    {
        var value = change == TrailChange.Removed ? property.OriginalValue : property.CurrentValue;
        var kept = property.Metadata.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
        return kept is byte[] bytes ? $"sha-256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}" : kept;
    }

    private static string SubjectOf(EntityEntry entry, Trailed kind) =>
        $"{kind.Subject}:{string.Join('-', entry.Metadata.FindPrimaryKey()!.Properties.Select(key => Invariant(entry.Property(key).CurrentValue)))}";

    private static string? UnderOf(EntityEntry entry, Trailed kind)
    {
        if (kind.Under is not { } under) return null;
        var property = entry.Property(under.Property);
        // Who is taken out of a list has lost the way to it by then.
        var value = entry.State == EntityState.Deleted ? property.OriginalValue : property.CurrentValue;
        return value is null ? null : $"{under.Subject}:{Invariant(value)}";
    }

    private static string Invariant(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
