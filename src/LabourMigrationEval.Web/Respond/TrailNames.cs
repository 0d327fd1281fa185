using System.Globalization;
using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Respond;

/// <summary>What stands behind the identities and marks that entries hold, for a person to read.</summary>
/// <param name="Known">For each kind of identity, the names.</param>
/// <param name="Practice">The house's words for positions and statuses; null where no house is meant.</param>
public sealed record TrailNames(IReadOnlyDictionary<string, IReadOnlyDictionary<int, string>> Known, ResponsePractice? Practice)
{
    private const string People = "person", Accounts = "account", Units = "unit", Recommendations = "recommendation", Roles = "role", Sources = "source", Organisations = "organisation";

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["ById"] = People,
        ["OwnerId"] = People,
        ["FromOwnerId"] = People,
        ["ToOwnerId"] = People,
        ["PersonId"] = People,
        ["PeopleId"] = People,
        ["EnteredById"] = People,
        ["MadeById"] = People,
        ["RevokedById"] = People,
        ["UserId"] = Accounts,
        ["UnitId"] = Units,
        ["UnitsId"] = Units,
        ["FromUnitId"] = Units,
        ["ToUnitId"] = Units,
        ["ParentId"] = Units,
        ["RecommendationId"] = Recommendations,
        ["AlsoForId"] = Recommendations,
        ["RoleId"] = Roles,
        ["SourceId"] = Sources,
        ["OrganisationId"] = Organisations,
    };

    // Texts that came with a report tie their figures to its lines; readers see the figures.
    private static readonly string[] Figured = ["Text", "Title", "Reason", "Reservations", "Remark", "Resources", "ExpectedEvidence"];

    public static TrailNames None { get; } = new(new Dictionary<string, IReadOnlyDictionary<int, string>>(), null);

    /// <summary>A field's value for a person to read.</summary>
    public string Of(string field, string value)
    {
        if (Kinds.TryGetValue(field, out var kind))
            return int.TryParse(value, CultureInfo.InvariantCulture, out var id) && Known.TryGetValue(kind, out var names) && names.TryGetValue(id, out var name)
                ? name
                : $"{kind} {value}, who or which is not here any more";
        if (Figured.Contains(field)) return FiguredText.Plain(value);
        return Mark(field, value) ?? Day(value) ?? value switch { "true" => "yes", "false" => "no", _ => value };
    }

    /// <summary>Looks up those that the versions and entries name.</summary>
    public static async Task<TrailNames> LoadAsync(PortalDb db, ResponsePractice? practice, IEnumerable<(string Field, string? Value)> fields)
    {
        var asked = fields.Where(field => Kinds.ContainsKey(field.Field)).Select(field => (Kind: Kinds[field.Field], Id: int.TryParse(field.Value, CultureInfo.InvariantCulture, out var id) ? id : 0))
            .Distinct().ToLookup(field => field.Kind, field => field.Id);
        var known = new Dictionary<string, IReadOnlyDictionary<int, string>>();
        await AddAsync(People, ids => db.People.Where(person => ids.Contains(person.Id)).Select(person => new Named(person.Id, person.Name)));
        await AddAsync(Accounts, ids => db.Users.Where(user => ids.Contains(user.Id)).Select(user => new Named(user.Id, user.Person.Name)));
        await AddAsync(Units, ids => db.Units.Where(unit => ids.Contains(unit.Id)).Select(unit => new Named(unit.Id, unit.Name)));
        await AddAsync(Recommendations, ids => db.Recommendations.Where(r => ids.Contains(r.Id)).Select(r => new Named(r.Id, "recommendation " + (r.Number ?? r.Key) + " of " + r.Evaluation!.Title)));
        await AddAsync(Roles, ids => db.Roles.Where(role => ids.Contains(role.Id)).Select(role => new Named(role.Id, role.Name!)));
        await AddAsync(Sources, ids => db.Set<Domain.Assessments.EvidenceSource>().Where(source => ids.Contains(source.Id)).Select(source => new Named(source.Id, source.Name)));
        await AddAsync(Organisations, ids => db.Organisations.Where(house => ids.Contains(house.Id)).Select(house => new Named(house.Id, house.Name)));
        return new(known, practice);

        async Task AddAsync(string kind, Func<IReadOnlyList<int>, IQueryable<Named>> named)
        {
            if (!asked.Contains(kind)) return;
            known[kind] = (await named([.. asked[kind]]).ToListAsync()).ToDictionary(name => name.Id, name => name.Name);
        }
    }

    private sealed record Named(int Id, string Name);

    private string? Mark(string field, string value) => field switch
    {
        "Position" when Enum.TryParse<Position>(value, out var position) => Practice.WordOf(position),
        "Status" when Enum.TryParse<ActionStatus>(value, out var status) => Practice.WordOf(status),
        "Verdict" when Enum.TryParse<VerificationVerdict>(value, out var verdict) => Words.Of(verdict),
        "Kind" when Enum.TryParse<ResponseStepKind>(value, out var step) => Words.Of(step),
        _ => null,
    };

    private static string? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Words.Day(day)
        : value.Length > 18 && DateTime.TryParseExact(value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time) ? Words.Moment(time)
        : null;
}
