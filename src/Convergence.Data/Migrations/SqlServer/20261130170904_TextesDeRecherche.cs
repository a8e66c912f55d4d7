using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convergence.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TextesDeRecherche : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "NomRecherche",
                table: "Territoires",
                type: "varchar(240)",
                unicode: false,
                maxLength: 240,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(120)",
                oldUnicode: false,
                oldMaxLength: 120,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "TexteRecherche",
                table: "Territoires",
                type: "varchar(4000)",
                unicode: false,
                maxLength: 4000,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "TexteRecherche",
                table: "Partenaires",
                type: "varchar(4000)",
                unicode: false,
                maxLength: 4000,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(2000)",
                oldUnicode: false,
                oldMaxLength: 2000,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "NomRecherche",
                table: "Organisations",
                type: "varchar(320)",
                unicode: false,
                maxLength: 320,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(160)",
                oldUnicode: false,
                oldMaxLength: 160,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "TexteRecherche",
                table: "Organisations",
                type: "varchar(4000)",
                unicode: false,
                maxLength: 4000,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "TexteRecherche",
                table: "Conventions",
                type: "varchar(4000)",
                unicode: false,
                maxLength: 4000,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(1200)",
                oldUnicode: false,
                oldMaxLength: 1200,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "TexteRecherche",
                table: "Chantiers",
                type: "varchar(4000)",
                unicode: false,
                maxLength: 4000,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(480)",
                oldUnicode: false,
                oldMaxLength: 480,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "NomRecherche",
                table: "Chantiers",
                type: "varchar(320)",
                unicode: false,
                maxLength: 320,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(160)",
                oldUnicode: false,
                oldMaxLength: 160,
                oldCollation: "Latin1_General_100_BIN2");
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

            migrationBuilder.AlterColumn<string>(
                name: "NomRecherche",
                table: "Territoires",
                type: "varchar(120)",
                unicode: false,
                maxLength: 120,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(240)",
                oldUnicode: false,
                oldMaxLength: 240,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "TexteRecherche",
                table: "Partenaires",
                type: "varchar(2000)",
                unicode: false,
                maxLength: 2000,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(4000)",
                oldUnicode: false,
                oldMaxLength: 4000,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "NomRecherche",
                table: "Organisations",
                type: "varchar(160)",
                unicode: false,
                maxLength: 160,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(320)",
                oldUnicode: false,
                oldMaxLength: 320,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "TexteRecherche",
                table: "Conventions",
                type: "varchar(1200)",
                unicode: false,
                maxLength: 1200,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(4000)",
                oldUnicode: false,
                oldMaxLength: 4000,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "TexteRecherche",
                table: "Chantiers",
                type: "varchar(480)",
                unicode: false,
                maxLength: 480,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(4000)",
                oldUnicode: false,
                oldMaxLength: 4000,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "NomRecherche",
                table: "Chantiers",
                type: "varchar(160)",
                unicode: false,
                maxLength: 160,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(320)",
                oldUnicode: false,
                oldMaxLength: 320,
                oldCollation: "Latin1_General_100_BIN2");
        }
    }
}
