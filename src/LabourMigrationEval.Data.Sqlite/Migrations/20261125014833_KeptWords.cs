using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LabourMigrationEval.Data.Sqlite.Migrations
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
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Copy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Begun = table.Column<string>(type: "TEXT", nullable: true),
                    Stood = table.Column<string>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LaidAsideAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", nullable: true)
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
