using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convergence.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ClesProtectionChiffrees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
