using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LabourMigrationEval.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HandsInAnAction : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // INSERT OR REPLACE takes a row away without asking the triggers against deletion.
            foreach (var (table, row) in new[]
            {
                ("ResponseSteps", "\"Id\" = NEW.\"Id\" OR (\"ResponseId\" = NEW.\"ResponseId\" AND \"Order\" = NEW.\"Order\")"),
                ("ResponseRevisions", "\"Id\" = NEW.\"Id\" OR (\"ResponseId\" = NEW.\"ResponseId\" AND \"Number\" = NEW.\"Number\")"),
                ("RevisionPassage", "\"PassagesId\" = NEW.\"PassagesId\" AND \"ResponseRevisionId\" = NEW.\"ResponseRevisionId\""),
                ("ProgressUpdates", "\"Id\" = NEW.\"Id\" OR (\"ActionId\" = NEW.\"ActionId\" AND \"Order\" = NEW.\"Order\")"),
                ("DueChanges", "\"Id\" = NEW.\"Id\" OR (\"ActionId\" = NEW.\"ActionId\" AND \"Order\" = NEW.\"Order\")"),
                ("Evidence", "\"Id\" = NEW.\"Id\" OR (\"ActionId\" = NEW.\"ActionId\" AND \"Order\" = NEW.\"Order\")"),
                ("EvidenceFiles", "\"Id\" = NEW.\"Id\" OR \"EvidenceId\" = NEW.\"EvidenceId\""),
                ("Verifications", "\"Id\" = NEW.\"Id\" OR (\"ActionId\" = NEW.\"ActionId\" AND \"Order\" = NEW.\"Order\")"),
            })
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{table}_no_replace" BEFORE INSERT ON "{table}" WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {row}) BEGIN
                        SELECT RAISE(ABORT, '{table} is only added to');
                    END;
                    """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "Verifications_no_mover" BEFORE INSERT ON "Verifications"
                    WHEN EXISTS (SELECT 1 FROM "DueChanges" own WHERE own."ActionId" = NEW."ActionId" AND own."ById" = NEW."ById") BEGIN
                    SELECT RAISE(ABORT, 'nobody verifies an action whose date they moved');
                END;
                CREATE TRIGGER "FollowUpActions_plan_stands" BEFORE UPDATE ON "FollowUpActions" WHEN OLD."AnnouncedIn" IS NOT NULL
                    AND (OLD."Starts" IS NOT NEW."Starts" OR OLD."Resources" IS NOT NEW."Resources" OR OLD."ExpectedEvidence" IS NOT NEW."ExpectedEvidence") BEGIN
                    SELECT RAISE(ABORT, 'a published action keeps its plan');
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in new[] { "ResponseSteps", "ResponseRevisions", "RevisionPassage", "ProgressUpdates", "DueChanges", "Evidence", "EvidenceFiles", "Verifications" })
                migrationBuilder.Sql($"""DROP TRIGGER "{trigger}_no_replace";""");
            migrationBuilder.Sql("""DROP TRIGGER "Verifications_no_mover"; DROP TRIGGER "FollowUpActions_plan_stands";""");
        }
    }
}
