using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AssignmentsAndEscalations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Escalations_ObligationId_DueBefore_Level",
                table: "Escalations");

            migrationBuilder.AlterColumn<Guid>(
                name: "ObligationId",
                table: "Escalations",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<Guid>(
                name: "FollowUpId",
                table: "Escalations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FollowUpId",
                table: "BoardItems",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FollowUpId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Visit = table.Column<int>(type: "int", nullable: false),
                    LeadUnitId = table.Column<int>(type: "int", nullable: true),
                    DueBefore = table.Column<DateOnly>(type: "date", nullable: false),
                    LeadUnitIdThen = table.Column<int>(type: "int", nullable: true),
                    DueBeforeThen = table.Column<DateOnly>(type: "date", nullable: true)
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
                unique: true,
                filter: "[FollowUpId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_ObligationId_DueBefore_Level",
                table: "Escalations",
                columns: new[] { "ObligationId", "DueBefore", "Level" },
                unique: true,
                filter: "[ObligationId] IS NOT NULL");

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

            // The levels of what is overdue now, which were told by mail and stood nowhere.
            migrationBuilder.Sql("""
                INSERT INTO "Escalations" ("FollowUpId", "DueBefore", "Level", "RaisedAt")
                SELECT n."FollowUpId", n."DueBefore", n."Level", MIN(n."PlannedAt")
                FROM "Notices" AS n JOIN "FollowUps" AS f ON f."Id" = n."FollowUpId"
                WHERE n."Kind" = 'TaskEscalation' AND f."ClosedAt" IS NULL AND f."DueBefore" = n."DueBefore" AND f."Visit" = n."Revision"
                GROUP BY n."FollowUpId", n."DueBefore", n."Level"
                """);
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
                name: "IX_Escalations_ObligationId_DueBefore_Level",
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
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_ObligationId_DueBefore_Level",
                table: "Escalations",
                columns: new[] { "ObligationId", "DueBefore", "Level" },
                unique: true);
        }
    }
}
