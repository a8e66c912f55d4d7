using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convergence.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TextesDeRecherche : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TexteRecherche",
                table: "Territoires",
                type: "TEXT",
                unicode: false,
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TexteRecherche",
                table: "Organisations",
                type: "TEXT",
                unicode: false,
                maxLength: 4000,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "TexteRecherche",
                table: "Territoires");

            migrationBuilder.DropColumn(
                name: "TexteRecherche",
                table: "Organisations");
        }
    }
}
