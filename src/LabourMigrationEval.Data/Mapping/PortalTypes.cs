using System.Text.Json;
using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LabourMigrationEval.Data.Mapping;

/// <summary>How the domain's own types are kept, the same in both databases.</summary>
internal static class PortalTypes
{
    public static void Configure(ModelConfigurationBuilder builder)
    {
        builder.Properties<Lines>().HaveConversion<LinesAsText>().HaveMaxLength(24);
        builder.Properties<Printed>().HaveConversion<PrintedAsText>().HaveMaxLength(100);
        builder.Properties<Fraction>().HaveConversion<FractionAsText>().HaveMaxLength(200);
        builder.Properties<DateTime>().HaveConversion<UtcTime>();
        builder.Properties<IReadOnlyList<string>>().HaveConversion<JsonText<IReadOnlyList<string>>, SameJson<IReadOnlyList<string>>>();
        builder.Properties<IReadOnlyList<Implication>>()
            .HaveConversion<JsonText<IReadOnlyList<Implication>>, SameJson<IReadOnlyList<Implication>>>();
        builder.Properties<IReadOnlyDictionary<int, string>>()
            .HaveConversion<JsonText<IReadOnlyDictionary<int, string>>, SameJson<IReadOnlyDictionary<int, string>>>();
        builder.Properties<IReadOnlyDictionary<string, string>>()
            .HaveConversion<JsonText<IReadOnlyDictionary<string, string>>, SameJson<IReadOnlyDictionary<string, string>>>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private sealed class LinesAsText() : ValueConverter<Lines, string>(lines => lines.ToString(), text => Lines.Parse(text));

    private sealed class PrintedAsText() : ValueConverter<Printed, string>(printed => printed.ToString(), text => new Printed(text));

    private sealed class FractionAsText() : ValueConverter<Fraction, string>(fraction => fraction.ToString(), text => Fraction.Parse(text));

    // SQLite gives times back without a kind, PostgreSQL takes only UTC.
    private sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
        time => time.Kind == DateTimeKind.Utc ? time : time.ToUniversalTime(), time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private sealed class JsonText<T>() : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!);

    private sealed class SameJson<T>() : ValueComparer<T>(
        (left, right) => JsonSerializer.Serialize(left, JsonSerializerOptions.Default) == JsonSerializer.Serialize(right, JsonSerializerOptions.Default),
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal),
        value => value);
}
