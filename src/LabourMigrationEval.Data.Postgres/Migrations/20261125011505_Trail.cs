using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LabourMigrationEval.Data.Postgres.Migrations
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
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PersonId = table.Column<int>(type: "integer", nullable: true),
                    Subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Under = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Change = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "text", nullable: true),
                    Salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    WordsHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trail", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "TrailTurn",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Taken = table.Column<long>(type: "bigint", nullable: false)
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

            // Entries are added and stay; words and salt can be taken out, which the chain survives.
            migrationBuilder.Sql("""
                CREATE FUNCTION portal_refuse_trail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'Trail is only added to'; END $$;
                CREATE TRIGGER "Trail_only_added_to" BEFORE UPDATE ON "Trail" FOR EACH ROW
                    WHEN (NOT (NEW."Words" IS NULL AND NEW."Salt" IS NULL AND (NEW."Number", NEW."At", NEW."PersonId", NEW."Subject", NEW."Under", NEW."Change", NEW."WordsHash", NEW."PreviousHash", NEW."Hash")
                        IS NOT DISTINCT FROM (OLD."Number", OLD."At", OLD."PersonId", OLD."Subject", OLD."Under", OLD."Change", OLD."WordsHash", OLD."PreviousHash", OLD."Hash")))
                    EXECUTE FUNCTION portal_refuse_trail();
                CREATE TRIGGER "Trail_not_emptied" BEFORE DELETE OR TRUNCATE ON "Trail" FOR EACH STATEMENT EXECUTE FUNCTION portal_refuse_trail();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Trail");

            migrationBuilder.DropTable(
                name: "TrailTurn");

            migrationBuilder.Sql("DROP FUNCTION portal_refuse_trail();");
        }
    }
}
