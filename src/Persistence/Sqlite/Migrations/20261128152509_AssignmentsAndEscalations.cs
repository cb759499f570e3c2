using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AssignmentsAndEscalations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "ObligationId",
                table: "Escalations",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "FollowUpId",
                table: "Escalations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FollowUpId",
                table: "BoardItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FollowUpId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Visit = table.Column<int>(type: "INTEGER", nullable: false),
                    LeadUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    DueBefore = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LeadUnitIdThen = table.Column<int>(type: "INTEGER", nullable: true),
                    DueBeforeThen = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignments_FollowUps_FollowUpId",
                        column: x => x.FollowUpId,
                        principalTable: "FollowUps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignments_Units_LeadUnitId",
                        column: x => x.LeadUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignments_Units_LeadUnitIdThen",
                        column: x => x.LeadUnitIdThen,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_FollowUpId_DueBefore_Level",
                table: "Escalations",
                columns: new[] { "FollowUpId", "DueBefore", "Level" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BoardItems_FollowUpId",
                table: "BoardItems",
                column: "FollowUpId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_FollowUpId_LeadUnitId",
                table: "Assignments",
                columns: new[] { "FollowUpId", "LeadUnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_LeadUnitId",
                table: "Assignments",
                column: "LeadUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_LeadUnitIdThen",
                table: "Assignments",
                column: "LeadUnitIdThen");

            migrationBuilder.AddForeignKey(
                name: "FK_BoardItems_FollowUps_FollowUpId",
                table: "BoardItems",
                column: "FollowUpId",
                principalTable: "FollowUps",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Escalations_FollowUps_FollowUpId",
                table: "Escalations",
                column: "FollowUpId",
                principalTable: "FollowUps",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Whose they are now; who held them before was not kept. The visit -1 is none that a history shows.
            migrationBuilder.Sql("""
                INSERT INTO "Assignments" ("FollowUpId", "At", "Visit", "LeadUnitId", "DueBefore")
                SELECT "Id", "RaisedAt", -1, "LeadUnitId", "AssignedDueBefore" FROM "FollowUps" WHERE "AssignedDueBefore" IS NOT NULL
                """);

            // The levels of what is overdue now follow in the next migration: this store rebuilds a table after all statements of a migration.
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_BoardItems_FollowUps_FollowUpId",
                table: "BoardItems");

            migrationBuilder.DropForeignKey(
                name: "FK_Escalations_FollowUps_FollowUpId",
                table: "Escalations");

            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropIndex(
                name: "IX_Escalations_FollowUpId_DueBefore_Level",
                table: "Escalations");

            migrationBuilder.DropIndex(
                name: "IX_BoardItems_FollowUpId",
                table: "BoardItems");

            migrationBuilder.DropColumn(
                name: "FollowUpId",
                table: "Escalations");

            migrationBuilder.DropColumn(
                name: "FollowUpId",
                table: "BoardItems");

            migrationBuilder.AlterColumn<Guid>(
                name: "ObligationId",
                table: "Escalations",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
