using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Trails;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Respond;

/// <summary>An entry of the trail with who did it, by the name that the person has today.</summary>
public sealed record TrailRow(long Number, DateTime At, int? PersonId, string? Who, string Subject, TrailChange Change, string? Words)
{
    /// <summary>Whoever acted; an erased person has no name any more.</summary>
    public string By => Who ?? (PersonId is null ? "the portal itself" : "somebody who is not here any more");

    public static IQueryable<TrailRow> From(PortalDb db, IQueryable<TrailEntry> entries) =>
        from entry in entries
        join known in db.People on entry.PersonId equals known.Id into people
        from person in people.DefaultIfEmpty()
        orderby entry.Number descending
        select new TrailRow(entry.Number, entry.At, entry.PersonId, person!.Name, entry.Subject, entry.Change, entry.Words);
}

/// <summary>The names behind the identities that entries hold.</summary>
public sealed record TrailNames(IReadOnlyDictionary<string, string> People, IReadOnlyDictionary<string, string> Units, IReadOnlyDictionary<string, string> Recommendations)
{
    private static readonly string[] OfPeople = ["ById", "OwnerId", "PersonId", "PeopleId", "EnteredById"];
    private static readonly string[] OfRecommendations = ["RecommendationId", "AlsoForId"];

    /// <summary>A field's value for a person to read.</summary>
    public string Of(string field, string value) => Known(field)?.GetValueOrDefault(value) ?? value;

    /// <summary>Looks up those that the versions and entries name.</summary>
    public static async Task<TrailNames> LoadAsync(PortalDb db, int evaluationId, IEnumerable<(string Field, string? Value)> fields)
    {
        int[] people = [.. fields.Where(field => OfPeople.Contains(field.Field) && int.TryParse(field.Value, out _))
            .Select(field => int.Parse(field.Value!, System.Globalization.CultureInfo.InvariantCulture)).Distinct()];
        return new(
            await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => Key(person.Id), person => person.Name),
            await db.Units.Where(unit => db.Evaluations.Any(e => e.Id == evaluationId && e.OrganisationId == unit.OrganisationId))
                .Select(unit => new { unit.Id, unit.Name }).ToDictionaryAsync(unit => Key(unit.Id), unit => unit.Name),
            await db.Recommendations.Where(r => r.EvaluationId == evaluationId)
                .Select(r => new { r.Id, Name = r.Number ?? r.Key }).ToDictionaryAsync(r => Key(r.Id), r => $"recommendation {r.Name}"));

        static string Key(int id) => Words.Digits(id);
    }

    private IReadOnlyDictionary<string, string>? Known(string field) =>
        OfPeople.Contains(field) ? People : field == "UnitId" ? Units : OfRecommendations.Contains(field) ? Recommendations : null;
}
