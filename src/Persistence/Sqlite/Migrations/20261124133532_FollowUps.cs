using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Comment",
                table: "ProcessTasks",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OnBehalfOfId",
                table: "ProcessTasks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "ObligationId",
                table: "Processes",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "FollowUpId",
                table: "Processes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Processes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<Guid>(
                name: "ObligationId",
                table: "Notices",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "FollowUpId",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    LeadUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    AssignedDueBefore = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueBefore = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StepSince = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Visit = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedById = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ObligationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    PlannedThrough = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextActionAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Findings = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Figures = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUps_FollowUps_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "FollowUps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUps_FollowUps_ParentId",
                        column: x => x.ParentId,
                        principalTable: "FollowUps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUps_Obligations_ObligationId",
                        column: x => x.ObligationId,
                        principalTable: "Obligations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUps_People_RaisedById",
                        column: x => x.RaisedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUps_Units_LeadUnitId",
                        column: x => x.LeadUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUps_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ProcessTasks_OnBehalfOfId",
                table: "ProcessTasks",
                column: "OnBehalfOfId");

            migrationBuilder.CreateIndex(
                name: "IX_Processes_FollowUpId",
                table: "Processes",
                column: "FollowUpId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Processes_IsFinished_Since",
                table: "Processes",
                columns: new[] { "IsFinished", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_FollowUpId_DueBefore_Milestone_RecipientId",
                table: "Notices",
                columns: new[] { "FollowUpId", "DueBefore", "Milestone", "RecipientId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_LeadUnitId",
                table: "FollowUps",
                column: "LeadUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_MergedIntoId",
                table: "FollowUps",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_NextActionAt",
                table: "FollowUps",
                column: "NextActionAt");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_Number",
                table: "FollowUps",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_ObligationId",
                table: "FollowUps",
                column: "ObligationId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_ParentId",
                table: "FollowUps",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_RaisedById",
                table: "FollowUps",
                column: "RaisedById");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_UnitId",
                table: "FollowUps",
                column: "UnitId");

            migrationBuilder.AddForeignKey(
                name: "FK_Notices_FollowUps_FollowUpId",
                table: "Notices",
                column: "FollowUpId",
                principalTable: "FollowUps",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Processes_FollowUps_FollowUpId",
                table: "Processes",
                column: "FollowUpId",
                principalTable: "FollowUps",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ProcessTasks_People_OnBehalfOfId",
                table: "ProcessTasks",
                column: "OnBehalfOfId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Notices_FollowUps_FollowUpId",
                table: "Notices");

            migrationBuilder.DropForeignKey(
                name: "FK_Processes_FollowUps_FollowUpId",
                table: "Processes");

            migrationBuilder.DropForeignKey(
                name: "FK_ProcessTasks_People_OnBehalfOfId",
                table: "ProcessTasks");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropIndex(
                name: "IX_ProcessTasks_OnBehalfOfId",
                table: "ProcessTasks");

            migrationBuilder.DropIndex(
                name: "IX_Processes_FollowUpId",
                table: "Processes");

            migrationBuilder.DropIndex(
                name: "IX_Processes_IsFinished_Since",
                table: "Processes");

            migrationBuilder.DropIndex(
                name: "IX_Notices_FollowUpId_DueBefore_Milestone_RecipientId",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Comment",
                table: "ProcessTasks");

            migrationBuilder.DropColumn(
                name: "OnBehalfOfId",
                table: "ProcessTasks");

            migrationBuilder.DropColumn(
                name: "FollowUpId",
                table: "Processes");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Processes");

            migrationBuilder.DropColumn(
                name: "FollowUpId",
                table: "Notices");

            migrationBuilder.AlterColumn<Guid>(
                name: "ObligationId",
                table: "Processes",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "ObligationId",
                table: "Notices",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
