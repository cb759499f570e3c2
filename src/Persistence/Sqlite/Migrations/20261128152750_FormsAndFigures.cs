using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FormsAndFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Of AssignmentsAndEscalations, whose rebuilt table is there only now: the levels of what is overdue, which were told by mail and stood nowhere.
            migrationBuilder.Sql("""
                INSERT INTO "Escalations" ("FollowUpId", "DueBefore", "Level", "RaisedAt")
                SELECT n."FollowUpId", n."DueBefore", n."Level", MIN(n."PlannedAt")
                FROM "Notices" AS n JOIN "FollowUps" AS f ON f."Id" = n."FollowUpId"
                WHERE n."Kind" = 'TaskEscalation' AND f."ClosedAt" IS NULL AND f."DueBefore" = n."DueBefore" AND f."Visit" = n."Revision"
                GROUP BY n."FollowUpId", n."DueBefore", n."Level"
                """);

            migrationBuilder.AddColumn<string>(
                name: "FormCode",
                table: "Submissions",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FormVersion",
                table: "Submissions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ShownJson",
                table: "Submissions",
                type: "TEXT",
                maxLength: 1000000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FormCode",
                table: "Drafts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FormVersion",
                table: "Drafts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FormVersions",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    NameVi = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MadeById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormVersions", x => new { x.Code, x.Version });
                    table.ForeignKey(
                        name: "FK_FormVersions_People_MadeById",
                        column: x => x.MadeById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedFigures",
                columns: table => new
                {
                    SubmissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedFigures", x => new { x.SubmissionId, x.Line });
                    table.ForeignKey(
                        name: "FK_SubmittedFigures_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FormVersions_MadeById",
                table: "FormVersions",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedFigures_Line_SubmissionId",
                table: "SubmittedFigures",
                columns: new[] { "Line", "SubmissionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FormVersions");

            migrationBuilder.DropTable(
                name: "SubmittedFigures");

            migrationBuilder.DropColumn(
                name: "FormCode",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "FormVersion",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "ShownJson",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "FormCode",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "FormVersion",
                table: "Drafts");
        }
    }
}
