using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LabourMigrationEval.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FollowUpRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What stood before: each published response is its first revision, the first unit that a report names leads.
            migrationBuilder.Sql("""
                UPDATE "Organisations" SET "Practice_Accepted" = 'accepted', "Practice_PartiallyAccepted" = 'partially accepted', "Practice_Rejected" = 'rejected',
                    "Practice_NotStarted" = 'not started', "Practice_InProgress" = 'in progress', "Practice_Completed" = 'completed',
                    "Practice_NoLongerApplicable" = 'no longer applicable', "Practice_ResponseDays" = 42, "Practice_ReportEveryMonths" = 6, "Practice_ReportForMonths" = 18;
                UPDATE "ResponsibleUnits" SET "IsLead" = 1 WHERE "Order" = 0;
                INSERT INTO "ResponseRevisions" ("ResponseId", "Number", "Position", "StatedAs", "Text", "Reason", "Reservations", "PublishedAt", "StepOrder")
                    SELECT r."Id", 1, r."Position", r."StatedAs", r."Text", r."Reason", r."Reservations", s."At", s."Order"
                    FROM "Responses" r JOIN "ResponseSteps" s ON s."ResponseId" = r."Id" AND s."Kind" = 'Published';
                INSERT INTO "RevisionPassage" ("PassagesId", "ResponseRevisionId")
                    SELECT p."PassagesId", v."Id" FROM "ResponsePassage" p JOIN "ResponseRevisions" v ON v."ResponseId" = p."OfficeResponseId";
                UPDATE "Responses" SET "LastRevision" = 1 WHERE EXISTS (SELECT 1 FROM "ResponseRevisions" v WHERE v."ResponseId" = "Responses"."Id");
                UPDATE "FollowUpActions" SET "AnnouncedIn" = 1 WHERE EXISTS (SELECT 1 FROM "ResponseRevisions" v WHERE v."ResponseId" = "FollowUpActions"."ResponseId");
                """);

            // The rules of OfficeResponse and FollowUpAction, for whoever goes around them: history is appended, nobody
            // clears what they wrote, and what was published stands.
            foreach (var table in new[] { "ResponseSteps", "ResponseRevisions", "RevisionPassage", "ProgressUpdates", "DueChanges", "Evidence", "EvidenceFiles", "Verifications" })
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{table}_no_update" BEFORE UPDATE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END;
                    CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END;
                    """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ResponseSteps_rules" BEFORE INSERT ON "ResponseSteps" WHEN NEW."ById" IS NOT NULL BEGIN
                    SELECT RAISE(ABORT, 'a response does not take this step now') WHERE NOT COALESCE((
                        SELECT CASE
                            WHEN last."Kind" IN ('Drafted', 'Returned', 'Amended') THEN NEW."Kind" IN ('Drafted', 'Submitted')
                            WHEN last."Kind" = 'Submitted' THEN NEW."Kind" IN ('Returned', 'Cleared')
                            WHEN last."Kind" = 'Cleared' THEN NEW."Kind" = 'Published'
                            ELSE NEW."Kind" = 'Amended' END
                        FROM "ResponseSteps" last WHERE last."ResponseId" = NEW."ResponseId" ORDER BY last."Order" DESC LIMIT 1), NEW."Kind" IN ('Drafted', 'Submitted', 'Published'));
                    SELECT RAISE(ABORT, 'nobody clears what they wrote or submitted') WHERE NEW."Kind" IN ('Returned', 'Cleared', 'Published') AND EXISTS (
                        SELECT 1 FROM "ResponseSteps" own WHERE own."ResponseId" = NEW."ResponseId" AND own."ById" = NEW."ById" AND own."Kind" IN ('Drafted', 'Submitted'));
                END;
                CREATE TRIGGER "ProgressUpdates_rules" BEFORE INSERT ON "ProgressUpdates"
                    WHEN NEW."Status" = 'NoLongerApplicable' AND COALESCE(NEW."Text", '') = '' BEGIN
                    SELECT RAISE(ABORT, 'an action is dropped with a reason');
                END;
                CREATE TRIGGER "Verifications_rules" BEFORE INSERT ON "Verifications" BEGIN
                    SELECT RAISE(ABORT, 'nobody verifies what they reported or own')
                        WHERE EXISTS (SELECT 1 FROM "ProgressUpdates" own WHERE own."ActionId" = NEW."ActionId" AND own."ById" = NEW."ById")
                           OR EXISTS (SELECT 1 FROM "Evidence" own WHERE own."ActionId" = NEW."ActionId" AND own."ById" = NEW."ById")
                           OR EXISTS (SELECT 1 FROM "FollowUpActions" own WHERE own."Id" = NEW."ActionId" AND own."OwnerId" = NEW."ById");
                END;
                CREATE TRIGGER "FollowUpActions_stand" BEFORE UPDATE ON "FollowUpActions"
                    WHEN OLD."AnnouncedIn" IS NOT NULL AND (OLD."Title" <> NEW."Title" OR OLD."Text" IS NOT NEW."Text" OR OLD."AnnouncedIn" IS NOT NEW."AnnouncedIn" OR OLD."ResponseId" <> NEW."ResponseId") BEGIN
                    SELECT RAISE(ABORT, 'a published action keeps its words');
                END;
                CREATE TRIGGER "FollowUpActions_no_delete" BEFORE DELETE ON "FollowUpActions" WHEN OLD."AnnouncedIn" IS NOT NULL BEGIN
                    SELECT RAISE(ABORT, 'a published action stays');
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "ResponseSteps", "ResponseRevisions", "RevisionPassage", "ProgressUpdates", "DueChanges", "Evidence", "EvidenceFiles", "Verifications" })
                migrationBuilder.Sql($"""DROP TRIGGER "{table}_no_update"; DROP TRIGGER "{table}_no_delete";""");
            migrationBuilder.Sql("""
                DROP TRIGGER "ResponseSteps_rules"; DROP TRIGGER "ProgressUpdates_rules"; DROP TRIGGER "Verifications_rules";
                DROP TRIGGER "FollowUpActions_stand"; DROP TRIGGER "FollowUpActions_no_delete";
                """);
        }
    }
}
