using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LabourMigrationEval.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FollowUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ProgressUpdates_People_ById",
                table: "ProgressUpdates");

            migrationBuilder.DropIndex(
                name: "IX_Responses_EvaluationId",
                table: "Responses");

            migrationBuilder.AlterColumn<string>(
                name: "Printed",
                table: "ResponsibleUnits",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<bool>(
                name: "IsLead",
                table: "ResponsibleUnits",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "LastRevision",
                table: "Responses",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Practice_Accepted",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Practice_Completed",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Practice_InProgress",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Practice_NoLongerApplicable",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Practice_NotStarted",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Practice_PartiallyAccepted",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Practice_Rejected",
                table: "Organisations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Practice_ReportEveryMonths",
                table: "Organisations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Practice_ReportForMonths",
                table: "Organisations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Practice_ResponseDays",
                table: "Organisations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "AnnouncedIn",
                table: "FollowUpActions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EnteredAt",
                table: "FollowUpActions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExpectedEvidence",
                table: "FollowUpActions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OwnerId",
                table: "FollowUpActions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Resources",
                table: "FollowUpActions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Starts",
                table: "FollowUpActions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "FollowUpActions",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "ActionServes",
                columns: table => new
                {
                    AlsoForId = table.Column<int>(type: "integer", nullable: false),
                    ServedById = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionServes", x => new { x.AlsoForId, x.ServedById });
                    table.ForeignKey(
                        name: "FK_ActionServes_FollowUpActions_ServedById",
                        column: x => x.ServedById,
                        principalTable: "FollowUpActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ActionServes_Items_AlsoForId",
                        column: x => x.AlsoForId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DueChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ActionId = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<int>(type: "integer", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DueChanges", x => x.Id);
                    table.CheckConstraint("CK_DueChanges_Reason", "\"Reason\" <> ''");
                    table.ForeignKey(
                        name: "FK_DueChanges_FollowUpActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "FollowUpActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DueChanges_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ActionId = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    Link = table.Column<string>(type: "text", nullable: true),
                    ById = table.Column<int>(type: "integer", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evidence_FollowUpActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "FollowUpActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Evidence_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResponseRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ResponseId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    StatedAs = table.Column<string>(type: "text", nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Reservations = table.Column<string>(type: "text", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StepOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResponseRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResponseRevisions_Responses_ResponseId",
                        column: x => x.ResponseId,
                        principalTable: "Responses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Verifications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ActionId = table.Column<int>(type: "integer", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Remark = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<int>(type: "integer", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verifications", x => x.Id);
                    table.CheckConstraint("CK_Verifications_Remark", "\"Remark\" <> ''");
                    table.ForeignKey(
                        name: "FK_Verifications_FollowUpActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "FollowUpActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Verifications_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EvidenceId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    MediaType = table.Column<string>(type: "text", nullable: false),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvidenceFiles_Evidence_EvidenceId",
                        column: x => x.EvidenceId,
                        principalTable: "Evidence",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RevisionPassage",
                columns: table => new
                {
                    PassagesId = table.Column<int>(type: "integer", nullable: false),
                    ResponseRevisionId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionPassage", x => new { x.PassagesId, x.ResponseRevisionId });
                    table.ForeignKey(
                        name: "FK_RevisionPassage_Passages_PassagesId",
                        column: x => x.PassagesId,
                        principalTable: "Passages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RevisionPassage_ResponseRevisions_ResponseRevisionId",
                        column: x => x.ResponseRevisionId,
                        principalTable: "ResponseRevisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_ResponseSteps_Remark",
                table: "ResponseSteps",
                sql: "\"Kind\" NOT IN ('Returned', 'Amended') OR (\"Remark\" IS NOT NULL AND \"Remark\" <> '')");

            migrationBuilder.CreateIndex(
                name: "IX_Responses_General",
                table: "Responses",
                column: "EvaluationId",
                unique: true,
                filter: "\"RecommendationId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpActions_Due",
                table: "FollowUpActions",
                column: "Due");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpActions_OwnerId",
                table: "FollowUpActions",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_ActionServes_ServedById",
                table: "ActionServes",
                column: "ServedById");

            migrationBuilder.CreateIndex(
                name: "IX_DueChanges_ActionId_Order",
                table: "DueChanges",
                columns: new[] { "ActionId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DueChanges_ById",
                table: "DueChanges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_ActionId_Order",
                table: "Evidence",
                columns: new[] { "ActionId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_ById",
                table: "Evidence",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_EvidenceId",
                table: "EvidenceFiles",
                column: "EvidenceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResponseRevisions_ResponseId_Number",
                table: "ResponseRevisions",
                columns: new[] { "ResponseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RevisionPassage_ResponseRevisionId",
                table: "RevisionPassage",
                column: "ResponseRevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Verifications_ActionId_Order",
                table: "Verifications",
                columns: new[] { "ActionId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Verifications_ById",
                table: "Verifications",
                column: "ById");

            migrationBuilder.AddForeignKey(
                name: "FK_FollowUpActions_People_OwnerId",
                table: "FollowUpActions",
                column: "OwnerId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ProgressUpdates_People_ById",
                table: "ProgressUpdates",
                column: "ById",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_FollowUpActions_People_OwnerId",
                table: "FollowUpActions");

            migrationBuilder.DropForeignKey(
                name: "FK_ProgressUpdates_People_ById",
                table: "ProgressUpdates");

            migrationBuilder.DropTable(
                name: "ActionServes");

            migrationBuilder.DropTable(
                name: "DueChanges");

            migrationBuilder.DropTable(
                name: "EvidenceFiles");

            migrationBuilder.DropTable(
                name: "RevisionPassage");

            migrationBuilder.DropTable(
                name: "Verifications");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "ResponseRevisions");

            migrationBuilder.DropCheckConstraint(
                name: "CK_ResponseSteps_Remark",
                table: "ResponseSteps");

            migrationBuilder.DropIndex(
                name: "IX_Responses_General",
                table: "Responses");

            migrationBuilder.DropIndex(
                name: "IX_FollowUpActions_Due",
                table: "FollowUpActions");

            migrationBuilder.DropIndex(
                name: "IX_FollowUpActions_OwnerId",
                table: "FollowUpActions");

            migrationBuilder.DropColumn(
                name: "IsLead",
                table: "ResponsibleUnits");

            migrationBuilder.DropColumn(
                name: "LastRevision",
                table: "Responses");

            migrationBuilder.DropColumn(
                name: "Practice_Accepted",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Practice_Completed",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Practice_InProgress",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Practice_NoLongerApplicable",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Practice_NotStarted",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Practice_PartiallyAccepted",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Practice_Rejected",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Practice_ReportEveryMonths",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Practice_ReportForMonths",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Practice_ResponseDays",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "AnnouncedIn",
                table: "FollowUpActions");

            migrationBuilder.DropColumn(
                name: "EnteredAt",
                table: "FollowUpActions");

            migrationBuilder.DropColumn(
                name: "ExpectedEvidence",
                table: "FollowUpActions");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "FollowUpActions");

            migrationBuilder.DropColumn(
                name: "Resources",
                table: "FollowUpActions");

            migrationBuilder.DropColumn(
                name: "Starts",
                table: "FollowUpActions");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "FollowUpActions");

            migrationBuilder.AlterColumn<string>(
                name: "Printed",
                table: "ResponsibleUnits",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Responses_EvaluationId",
                table: "Responses",
                column: "EvaluationId");

            migrationBuilder.AddForeignKey(
                name: "FK_ProgressUpdates_People_ById",
                table: "ProgressUpdates",
                column: "ById",
                principalTable: "People",
                principalColumn: "Id");
        }
    }
}
