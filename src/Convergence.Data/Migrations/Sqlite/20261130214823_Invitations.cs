using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convergence.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Invitations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "InvitationId",
                table: "Habilitations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Courriel = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    NomAffiche = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Programmes = table.Column<int>(type: "INTEGER", nullable: false),
                    JusquAu = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InviteParId = table.Column<long>(type: "INTEGER", nullable: false),
                    InviteEnTantQue = table.Column<int>(type: "INTEGER", nullable: false),
                    InviteLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    EnvoyeeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    EnvoyeeParId = table.Column<long>(type: "INTEGER", nullable: false),
                    NombreEnvois = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpireLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Empreinte = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    AccepteeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    CompteId = table.Column<long>(type: "INTEGER", nullable: true),
                    RevoqueeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    RevoqueeParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_Utilisateurs_CompteId",
                        column: x => x.CompteId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_Utilisateurs_EnvoyeeParId",
                        column: x => x.EnvoyeeParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_Utilisateurs_InviteParId",
                        column: x => x.InviteParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_Utilisateurs_RevoqueeParId",
                        column: x => x.RevoqueeParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApprobationsInvitation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InvitationId = table.Column<long>(type: "INTEGER", nullable: false),
                    ParId = table.Column<long>(type: "INTEGER", nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    EnTantQue = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprobationsInvitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApprobationsInvitation_Invitations_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "Invitations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApprobationsInvitation_Utilisateurs_ParId",
                        column: x => x.ParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Habilitations_InvitationId",
                table: "Habilitations",
                column: "InvitationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApprobationsInvitation_InvitationId_ParId",
                table: "ApprobationsInvitation",
                columns: new[] { "InvitationId", "ParId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApprobationsInvitation_ParId",
                table: "ApprobationsInvitation",
                column: "ParId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_ChantierId",
                table: "Invitations",
                column: "ChantierId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_CompteId",
                table: "Invitations",
                column: "CompteId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Empreinte",
                table: "Invitations",
                column: "Empreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_EnvoyeeParId",
                table: "Invitations",
                column: "EnvoyeeParId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_InviteParId",
                table: "Invitations",
                column: "InviteParId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_RevoqueeParId",
                table: "Invitations",
                column: "RevoqueeParId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_TerritoireId",
                table: "Invitations",
                column: "TerritoireId");

            migrationBuilder.AddForeignKey(
                name: "FK_Habilitations_Invitations_InvitationId",
                table: "Habilitations",
                column: "InvitationId",
                principalTable: "Invitations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Habilitations_Invitations_InvitationId",
                table: "Habilitations");

            migrationBuilder.DropTable(
                name: "ApprobationsInvitation");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropIndex(
                name: "IX_Habilitations_InvitationId",
                table: "Habilitations");

            migrationBuilder.DropColumn(
                name: "InvitationId",
                table: "Habilitations");
        }
    }
}
