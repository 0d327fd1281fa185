using LabourMigrationEval.Data;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;

namespace DataTests.Responses;

/// <summary>An amendment that promises more, in the steps that the database takes.</summary>
public static class Announcing
{
    /// <summary>Takes a published response up again and publishes it with more actions, by two people who do nothing else.</summary>
    public static async Task AnnounceAsync(this PortalDb db, OfficeResponse response, DateTime at, params IReadOnlyCollection<FollowUpAction> actions)
    {
        var (writer, clearer) = (new Person { Name = "Who promised" }, new Person { Name = "Who cleared" });
        db.AddRange(writer, clearer);
        await db.SaveChangesAsync();
        response.Record(ResponseStepKind.Amended, at, writer, "More is to be done.");
        await db.SaveChangesAsync();
        response.Actions.AddRange(actions);
        response.Record(ResponseStepKind.Submitted, at, writer, null);
        await db.SaveChangesAsync();
        response.Record(ResponseStepKind.Cleared, at, clearer, null);
        response.Record(ResponseStepKind.Published, at, clearer, null);
        await db.SaveChangesAsync();
    }
}
