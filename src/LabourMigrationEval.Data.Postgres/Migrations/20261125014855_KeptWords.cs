using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LabourMigrationEval.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KeptWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "KeptKeys",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptKeys", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_KeptKeys_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KeptWords",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Copy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Begun = table.Column<string>(type: "text", nullable: true),
                    Stood = table.Column<string>(type: "text", nullable: true),
                    Words = table.Column<string>(type: "text", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LaidAsideAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Remark = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptWords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeptWords_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_KeptWords_KeptAt",
                table: "KeptWords",
                column: "KeptAt");

            migrationBuilder.CreateIndex(
                name: "IX_KeptWords_PersonId_Place_Copy",
                table: "KeptWords",
                columns: new[] { "PersonId", "Place", "Copy" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KeptKeys");

            migrationBuilder.DropTable(
                name: "KeptWords");
        }
    }
}
