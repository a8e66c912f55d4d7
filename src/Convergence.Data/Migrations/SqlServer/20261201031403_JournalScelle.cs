using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convergence.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class JournalScelle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BlocsJournal",
                columns: table => new
                {
                    Numero = table.Column<long>(type: "bigint", nullable: false),
                    ScelleLe = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Forme = table.Column<int>(type: "int", nullable: false),
                    DernierInstant = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Precedent = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Cle = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Sceau = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    PurgeLe = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    SceauPurge = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlocsJournal", x => x.Numero);
                });

            migrationBuilder.CreateTable(
                name: "PlagesJournal",
                columns: table => new
                {
                    BlocNumero = table.Column<long>(type: "bigint", nullable: false),
                    Table = table.Column<int>(type: "int", nullable: false),
                    ApresId = table.Column<long>(type: "bigint", nullable: false),
                    JusquaId = table.Column<long>(type: "bigint", nullable: false),
                    Lignes = table.Column<int>(type: "int", nullable: false),
                    Empreinte = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlagesJournal", x => new { x.BlocNumero, x.Table });
                    table.ForeignKey(
                        name: "FK_PlagesJournal_BlocsJournal_BlocNumero",
                        column: x => x.BlocNumero,
                        principalTable: "BlocsJournal",
                        principalColumn: "Numero",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BlocsJournal_PurgeLe",
                table: "BlocsJournal",
                column: "PurgeLe");

            migrationBuilder.CreateIndex(
                name: "IX_PlagesJournal_Table_JusquaId",
                table: "PlagesJournal",
                columns: new[] { "Table", "JusquaId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlagesJournal");

            migrationBuilder.DropTable(
                name: "BlocsJournal");
        }
    }
}
