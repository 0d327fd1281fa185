using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LabourMigrationEval.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Reassignments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Reassignments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ActionId = table.Column<int>(type: "integer", nullable: false),
                    FromUnitId = table.Column<int>(type: "integer", nullable: true),
                    FromOwnerId = table.Column<int>(type: "integer", nullable: true),
                    ToUnitId = table.Column<int>(type: "integer", nullable: false),
                    ToOwnerId = table.Column<int>(type: "integer", nullable: true),
                    ById = table.Column<int>(type: "integer", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reassignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reassignments_FollowUpActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "FollowUpActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Reassignments_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reassignments_People_FromOwnerId",
                        column: x => x.FromOwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reassignments_People_ToOwnerId",
                        column: x => x.ToOwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reassignments_Units_FromUnitId",
                        column: x => x.FromUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reassignments_Units_ToUnitId",
                        column: x => x.ToUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Where two units lead, the one that was asked first does; from now on there is one.
            migrationBuilder.Sql("""
                UPDATE "ResponsibleUnits" SET "IsLead" = FALSE WHERE "IsLead" AND EXISTS (
                    SELECT 1 FROM "ResponsibleUnits" other WHERE other."RecommendationId" = "ResponsibleUnits"."RecommendationId" AND other."IsLead"
                        AND (other."Order" < "ResponsibleUnits"."Order" OR (other."Order" = "ResponsibleUnits"."Order" AND other."UnitId" < "ResponsibleUnits"."UnitId")));
                """);

            migrationBuilder.CreateIndex(
                name: "IX_ResponsibleUnits_Lead",
                table: "ResponsibleUnits",
                columns: new[] { "RecommendationId", "IsLead" },
                unique: true,
                filter: "\"IsLead\"");

            migrationBuilder.CreateIndex(
                name: "IX_Reassignments_ActionId_Order",
                table: "Reassignments",
                columns: new[] { "ActionId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reassignments_ById",
                table: "Reassignments",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Reassignments_FromOwnerId",
                table: "Reassignments",
                column: "FromOwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Reassignments_FromUnitId",
                table: "Reassignments",
                column: "FromUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Reassignments_ToOwnerId",
                table: "Reassignments",
                column: "ToOwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Reassignments_ToUnitId",
                table: "Reassignments",
                column: "ToUnitId");

            // Who had an action before is history too, and nobody judges what they owned or promised.
            migrationBuilder.Sql("""
                CREATE TRIGGER "Reassignments_only_added_to" BEFORE UPDATE OR DELETE ON "Reassignments" FOR EACH ROW EXECUTE FUNCTION portal_refuse();
                CREATE TRIGGER "Reassignments_not_emptied" BEFORE TRUNCATE ON "Reassignments" FOR EACH STATEMENT EXECUTE FUNCTION portal_refuse();

                CREATE FUNCTION portal_no_hand() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF EXISTS (SELECT 1 FROM "Reassignments" given WHERE given."ActionId" = NEW."ActionId" AND NEW."ById" IN (given."FromOwnerId", given."ToOwnerId")) THEN
                        RAISE EXCEPTION 'nobody verifies what they owned';
                    END IF;
                    IF EXISTS (SELECT 1 FROM "FollowUpActions" promised JOIN "ResponseSteps" own ON own."ResponseId" = promised."ResponseId"
                        WHERE promised."Id" = NEW."ActionId" AND own."ById" = NEW."ById" AND own."Kind" IN ('Drafted', 'Submitted')) THEN
                        RAISE EXCEPTION 'nobody verifies what they promised';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER "Verifications_no_hand" BEFORE INSERT ON "Verifications" FOR EACH ROW EXECUTE FUNCTION portal_no_hand();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION portal_no_hand() CASCADE;");

            migrationBuilder.DropTable(
                name: "Reassignments");

            migrationBuilder.DropIndex(
                name: "IX_ResponsibleUnits_Lead",
                table: "ResponsibleUnits");
        }
    }
}
