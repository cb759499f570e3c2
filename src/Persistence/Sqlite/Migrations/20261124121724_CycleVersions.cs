using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CycleVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Cycles",
                table: "Cycles");

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Cycles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ChangedById",
                table: "Cycles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Cycles",
                table: "Cycles",
                columns: new[] { "Code", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_Cycles_ChangedById",
                table: "Cycles",
                column: "ChangedById");

            migrationBuilder.AddForeignKey(
                name: "FK_Cycles_People_ChangedById",
                table: "Cycles",
                column: "ChangedById",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Cycles_People_ChangedById",
                table: "Cycles");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Cycles",
                table: "Cycles");

            migrationBuilder.DropIndex(
                name: "IX_Cycles_ChangedById",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "Cycles");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Cycles",
                table: "Cycles",
                column: "Code");
        }
    }
}
