using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SeveralNodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Obligations_UnitId_CycleCode_Year",
                table: "Obligations");

            migrationBuilder.AddColumn<DateTime>(
                name: "PlannedAt",
                table: "Notices",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "SweptThrough",
                table: "Installations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OfficeStamps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeStamps", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "OfficeStamps",
                columns: new[] { "Id", "Number" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_CycleCode_Year_UnitId",
                table: "Obligations",
                columns: new[] { "CycleCode", "Year", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_UnitId",
                table: "Obligations",
                column: "UnitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OfficeStamps");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_CycleCode_Year_UnitId",
                table: "Obligations");

            migrationBuilder.DropIndex(
                name: "IX_Obligations_UnitId",
                table: "Obligations");

            migrationBuilder.DropColumn(
                name: "PlannedAt",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "SweptThrough",
                table: "Installations");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_UnitId_CycleCode_Year",
                table: "Obligations",
                columns: new[] { "UnitId", "CycleCode", "Year" },
                unique: true);
        }
    }
}
