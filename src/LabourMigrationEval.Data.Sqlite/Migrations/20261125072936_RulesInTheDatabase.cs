using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LabourMigrationEval.Data.Sqlite.Migrations
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
                DROP TRIGGER "ResponseSteps_rules";
                CREATE TRIGGER "ResponseSteps_rules" BEFORE INSERT ON "ResponseSteps" BEGIN
                    SELECT RAISE(ABORT, 'a response does not take this step now') WHERE NOT COALESCE((
                        SELECT CASE
                            WHEN last."Kind" IN ('Drafted', 'Returned', 'Amended') THEN NEW."Kind" IN ('Drafted', 'Submitted')
                            WHEN last."Kind" = 'Submitted' THEN NEW."Kind" IN ('Returned', 'Cleared')
                            WHEN last."Kind" = 'Cleared' THEN NEW."Kind" = 'Published'
                            ELSE NEW."Kind" = 'Amended' END
                        FROM "ResponseSteps" last WHERE last."ResponseId" = NEW."ResponseId" ORDER BY last."Order" DESC LIMIT 1),
                        NEW."Kind" = 'Drafted' OR (NEW."Kind" = 'Published' AND NEW."ById" IS NULL));
                    SELECT RAISE(ABORT, 'a step names who took it') WHERE NEW."ById" IS NULL AND EXISTS (
                        SELECT 1 FROM "ResponseSteps" named WHERE named."ResponseId" = NEW."ResponseId" AND named."ById" IS NOT NULL);
                    SELECT RAISE(ABORT, 'nobody clears what they wrote or submitted') WHERE NEW."Kind" IN ('Returned', 'Cleared', 'Published') AND EXISTS (
                        SELECT 1 FROM "ResponseSteps" own WHERE own."ResponseId" = NEW."ResponseId" AND own."ById" = NEW."ById" AND own."Kind" IN ('Drafted', 'Submitted'));
                    SELECT RAISE(ABORT, 'what is published is kept as a revision') WHERE NEW."Kind" = 'Published' AND NOT EXISTS (
                        SELECT 1 FROM "ResponseRevisions" kept WHERE kept."ResponseId" = NEW."ResponseId" AND kept."StepOrder" = NEW."Order");
                END;
                CREATE TRIGGER "ResponseRevisions_rules" BEFORE INSERT ON "ResponseRevisions"
                    WHEN COALESCE((SELECT last."Kind" FROM "ResponseSteps" last WHERE last."ResponseId" = NEW."ResponseId" ORDER BY last."Order" DESC LIMIT 1), 'Submitted') NOT IN ('Submitted', 'Cleared') BEGIN
                    SELECT RAISE(ABORT, 'a revision is of what was handed in');
                END;
                CREATE TRIGGER "Responses_stand" BEFORE UPDATE ON "Responses" BEGIN
                    SELECT RAISE(ABORT, 'a response that was handed in keeps its words') WHERE (OLD."Position" IS NOT NEW."Position" OR OLD."StatedAs" IS NOT NEW."StatedAs" OR OLD."Text" IS NOT NEW."Text" OR OLD."Reason" IS NOT NEW."Reason" OR OLD."Reservations" IS NOT NEW."Reservations") AND (SELECT last."Kind" FROM "ResponseSteps" last WHERE last."ResponseId" = NEW."Id" ORDER BY last."Order" DESC LIMIT 1) IN ('Submitted', 'Cleared', 'Published');
                    SELECT RAISE(ABORT, 'a response stays with what it answers') WHERE OLD."EvaluationId" <> NEW."EvaluationId" OR OLD."RecommendationId" IS NOT NEW."RecommendationId";
                    SELECT RAISE(ABORT, 'the last revision is one that is kept') WHERE OLD."LastRevision" <> NEW."LastRevision" AND NEW."LastRevision" IS NOT (
                        SELECT MAX(kept."Number") FROM "ResponseRevisions" kept WHERE kept."ResponseId" = NEW."Id");
                END;
                CREATE TRIGGER "FollowUpActions_planned" BEFORE INSERT ON "FollowUpActions" WHEN (SELECT last."Kind" FROM "ResponseSteps" last WHERE last."ResponseId" = NEW."ResponseId" ORDER BY last."Order" DESC LIMIT 1) IN ('Submitted', 'Cleared', 'Published')
                    OR (NEW."AnnouncedIn" IS NOT NULL AND (SELECT last."Kind" FROM "ResponseSteps" last WHERE last."ResponseId" = NEW."ResponseId" ORDER BY last."Order" DESC LIMIT 1) IS NOT NULL) BEGIN
                    SELECT RAISE(ABORT, 'a response that was handed in keeps its actions');
                END;
                CREATE TRIGGER "FollowUpActions_unplanned" BEFORE DELETE ON "FollowUpActions" WHEN (SELECT last."Kind" FROM "ResponseSteps" last WHERE last."ResponseId" = OLD."ResponseId" ORDER BY last."Order" DESC LIMIT 1) IN ('Submitted', 'Cleared', 'Published') BEGIN
                    SELECT RAISE(ABORT, 'a response that was handed in keeps its actions');
                END;
                CREATE TRIGGER "FollowUpActions_rules" BEFORE UPDATE ON "FollowUpActions" BEGIN
                    SELECT RAISE(ABORT, 'a response that was handed in keeps its actions') WHERE OLD."AnnouncedIn" IS NULL
                        AND (OLD."Title" IS NOT NEW."Title" OR OLD."Text" IS NOT NEW."Text" OR OLD."UnitId" IS NOT NEW."UnitId" OR OLD."OwnerId" IS NOT NEW."OwnerId" OR OLD."Starts" IS NOT NEW."Starts" OR OLD."Due" IS NOT NEW."Due" OR OLD."Resources" IS NOT NEW."Resources" OR OLD."ExpectedEvidence" IS NOT NEW."ExpectedEvidence" OR OLD."Order" IS NOT NEW."Order")
                        AND (SELECT last."Kind" FROM "ResponseSteps" last WHERE last."ResponseId" = NEW."ResponseId" ORDER BY last."Order" DESC LIMIT 1) IN ('Submitted', 'Cleared', 'Published');
                    SELECT RAISE(ABORT, 'an action stays with its response') WHERE OLD."ResponseId" <> NEW."ResponseId";
                    SELECT RAISE(ABORT, 'a revision announces an action') WHERE OLD."AnnouncedIn" IS NULL AND NEW."AnnouncedIn" IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM "ResponseRevisions" kept WHERE kept."ResponseId" = NEW."ResponseId" AND kept."Number" = NEW."AnnouncedIn");
                    SELECT RAISE(ABORT, 'a due date moves with its reason') WHERE OLD."AnnouncedIn" IS NOT NULL AND OLD."Due" IS NOT NEW."Due" AND NEW."Due" IS NOT (
                        SELECT moved."To" FROM "DueChanges" moved WHERE moved."ActionId" = NEW."Id" ORDER BY moved."Order" DESC LIMIT 1);
                    SELECT RAISE(ABORT, 'an action is given over on record') WHERE OLD."AnnouncedIn" IS NOT NULL AND (OLD."UnitId" IS NOT NEW."UnitId" OR OLD."OwnerId" IS NOT NEW."OwnerId") AND NOT EXISTS (
                        SELECT 1 FROM "Reassignments" given WHERE given."ActionId" = NEW."Id" AND given."ToUnitId" IS NEW."UnitId" AND given."ToOwnerId" IS NEW."OwnerId"
                            AND given."Order" = (SELECT MAX(latest."Order") FROM "Reassignments" latest WHERE latest."ActionId" = NEW."Id"));
                END;
                """);
            foreach (var (verb, row) in new[] { ("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD") })
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "ActionServes_planned_{verb}" BEFORE {verb} ON "ActionServes" WHEN EXISTS (
                    SELECT 1 FROM "FollowUpActions" served WHERE served."Id" = {row}."ServedById" AND (SELECT last."Kind" FROM "ResponseSteps" last WHERE last."ResponseId" = served."ResponseId" ORDER BY last."Order" DESC LIMIT 1) IS NOT NULL
                        AND (served."AnnouncedIn" IS NOT NULL OR (SELECT last."Kind" FROM "ResponseSteps" last WHERE last."ResponseId" = served."ResponseId" ORDER BY last."Order" DESC LIMIT 1) IN ('Submitted', 'Cleared', 'Published'))) BEGIN
                    SELECT RAISE(ABORT, 'a response that was handed in keeps what its actions serve');
                    END;
                    """);
            foreach (var table in AboutActions)
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{table}_of_announced" BEFORE INSERT ON "{table}" WHEN (SELECT told."AnnouncedIn" FROM "FollowUpActions" told WHERE told."Id" = NEW."ActionId") IS NULL BEGIN
                        SELECT RAISE(ABORT, 'only an action that was published is reported on');
                    END;
                    """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The steps' rule stays as it is: it lets through all that the older one was meant to.
            foreach (var table in AboutActions) migrationBuilder.Sql($"""DROP TRIGGER "{table}_of_announced";""");
            migrationBuilder.Sql("""
                DROP TRIGGER "ResponseRevisions_rules"; DROP TRIGGER "Responses_stand"; DROP TRIGGER "FollowUpActions_planned";
                DROP TRIGGER "FollowUpActions_unplanned"; DROP TRIGGER "ActionServes_planned_INSERT"; DROP TRIGGER "ActionServes_planned_UPDATE"; DROP TRIGGER "ActionServes_planned_DELETE"; DROP TRIGGER "FollowUpActions_rules";
                """);
        }
    }
}
