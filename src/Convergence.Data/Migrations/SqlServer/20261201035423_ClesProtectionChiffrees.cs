using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convergence.Data.Migrations.SqlServer
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
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AddColumn<string>(
                name: "CleContenu",
                table: "ClesProtection",
                type: "varchar(20)",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Contenu",
                table: "ClesProtection",
                type: "varbinary(max)",
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
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);
        }
    }
}
