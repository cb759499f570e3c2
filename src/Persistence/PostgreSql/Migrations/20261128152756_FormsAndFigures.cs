using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FormsAndFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FormCode",
                table: "Submissions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FormVersion",
                table: "Submissions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ShownJson",
                table: "Submissions",
                type: "character varying(1000000)",
                maxLength: 1000000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FormCode",
                table: "Drafts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FormVersion",
                table: "Drafts",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FormVersions",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    NameVi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MadeById = table.Column<int>(type: "integer", nullable: true)
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
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Line = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
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
