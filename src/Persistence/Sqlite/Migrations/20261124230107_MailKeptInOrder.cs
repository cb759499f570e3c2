using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartyWorkflow.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MailKeptInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AdministratorNote",
                table: "Notices",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MailPauses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BegunById = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<int>(type: "INTEGER", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailPauses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailPauses_People_BegunById",
                        column: x => x.BegunById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailPauses_People_EndedById",
                        column: x => x.EndedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RefusedAddresses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RefusedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClearedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClearedById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefusedAddresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RefusedAddresses_People_ClearedById",
                        column: x => x.ClearedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RefusedAddresses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MailPauses_BegunById",
                table: "MailPauses",
                column: "BegunById");

            migrationBuilder.CreateIndex(
                name: "IX_MailPauses_EndedAt",
                table: "MailPauses",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_MailPauses_EndedById",
                table: "MailPauses",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_RefusedAddresses_Address_ClearedAt",
                table: "RefusedAddresses",
                columns: new[] { "Address", "ClearedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RefusedAddresses_ClearedById",
                table: "RefusedAddresses",
                column: "ClearedById");

            migrationBuilder.CreateIndex(
                name: "IX_RefusedAddresses_PersonId",
                table: "RefusedAddresses",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MailPauses");

            migrationBuilder.DropTable(
                name: "RefusedAddresses");

            migrationBuilder.DropColumn(
                name: "AdministratorNote",
                table: "Notices");
        }
    }
}
