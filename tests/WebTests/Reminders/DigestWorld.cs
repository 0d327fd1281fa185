using DataTests.Responses;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace WebTests.Reminders;

/// <summary>Somebody with published actions of their own in the invented evaluation.</summary>
public static class DigestWorld
{
    private static readonly DateTime Announced = new(2029, 12, 20, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Adds a contributor in a new unit, and an announced action of that unit for each due date.</summary>
    /// <returns>The unit.</returns>
    public static async Task<Unit> AddAsync(
        PostOffice post, string email, string language, DateOnly[] due, bool reminders = true, bool disabled = false, string? password = "hash", string title = "Mend the bridges")
    {
        await using var db = post.CreateDbContext();
        var recommendation = await db.Recommendations.Include(r => r.Evaluation!.Organisation).Include(r => r.Units)
            .Where(r => r.Evaluation!.Fictional && r.Response == null).OrderBy(r => r.Order).FirstAsync();
        var unit = new Unit { Key = $"unit {email}", Name = $"Unit of {email}", OrganisationId = recommendation.Evaluation!.OrganisationId };
        var person = new Person { Name = email, Units = { unit } };
        person.ChooseMail(reminders, language);
        var user = new PortalUser { UserName = email, Email = email, Person = person, Disabled = disabled, PasswordHash = password };
        db.AddRange(unit, user);
        await db.SaveChangesAsync();
        await GiveRoleAsync(db, user);
        await AnnounceAsync(db, unit, due, title);
        return unit;
    }

    private static async Task GiveRoleAsync(PortalDb db, PortalUser user)
    {
        var role = await db.Roles.SingleOrDefaultAsync(role => role.Name == Roles.Contributor);
        if (role is null)
        {
            role = new IdentityRole<int>(Roles.Contributor) { NormalizedName = Roles.Contributor.ToUpperInvariant() };
            db.Add(role);
            await db.SaveChangesAsync();
        }
        db.Add(new IdentityUserRole<int> { UserId = user.Id, RoleId = role.Id });
        await db.SaveChangesAsync();
    }

    /// <summary>Under a published response: a report on each was given, so that only its due date presses.</summary>
    private static async Task AnnounceAsync(PortalDb db, Unit unit, DateOnly[] due, string title)
    {
        var response = await db.Responses.Include(r => r.Steps).Include(r => r.Actions).Include(r => r.Revisions)
            .Where(r => r.Evaluation!.Fictional && r.RecommendationId != null && r.LastRevision > 0).OrderBy(r => r.Id).FirstAsync();
        await db.AnnounceAsync(response, Announced, [.. due.Select((day, place) => new FollowUpAction { Title = title, Unit = unit, Due = day, EnteredAt = Announced, Order = response.Actions.Count + place })]);
    }
}
