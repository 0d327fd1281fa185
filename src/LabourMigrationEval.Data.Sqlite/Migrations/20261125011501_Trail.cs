using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LabourMigrationEval.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Trail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Trail",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Under = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Change = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    WordsHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trail", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "TrailTurn",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Taken = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrailTurn", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "TrailTurn",
                columns: new[] { "Id", "Taken" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Trail_Subject_Number",
                table: "Trail",
                columns: new[] { "Subject", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Trail_Under_Number",
                table: "Trail",
                columns: new[] { "Under", "Number" });

            // Entries are added and stay; words and salt can be taken out, which the chain survives. REPLACE would delete
            // without asking the trigger for deletions.
            migrationBuilder.Sql("""
                CREATE TRIGGER "Trail_no_update" BEFORE UPDATE ON "Trail"
                    WHEN NOT (NEW."Words" IS NULL AND NEW."Salt" IS NULL
                        AND NEW."Number" IS OLD."Number" AND NEW."At" IS OLD."At" AND NEW."PersonId" IS OLD."PersonId" AND NEW."Subject" IS OLD."Subject"
                        AND NEW."Under" IS OLD."Under" AND NEW."Change" IS OLD."Change" AND NEW."WordsHash" IS OLD."WordsHash"
                        AND NEW."PreviousHash" IS OLD."PreviousHash" AND NEW."Hash" IS OLD."Hash") BEGIN
                    SELECT RAISE(ABORT, 'Trail is only added to');
                END;
                CREATE TRIGGER "Trail_no_delete" BEFORE DELETE ON "Trail" BEGIN SELECT RAISE(ABORT, 'Trail is only added to'); END;
                CREATE TRIGGER "Trail_no_replace" BEFORE INSERT ON "Trail" WHEN EXISTS (SELECT 1 FROM "Trail" WHERE "Number" = NEW."Number") BEGIN
                    SELECT RAISE(ABORT, 'Trail is only added to');
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Trail");

            migrationBuilder.DropTable(
                name: "TrailTurn");
        }
    }
}
