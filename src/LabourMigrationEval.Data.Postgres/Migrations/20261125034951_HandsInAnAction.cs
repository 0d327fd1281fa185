using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LabourMigrationEval.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class HandsInAnAction : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE FUNCTION portal_no_mover() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF EXISTS (SELECT 1 FROM "DueChanges" own WHERE own."ActionId" = NEW."ActionId" AND own."ById" = NEW."ById") THEN
                        RAISE EXCEPTION 'nobody verifies an action whose date they moved';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER "Verifications_no_mover" BEFORE INSERT ON "Verifications" FOR EACH ROW EXECUTE FUNCTION portal_no_mover();

                CREATE FUNCTION portal_plan_stands() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF OLD."AnnouncedIn" IS NOT NULL AND (OLD."Starts", OLD."Resources", OLD."ExpectedEvidence") IS DISTINCT FROM (NEW."Starts", NEW."Resources", NEW."ExpectedEvidence") THEN
                        RAISE EXCEPTION 'a published action keeps its plan';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER "FollowUpActions_plan_stands" BEFORE UPDATE ON "FollowUpActions" FOR EACH ROW EXECUTE FUNCTION portal_plan_stands();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP FUNCTION portal_no_mover() CASCADE;
                DROP FUNCTION portal_plan_stands() CASCADE;
                """);
        }
    }
}
