using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FixedHolidays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FixedHolidays",
                columns: table => new
                {
                    Month = table.Column<int>(type: "int", nullable: false),
                    Day = table.Column<int>(type: "int", nullable: false),
                    FromYear = table.Column<int>(type: "int", nullable: false),
                    ToYear = table.Column<int>(type: "int", nullable: true),
                    NameVi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FixedHolidays", x => new { x.Month, x.Day, x.FromYear });
                });

            migrationBuilder.CreateTable(
                name: "YearDeclarations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Announcement = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DeclaredById = table.Column<int>(type: "int", nullable: true),
                    TakenBackAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenBackById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearDeclarations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_YearDeclarations_People_DeclaredById",
                        column: x => x.DeclaredById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_YearDeclarations_People_TakenBackById",
                        column: x => x.TakenBackById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_YearDeclarations_DeclaredById",
                table: "YearDeclarations",
                column: "DeclaredById");

            migrationBuilder.CreateIndex(
                name: "IX_YearDeclarations_TakenBackById",
                table: "YearDeclarations",
                column: "TakenBackById");

            migrationBuilder.CreateIndex(
                name: "IX_YearDeclarations_Year",
                table: "YearDeclarations",
                column: "Year");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FixedHolidays");

            migrationBuilder.DropTable(
                name: "YearDeclarations");
        }
    }
}
