using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wutong.Migrations.Sqlite.Steps
{
    /// <inheritdoc />
    public partial class Areas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "area",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    parent_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    is_village = table.Column<bool>(type: "INTEGER", nullable: false),
                    name_zh = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    sort_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    centre_lon_e7 = table.Column<int>(type: "INTEGER", nullable: false),
                    centre_lat_e7 = table.Column<int>(type: "INTEGER", nullable: false),
                    children = table.Column<int>(type: "INTEGER", nullable: false),
                    adults = table.Column<int>(type: "INTEGER", nullable: false),
                    elderly = table.Column<int>(type: "INTEGER", nullable: false),
                    boundary = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_area", x => x.code);
                    table.ForeignKey(
                        name: "fk_area_area_parent_code",
                        column: x => x.parent_code,
                        principalTable: "area",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_area_level_sort_key_code",
                table: "area",
                columns: new[] { "level", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_area_parent_code_sort_key_code",
                table: "area",
                columns: new[] { "parent_code", "sort_key", "code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "area");
        }
    }
}
