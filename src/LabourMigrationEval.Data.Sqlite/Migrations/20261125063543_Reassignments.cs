using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LabourMigrationEval.Data.Sqlite.Migrations
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ActionId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    FromOwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    ToUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    ToOwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
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
                CREATE TRIGGER "Reassignments_no_update" BEFORE UPDATE ON "Reassignments" BEGIN SELECT RAISE(ABORT, 'Reassignments is only added to'); END;
                CREATE TRIGGER "Reassignments_no_delete" BEFORE DELETE ON "Reassignments" BEGIN SELECT RAISE(ABORT, 'Reassignments is only added to'); END;
                CREATE TRIGGER "Reassignments_no_replace" BEFORE INSERT ON "Reassignments" WHEN EXISTS (
                    SELECT 1 FROM "Reassignments" WHERE "Id" = NEW."Id" OR ("ActionId" = NEW."ActionId" AND "Order" = NEW."Order")) BEGIN
                    SELECT RAISE(ABORT, 'Reassignments is only added to');
                END;
                CREATE TRIGGER "Verifications_no_hand" BEFORE INSERT ON "Verifications" BEGIN
                    SELECT RAISE(ABORT, 'nobody verifies what they owned')
                        WHERE EXISTS (SELECT 1 FROM "Reassignments" given WHERE given."ActionId" = NEW."ActionId" AND NEW."ById" IN (given."FromOwnerId", given."ToOwnerId"));
                    SELECT RAISE(ABORT, 'nobody verifies what they promised')
                        WHERE EXISTS (SELECT 1 FROM "FollowUpActions" promised JOIN "ResponseSteps" own ON own."ResponseId" = promised."ResponseId"
                            WHERE promised."Id" = NEW."ActionId" AND own."ById" = NEW."ById" AND own."Kind" IN ('Drafted', 'Submitted'));
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "Verifications_no_hand";""");

            migrationBuilder.DropTable(
                name: "Reassignments");

            migrationBuilder.DropIndex(
                name: "IX_ResponsibleUnits_Lead",
                table: "ResponsibleUnits");
        }
    }
}
