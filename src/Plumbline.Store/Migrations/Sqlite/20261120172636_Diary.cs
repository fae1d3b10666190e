using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plumbline.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Diary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "diary",
                columns: table => new
                {
                    person = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diary", x => new { x.person, x.id });
                    table.ForeignKey(
                        name: "FK_diary_persons_person",
                        column: x => x.person,
                        principalTable: "persons",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "diary");
        }
    }
}
