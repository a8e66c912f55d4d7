using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convergence.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ComptesSuivis : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "DesactiveLe",
                table: "Utilisateurs",
                type: "TEXT",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RevueLe",
                table: "Habilitations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RevueParId",
                table: "Habilitations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EvenementsCompte",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Instant = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    CompteId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Role = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvenementsCompte", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvenementsCompte_Utilisateurs_CompteId",
                        column: x => x.CompteId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvenementsCompte_Utilisateurs_ParId",
                        column: x => x.ParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionsCompte",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    CompteId = table.Column<long>(type: "INTEGER", nullable: false),
                    Appareil = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OuverteLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    VueLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    FinieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionsCompte", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionsCompte_Utilisateurs_CompteId",
                        column: x => x.CompteId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Habilitations_RevueParId",
                table: "Habilitations",
                column: "RevueParId");

            migrationBuilder.CreateIndex(
                name: "IX_EvenementsCompte_CompteId_Instant",
                table: "EvenementsCompte",
                columns: new[] { "CompteId", "Instant" });

            migrationBuilder.CreateIndex(
                name: "IX_EvenementsCompte_Instant",
                table: "EvenementsCompte",
                column: "Instant");

            migrationBuilder.CreateIndex(
                name: "IX_EvenementsCompte_ParId",
                table: "EvenementsCompte",
                column: "ParId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionsCompte_Cle",
                table: "SessionsCompte",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionsCompte_CompteId_OuverteLe",
                table: "SessionsCompte",
                columns: new[] { "CompteId", "OuverteLe" });

            migrationBuilder.AddForeignKey(
                name: "FK_Habilitations_Utilisateurs_RevueParId",
                table: "Habilitations",
                column: "RevueParId",
                principalTable: "Utilisateurs",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Habilitations_Utilisateurs_RevueParId",
                table: "Habilitations");

            migrationBuilder.DropTable(
                name: "EvenementsCompte");

            migrationBuilder.DropTable(
                name: "SessionsCompte");

            migrationBuilder.DropIndex(
                name: "IX_Habilitations_RevueParId",
                table: "Habilitations");

            migrationBuilder.DropColumn(
                name: "DesactiveLe",
                table: "Utilisateurs");

            migrationBuilder.DropColumn(
                name: "RevueLe",
                table: "Habilitations");

            migrationBuilder.DropColumn(
                name: "RevueParId",
                table: "Habilitations");
        }
    }
}
