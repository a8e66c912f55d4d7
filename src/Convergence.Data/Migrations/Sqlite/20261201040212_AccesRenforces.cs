using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convergence.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AccesRenforces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CleTotp",
                table: "Utilisateurs",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CourrielFigeJusque",
                table: "Utilisateurs",
                type: "TEXT",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DernierPas",
                table: "Utilisateurs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ASecondFacteur",
                table: "SessionsCompte",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "Xml",
                table: "ClesProtection",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "CleContenu",
                table: "ClesProtection",
                type: "TEXT",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Contenu",
                table: "ClesProtection",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CodesSecours",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CompteId = table.Column<long>(type: "INTEGER", nullable: false),
                    Empreinte = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    UtiliseLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CodesSecours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CodesSecours_Utilisateurs_CompteId",
                        column: x => x.CompteId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DemandesReinitialisation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CompteId = table.Column<long>(type: "INTEGER", nullable: false),
                    DemandeeParId = table.Column<long>(type: "INTEGER", nullable: false),
                    DemandeeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    CloseParId = table.Column<long>(type: "INTEGER", nullable: true),
                    CloseLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    EstFaite = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DemandesReinitialisation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DemandesReinitialisation_Utilisateurs_CloseParId",
                        column: x => x.CloseParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DemandesReinitialisation_Utilisateurs_CompteId",
                        column: x => x.CompteId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DemandesReinitialisation_Utilisateurs_DemandeeParId",
                        column: x => x.DemandeeParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EssaisConnexion",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Cible = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    Origine = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    EstConnue = table.Column<bool>(type: "INTEGER", nullable: false),
                    Nombre = table.Column<int>(type: "INTEGER", nullable: false),
                    DernierLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    BloqueJusque = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EssaisConnexion", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CodesSecours_CompteId_Empreinte",
                table: "CodesSecours",
                columns: new[] { "CompteId", "Empreinte" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DemandesReinitialisation_CloseParId",
                table: "DemandesReinitialisation",
                column: "CloseParId");

            migrationBuilder.CreateIndex(
                name: "IX_DemandesReinitialisation_CompteId_CloseLe",
                table: "DemandesReinitialisation",
                columns: new[] { "CompteId", "CloseLe" });

            migrationBuilder.CreateIndex(
                name: "IX_DemandesReinitialisation_DemandeeParId",
                table: "DemandesReinitialisation",
                column: "DemandeeParId");

            migrationBuilder.CreateIndex(
                name: "IX_EssaisConnexion_Cible_Origine",
                table: "EssaisConnexion",
                columns: new[] { "Cible", "Origine" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EssaisConnexion_DernierLe",
                table: "EssaisConnexion",
                column: "DernierLe");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CodesSecours");

            migrationBuilder.DropTable(
                name: "DemandesReinitialisation");

            migrationBuilder.DropTable(
                name: "EssaisConnexion");

            migrationBuilder.DropColumn(
                name: "CleTotp",
                table: "Utilisateurs");

            migrationBuilder.DropColumn(
                name: "CourrielFigeJusque",
                table: "Utilisateurs");

            migrationBuilder.DropColumn(
                name: "DernierPas",
                table: "Utilisateurs");

            migrationBuilder.DropColumn(
                name: "ASecondFacteur",
                table: "SessionsCompte");

            migrationBuilder.DropColumn(
                name: "CleContenu",
                table: "ClesProtection");

            migrationBuilder.DropColumn(
                name: "Contenu",
                table: "ClesProtection");

            migrationBuilder.AlterColumn<string>(
                name: "Xml",
                table: "ClesProtection",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
