using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Data.Calendars;
using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LabourMigrationEval.Data.Trails;

/// <summary>A kind of entity whose changes the trail tells.</summary>
/// <param name="Name">Name of the entity type.</param>
/// <param name="Subject">What the trail calls it.</param>
/// <param name="Under">What it is a part of, in the trail's word, and the property that says of which; null where of nothing.</param>
/// <param name="Only">The properties that are told; empty for all but those of <paramref name="Except"/>.</param>
/// <param name="Except">Properties that aren't told.</param>
/// <param name="Rows">All of them.</param>
internal sealed record Trailed(string Name, string Subject, (string Subject, string Property)? Under, string[] Only, string[] Except, Func<PortalDb, IQueryable<object>> Rows)
{
    /// <summary>All of them, in the order in which one save's changes are told. Never a name, an e-mail address or a secret: persons are told by identity.</summary>
    public static IReadOnlyList<Trailed> All { get; } =
    [
        Whole<ResponsibleUnit>("assignment", ("recommendation", nameof(ResponsibleUnit.RecommendationId))),
        Whole<OfficeResponse>("response", ("recommendation", nameof(OfficeResponse.RecommendationId))) with { Except = [nameof(OfficeResponse.Version)] },
        Whole<ResponseStep>("step", ("response", nameof(ResponseStep.ResponseId))),
        Whole<ResponseRevision>("revision", ("response", nameof(ResponseRevision.ResponseId))),
        Whole<FollowUpAction>("action", ("response", nameof(FollowUpAction.ResponseId))) with { Except = [nameof(FollowUpAction.Version)] },
        Joined("ActionServes", "service", ("action", "ServedById")),
        Whole<ProgressUpdate>("update", ("action", nameof(ProgressUpdate.ActionId))),
        Whole<DueChange>("due-change", ("action", nameof(DueChange.ActionId))),
        Whole<Reassignment>("reassignment", ("action", nameof(Reassignment.ActionId))),
        Whole<Evidence>("evidence", ("action", nameof(Evidence.ActionId))),
        Whole<EvidenceFile>("file", ("evidence", nameof(EvidenceFile.EvidenceId))) with { Except = [nameof(EvidenceFile.Bytes)] },
        Whole<Verification>("verification", ("action", nameof(Verification.ActionId))),
        Whole<Score>("score", ("source", nameof(Score.SourceId))),
        Whole<Organisation>("organisation", null) with { Only = [nameof(Organisation.Practice)] },
        Whole<Unit>("unit", ("organisation", nameof(Unit.OrganisationId))),
        Whole<CalendarSecret>("calendar", ("unit", nameof(CalendarSecret.UnitId))) with { Except = [nameof(CalendarSecret.Hash)] },
        Joined("UnitPerson", "membership", ("person", "PeopleId")),
        Whole<PortalUser>("account", null) with { Only = [nameof(PortalUser.PersonId), nameof(PortalUser.Disabled)] },
        Whole<IdentityUserRole<int>>("role", ("account", nameof(IdentityUserRole<>.UserId))),
    ];

    private static readonly Dictionary<string, (Trailed Kind, int Place)> ByName =
        All.Index().ToDictionary(kind => kind.Item.Name, kind => (kind.Item, kind.Index));

    /// <summary>The kind of a tracked entity; null where the trail doesn't tell of it.</summary>
    public static (Trailed Kind, int Place)? Of(EntityEntry entry) =>
        ByName.TryGetValue(entry.Metadata.HasSharedClrType ? entry.Metadata.Name : entry.Metadata.ClrType.ToString(), out var kind) ? kind : null;

    /// <summary>Whether a save would have to tell of it.</summary>
    public static bool IsDue(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && Of(entry) is not null;

    public bool Tells(string property) => (Only.Length == 0 || Only.Contains(property)) && !Except.Contains(property);

    private static Trailed Whole<T>(string subject, (string, string)? under)
        where T : class => new(typeof(T).ToString(), subject, under, [], [], db => db.Set<T>());

    /// <summary>The rows between two entities, which have no class of their own.</summary>
    private static Trailed Joined(string name, string subject, (string, string) under) => new(name, subject, under, [], [], db => db.Set<Dictionary<string, object>>(name));
}
