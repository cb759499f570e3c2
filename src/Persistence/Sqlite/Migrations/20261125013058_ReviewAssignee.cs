using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReviewAssignee : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AssigneeId",
                table: "Processes",
                type: "INTEGER",
                nullable: true);

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
        }
    }
}
