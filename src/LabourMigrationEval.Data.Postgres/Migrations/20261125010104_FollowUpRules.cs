using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LabourMigrationEval.Data.Postgres.Migrations
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
                UPDATE "ResponsibleUnits" SET "IsLead" = TRUE WHERE "Order" = 0;
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
            migrationBuilder.Sql("""
                CREATE FUNCTION portal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is only added to', TG_TABLE_NAME; END $$;
                """);
            foreach (var table in new[] { "ResponseSteps", "ResponseRevisions", "RevisionPassage", "ProgressUpdates", "DueChanges", "Evidence", "EvidenceFiles", "Verifications" })
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{table}_only_added_to" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION portal_refuse();
                    CREATE TRIGGER "{table}_not_emptied" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION portal_refuse();
                    """);
            migrationBuilder.Sql("""
                CREATE FUNCTION portal_response_step() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE last_kind text; allowed boolean;
                BEGIN
                    IF NEW."ById" IS NULL THEN RETURN NEW; END IF;
                    SELECT "Kind" INTO last_kind FROM "ResponseSteps" WHERE "ResponseId" = NEW."ResponseId" ORDER BY "Order" DESC LIMIT 1;
                    allowed := CASE
                        WHEN last_kind IS NULL THEN NEW."Kind" IN ('Drafted', 'Submitted', 'Published')
                        WHEN last_kind IN ('Drafted', 'Returned', 'Amended') THEN NEW."Kind" IN ('Drafted', 'Submitted')
                        WHEN last_kind = 'Submitted' THEN NEW."Kind" IN ('Returned', 'Cleared')
                        WHEN last_kind = 'Cleared' THEN NEW."Kind" = 'Published'
                        ELSE NEW."Kind" = 'Amended' END;
                    IF NOT allowed THEN RAISE EXCEPTION 'a response does not take this step now'; END IF;
                    IF NEW."Kind" IN ('Returned', 'Cleared', 'Published') AND EXISTS (
                        SELECT 1 FROM "ResponseSteps" own WHERE own."ResponseId" = NEW."ResponseId" AND own."ById" = NEW."ById" AND own."Kind" IN ('Drafted', 'Submitted')) THEN
                        RAISE EXCEPTION 'nobody clears what they wrote or submitted';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER "ResponseSteps_rules" BEFORE INSERT ON "ResponseSteps" FOR EACH ROW EXECUTE FUNCTION portal_response_step();

                CREATE FUNCTION portal_progress_update() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF NEW."Status" = 'NoLongerApplicable' AND COALESCE(NEW."Text", '') = '' THEN RAISE EXCEPTION 'an action is dropped with a reason'; END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER "ProgressUpdates_rules" BEFORE INSERT ON "ProgressUpdates" FOR EACH ROW EXECUTE FUNCTION portal_progress_update();

                CREATE FUNCTION portal_verification() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF EXISTS (SELECT 1 FROM "ProgressUpdates" own WHERE own."ActionId" = NEW."ActionId" AND own."ById" = NEW."ById")
                        OR EXISTS (SELECT 1 FROM "Evidence" own WHERE own."ActionId" = NEW."ActionId" AND own."ById" = NEW."ById")
                        OR EXISTS (SELECT 1 FROM "FollowUpActions" own WHERE own."Id" = NEW."ActionId" AND own."OwnerId" = NEW."ById") THEN
                        RAISE EXCEPTION 'nobody verifies what they reported or own';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER "Verifications_rules" BEFORE INSERT ON "Verifications" FOR EACH ROW EXECUTE FUNCTION portal_verification();

                CREATE FUNCTION portal_action() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF TG_OP = 'DELETE' THEN
                        IF OLD."AnnouncedIn" IS NOT NULL THEN RAISE EXCEPTION 'a published action stays'; END IF;
                        RETURN OLD;
                    END IF;
                    IF OLD."AnnouncedIn" IS NOT NULL AND (OLD."Title" <> NEW."Title" OR OLD."Text" IS DISTINCT FROM NEW."Text" OR OLD."AnnouncedIn" IS DISTINCT FROM NEW."AnnouncedIn" OR OLD."ResponseId" <> NEW."ResponseId") THEN
                        RAISE EXCEPTION 'a published action keeps its words';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER "FollowUpActions_stand" BEFORE UPDATE OR DELETE ON "FollowUpActions" FOR EACH ROW EXECUTE FUNCTION portal_action();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP FUNCTION portal_refuse() CASCADE;
                DROP FUNCTION portal_response_step() CASCADE;
                DROP FUNCTION portal_progress_update() CASCADE;
                DROP FUNCTION portal_verification() CASCADE;
                DROP FUNCTION portal_action() CASCADE;
                """);
        }
    }
}
