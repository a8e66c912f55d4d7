using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convergence.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CourrielsSortants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CourrielsSortants",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Modele = table.Column<int>(type: "INTEGER", nullable: false),
                    Destinataire = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    DestinataireId = table.Column<long>(type: "INTEGER", nullable: true),
                    Valeurs = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    PretLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Essais = table.Column<int>(type: "INTEGER", nullable: false),
                    EnvoyeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    AbandonneLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    DerniereErreur = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourrielsSortants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VerrousTravail",
                columns: table => new
                {
                    Nom = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Proprietaire = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ExpireLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DernierDebut = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DerniereFin = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    DernierResultat = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerrousTravail", x => x.Nom);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CourrielsSortants_AEnvoyer",
                table: "CourrielsSortants",
                column: "PretLe",
                filter: "[PretLe] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CourrielsSortants");

            migrationBuilder.DropTable(
                name: "VerrousTravail");
        }
    }
}
