using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wutong.Migrations.Postgres.Steps
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
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    parent_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    level = table.Column<int>(type: "integer", nullable: false),
                    is_village = table.Column<bool>(type: "boolean", nullable: false),
                    name_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    centre_lon_e7 = table.Column<int>(type: "integer", nullable: false),
                    centre_lat_e7 = table.Column<int>(type: "integer", nullable: false),
                    children = table.Column<int>(type: "integer", nullable: false),
                    adults = table.Column<int>(type: "integer", nullable: false),
                    elderly = table.Column<int>(type: "integer", nullable: false),
                    boundary = table.Column<byte[]>(type: "bytea", nullable: false)
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
