using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class InstalledOffice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "EnteredOn",
                table: "Units",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValidTo",
                table: "UnitKinds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "InstalledParts",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    InstalledAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WasThere = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstalledParts", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "UnitKindNames",
                columns: table => new
                {
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NameVi = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitKindNames", x => new { x.KindCode, x.From });
                    table.ForeignKey(
                        name: "FK_UnitKindNames_UnitKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "UnitKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UnitKindOwes",
                columns: table => new
                {
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cycles = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitKindOwes", x => new { x.KindCode, x.From });
                    table.ForeignKey(
                        name: "FK_UnitKindOwes_UnitKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "UnitKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });

            // What a kind was called and owed until now holds for as long as anybody asks.
            migrationBuilder.Sql("""
                INSERT INTO "UnitKindNames" ("KindCode", "From", "NameVi", "NameEn") SELECT "Code", '1900-01-01', "NameVi", "NameEn" FROM "UnitKinds"
                """);
            migrationBuilder.Sql("""
                INSERT INTO "UnitKindOwes" ("KindCode", "From", "Cycles") SELECT "Code", '1900-01-01', "Owes" FROM "UnitKinds"
                """);

            migrationBuilder.DropColumn(
                name: "NameEn",
                table: "UnitKinds");

            migrationBuilder.DropColumn(
                name: "NameVi",
                table: "UnitKinds");

            migrationBuilder.DropColumn(
                name: "Owes",
                table: "UnitKinds");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "InstalledParts");

            migrationBuilder.DropTable(
                name: "UnitKindNames");

            migrationBuilder.DropTable(
                name: "UnitKindOwes");

            migrationBuilder.DropColumn(
                name: "EnteredOn",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "ValidTo",
                table: "UnitKinds");

            migrationBuilder.AddColumn<string>(
                name: "NameEn",
                table: "UnitKinds",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NameVi",
                table: "UnitKinds",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Owes",
                table: "UnitKinds",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");
        }
    }
}
