using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DraftsAndReviewers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AssigneeId",
                table: "Processes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AnothersVersion",
                table: "Drafts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Processes_AssigneeId",
                table: "Processes",
                column: "AssigneeId");

            migrationBuilder.AddForeignKey(
                name: "FK_Processes_People_AssigneeId",
                table: "Processes",
                column: "AssigneeId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Processes_People_AssigneeId",
                table: "Processes");

            migrationBuilder.DropIndex(
                name: "IX_Processes_AssigneeId",
                table: "Processes");

            migrationBuilder.DropColumn(
                name: "AssigneeId",
                table: "Processes");

            migrationBuilder.DropColumn(
                name: "AnothersVersion",
                table: "Drafts");
        }
    }
}
