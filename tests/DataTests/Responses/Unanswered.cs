using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace DataTests.Responses;

/// <summary>An evaluation that nobody has answered in any way, neither as a whole nor a recommendation of it.</summary>
public static class Unanswered
{
    public const string Slug = "unanswered";

    /// <summary>Adds it to the database, with a recommendation that one unit leads and another contributes to.</summary>
    public static async Task AddAsync(PortalDb db, Unit lead, Unit contributing, DateTime publishedAt)
    {
        var recommendation = new Recommendation { Key = "1", Number = "1", Title = "Mend the bridges", Text = "Mend the bridges before the rains." };
        recommendation.Assign(lead, lead: true);
        recommendation.Assign(contributing, lead: false);
        db.Evaluations.Add(new Evaluation
        {
            Slug = Slug,
            Title = "Bridges",
            Kind = "evaluation",
            Language = "en",
            Lede = "Bridges were judged.",
            Text = "Bridges.",
            TextNote = "Our own words",
            DocumentTitle = "Report",
            Fictional = true,
            PublishedAt = publishedAt,
            Organisation = await db.Organisations.SingleAsync(o => o.Id == lead.OrganisationId),
            Items = { recommendation },
        });
        await db.SaveChangesAsync();
    }
}
