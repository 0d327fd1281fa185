using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LabourMigrationEval.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RulesInTheDatabase : Migration
    {
        private static readonly string[] AboutActions = ["ProgressUpdates", "DueChanges", "Reassignments", "Evidence", "Verifications"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What the domain refuses, refused here too (docs/decisions/0009-rules-in-the-database.md, which also says in what
            // order a save's rows come): steps in their order, words that stand once they were handed in, a plan that changes
            // by a record of the change alone, and nothing said about an action that nobody announced.
            migrationBuilder.Sql("""
                CREATE OR REPLACE FUNCTION portal_last_step(response integer) RETURNS text LANGUAGE sql STABLE AS $$
                    SELECT "Kind" FROM "ResponseSteps" WHERE "ResponseId" = response ORDER BY "Order" DESC LIMIT 1 $$;

                CREATE OR REPLACE FUNCTION portal_response_step() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE last_kind text := portal_last_step(NEW."ResponseId"); allowed boolean;
                BEGIN
                    allowed := CASE
                        WHEN last_kind IS NULL THEN NEW."Kind" = 'Drafted' OR (NEW."Kind" = 'Published' AND NEW."ById" IS NULL)
                        WHEN last_kind IN ('Drafted', 'Returned', 'Amended') THEN NEW."Kind" IN ('Drafted', 'Submitted')
                        WHEN last_kind = 'Submitted' THEN NEW."Kind" IN ('Returned', 'Cleared')
                        WHEN last_kind = 'Cleared' THEN NEW."Kind" = 'Published'
                        ELSE NEW."Kind" = 'Amended' END;
                    IF NOT allowed THEN RAISE EXCEPTION 'a response does not take this step now'; END IF;
                    IF NEW."ById" IS NULL AND EXISTS (SELECT 1 FROM "ResponseSteps" named WHERE named."ResponseId" = NEW."ResponseId" AND named."ById" IS NOT NULL) THEN
                        RAISE EXCEPTION 'a step names who took it';
                    END IF;
                    IF NEW."Kind" IN ('Returned', 'Cleared', 'Published') AND EXISTS (
                        SELECT 1 FROM "ResponseSteps" own WHERE own."ResponseId" = NEW."ResponseId" AND own."ById" = NEW."ById" AND own."Kind" IN ('Drafted', 'Submitted')) THEN
                        RAISE EXCEPTION 'nobody clears what they wrote or submitted';
                    END IF;
                    IF NEW."Kind" = 'Published' AND NOT EXISTS (SELECT 1 FROM "ResponseRevisions" kept WHERE kept."ResponseId" = NEW."ResponseId" AND kept."StepOrder" = NEW."Order") THEN
                        RAISE EXCEPTION 'what is published is kept as a revision';
                    END IF;
                    RETURN NEW;
                END $$;

                CREATE FUNCTION portal_revision() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF COALESCE(portal_last_step(NEW."ResponseId"), 'Submitted') NOT IN ('Submitted', 'Cleared') THEN RAISE EXCEPTION 'a revision is of what was handed in'; END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER "ResponseRevisions_rules" BEFORE INSERT ON "ResponseRevisions" FOR EACH ROW EXECUTE FUNCTION portal_revision();

                CREATE FUNCTION portal_response() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF (OLD."Position" IS DISTINCT FROM NEW."Position" OR OLD."StatedAs" IS DISTINCT FROM NEW."StatedAs" OR OLD."Text" IS DISTINCT FROM NEW."Text" OR OLD."Reason" IS DISTINCT FROM NEW."Reason" OR OLD."Reservations" IS DISTINCT FROM NEW."Reservations") AND portal_last_step(NEW."Id") IN ('Submitted', 'Cleared', 'Published') THEN
                        RAISE EXCEPTION 'a response that was handed in keeps its words';
                    END IF;
                    IF OLD."EvaluationId" <> NEW."EvaluationId" OR OLD."RecommendationId" IS DISTINCT FROM NEW."RecommendationId" THEN RAISE EXCEPTION 'a response stays with what it answers'; END IF;
                    IF OLD."LastRevision" <> NEW."LastRevision" AND NEW."LastRevision" IS DISTINCT FROM (SELECT MAX(kept."Number") FROM "ResponseRevisions" kept WHERE kept."ResponseId" = NEW."Id") THEN
                        RAISE EXCEPTION 'the last revision is one that is kept';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER "Responses_stand" BEFORE UPDATE ON "Responses" FOR EACH ROW EXECUTE FUNCTION portal_response();

                CREATE FUNCTION portal_planned() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF portal_last_step(COALESCE(NEW."ResponseId", OLD."ResponseId")) IN ('Submitted', 'Cleared', 'Published') THEN RAISE EXCEPTION 'a response that was handed in keeps its actions'; END IF;
                    IF TG_OP = 'INSERT' AND NEW."AnnouncedIn" IS NOT NULL AND portal_last_step(NEW."ResponseId") IS NOT NULL THEN
                        RAISE EXCEPTION 'a revision announces an action';
                    END IF;
                    RETURN COALESCE(NEW, OLD);
                END $$;
                CREATE TRIGGER "FollowUpActions_planned" BEFORE INSERT OR DELETE ON "FollowUpActions" FOR EACH ROW EXECUTE FUNCTION portal_planned();

                CREATE FUNCTION portal_action_rules() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF OLD."AnnouncedIn" IS NULL AND (OLD."Title" IS DISTINCT FROM NEW."Title" OR OLD."Text" IS DISTINCT FROM NEW."Text" OR OLD."UnitId" IS DISTINCT FROM NEW."UnitId" OR OLD."OwnerId" IS DISTINCT FROM NEW."OwnerId" OR OLD."Starts" IS DISTINCT FROM NEW."Starts" OR OLD."Due" IS DISTINCT FROM NEW."Due" OR OLD."Resources" IS DISTINCT FROM NEW."Resources" OR OLD."ExpectedEvidence" IS DISTINCT FROM NEW."ExpectedEvidence" OR OLD."Order" IS DISTINCT FROM NEW."Order")
                        AND portal_last_step(NEW."ResponseId") IN ('Submitted', 'Cleared', 'Published') THEN
                        RAISE EXCEPTION 'a response that was handed in keeps its actions';
                    END IF;
                    IF OLD."ResponseId" <> NEW."ResponseId" THEN RAISE EXCEPTION 'an action stays with its response'; END IF;
                    IF OLD."AnnouncedIn" IS NULL AND NEW."AnnouncedIn" IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM "ResponseRevisions" kept WHERE kept."ResponseId" = NEW."ResponseId" AND kept."Number" = NEW."AnnouncedIn") THEN
                        RAISE EXCEPTION 'a revision announces an action';
                    END IF;
                    IF OLD."AnnouncedIn" IS NOT NULL AND OLD."Due" IS DISTINCT FROM NEW."Due" AND NEW."Due" IS DISTINCT FROM (
                        SELECT moved."To" FROM "DueChanges" moved WHERE moved."ActionId" = NEW."Id" ORDER BY moved."Order" DESC LIMIT 1) THEN
                        RAISE EXCEPTION 'a due date moves with its reason';
                    END IF;
                    IF OLD."AnnouncedIn" IS NOT NULL AND (OLD."UnitId" IS DISTINCT FROM NEW."UnitId" OR OLD."OwnerId" IS DISTINCT FROM NEW."OwnerId") AND NOT EXISTS (
                        SELECT 1 FROM "Reassignments" given WHERE given."ActionId" = NEW."Id" AND given."ToUnitId" IS NOT DISTINCT FROM NEW."UnitId" AND given."ToOwnerId" IS NOT DISTINCT FROM NEW."OwnerId"
                            AND given."Order" = (SELECT MAX(latest."Order") FROM "Reassignments" latest WHERE latest."ActionId" = NEW."Id")) THEN
                        RAISE EXCEPTION 'an action is given over on record';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER "FollowUpActions_rules" BEFORE UPDATE ON "FollowUpActions" FOR EACH ROW EXECUTE FUNCTION portal_action_rules();

                CREATE FUNCTION portal_serves() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF EXISTS (
                        SELECT 1 FROM "FollowUpActions" served WHERE served."Id" = COALESCE(NEW."ServedById", OLD."ServedById") AND portal_last_step(served."ResponseId") IS NOT NULL
                            AND (served."AnnouncedIn" IS NOT NULL OR portal_last_step(served."ResponseId") IN ('Submitted', 'Cleared', 'Published'))) THEN
                        RAISE EXCEPTION 'a response that was handed in keeps what its actions serve';
                    END IF;
                    RETURN COALESCE(NEW, OLD);
                END $$;
                CREATE TRIGGER "ActionServes_planned" BEFORE INSERT OR UPDATE OR DELETE ON "ActionServes" FOR EACH ROW EXECUTE FUNCTION portal_serves();

                CREATE FUNCTION portal_of_announced() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF (SELECT told."AnnouncedIn" FROM "FollowUpActions" told WHERE told."Id" = NEW."ActionId") IS NULL THEN RAISE EXCEPTION 'only an action that was published is reported on'; END IF;
                    RETURN NEW;
                END $$;
                """);
            foreach (var table in AboutActions)
                migrationBuilder.Sql($"""CREATE TRIGGER "{table}_of_announced" BEFORE INSERT ON "{table}" FOR EACH ROW EXECUTE FUNCTION portal_of_announced();""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The steps' rule stays as it is, with the function that it asks: it lets through all that the older one was meant to.
            migrationBuilder.Sql("""
                DROP FUNCTION portal_revision() CASCADE; DROP FUNCTION portal_response() CASCADE; DROP FUNCTION portal_planned() CASCADE; DROP FUNCTION portal_serves() CASCADE;
                DROP FUNCTION portal_action_rules() CASCADE; DROP FUNCTION portal_of_announced() CASCADE;
                """);
        }
    }
}
