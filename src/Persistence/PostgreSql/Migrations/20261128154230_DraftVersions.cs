using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PartyWorkflow.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class DraftVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "AnothersVersion",
                table: "Drafts",
                newName: "FormSave");

            // What it counted is counted no more; a form that was open before is nobody's.
            migrationBuilder.Sql("""UPDATE "Drafts" SET "FormSave" = 0""");

            migrationBuilder.AddColumn<Guid>(
                name: "FormId",
                table: "Drafts",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "SittingFrom",
                table: "Drafts",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(2020, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc));

            migrationBuilder.CreateTable(
                name: "DraftVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ObligationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ContentJson = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SavedById = table.Column<int>(type: "integer", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsAside = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftVersions_Obligations_ObligationId",
                        column: x => x.ObligationId,
                        principalTable: "Obligations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftVersions_People_SavedById",
                        column: x => x.SavedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DraftVersions_ObligationId",
                table: "DraftVersions",
                column: "ObligationId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftVersions_SavedAt",
                table: "DraftVersions",
                column: "SavedAt");

            migrationBuilder.CreateIndex(
                name: "IX_DraftVersions_SavedById",
                table: "DraftVersions",
                column: "SavedById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DraftVersions");

            migrationBuilder.DropColumn(
                name: "FormId",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "SittingFrom",
                table: "Drafts");

            migrationBuilder.RenameColumn(
                name: "FormSave",
                table: "Drafts",
                newName: "AnothersVersion");
        }
    }
}
