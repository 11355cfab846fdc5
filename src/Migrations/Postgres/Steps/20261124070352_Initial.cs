using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Wutong.Migrations.Postgres.Steps
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    sign_in_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    display_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    password_set_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    totp_secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    totp_last_step = table.Column<long>(type: "bigint", nullable: false),
                    failed_count = table.Column<int>(type: "integer", nullable: false),
                    locked_until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    invite_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    invite_until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outside_hash = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    series_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kinds_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    host = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    spot = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    begins_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    helpers = table.Column<int>(type: "integer", nullable: false),
                    helpers_taken = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    has_code = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    origin_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    origin_id = table.Column<Guid>(type: "uuid", nullable: true),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity", x => x.id);
                    table.CheckConstraint("ck_activity_taken", "taken >= 0 AND taken <= places AND helpers_taken >= 0 AND helpers_taken <= helpers");
                });

            migrationBuilder.CreateTable(
                name: "activity_attendance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attendee_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    attendee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_attendance", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_attendance_activity_attendance_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "activity_attendance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    move = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    series_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    origin_id = table.Column<Guid>(type: "uuid", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_event_activity_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "activity_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_feedback",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stars = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_feedback", x => new { x.activity_id, x.account_id });
                });

            migrationBuilder.CreateTable(
                name: "activity_help",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sign_up_id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_help", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_help_activity_help_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "activity_help",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_outcome",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_outcome", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_outcome_activity_outcome_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "activity_outcome",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_photo",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    credit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_photo", x => new { x.activity_id, x.file_id });
                });

            migrationBuilder.CreateTable(
                name: "activity_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    theme = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    from_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    hosts = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity_sign_up",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_helper = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    signed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    begins_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    misses = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    points = table.Column<long>(type: "bigint", nullable: true),
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_sign_up", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "area",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    parent_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
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
                    households = table.Column<int>(type: "integer", nullable: true),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    source_system = table.Column<int>(type: "integer", nullable: true),
                    boundary = table.Column<byte[]>(type: "bytea", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
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

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_kind = table.Column<int>(type: "integer", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    command = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    permission = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    area_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    link = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "campaign",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    name_zh = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    theme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    from_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    to_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "campaign_shift",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    spot = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    ends_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    volunteers = table.Column<int>(type: "integer", nullable: false),
                    persuaded = table.Column<int>(type: "integer", nullable: false),
                    leaflets = table.Column<int>(type: "integer", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_shift", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaign_shift_campaign_shift_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "campaign_shift",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_also",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_also", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_area_news",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    area_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    area_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    area_en = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    opened = table.Column<int>(type: "integer", nullable: false),
                    solved = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_area_news", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    move = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    was_late = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    public_text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    priority = table.Column<int>(type: "integer", nullable: true),
                    case_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    kind_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    corrected_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    correction_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_event_case_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "case_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    kind_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    kind_version = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    lon_e7 = table.Column<int>(type: "integer", nullable: true),
                    lat_e7 = table.Column<int>(type: "integer", nullable: true),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    answers_json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source = table.Column<int>(type: "integer", nullable: false),
                    outside_number = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    origin_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    origin_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_private = table.Column<bool>(type: "boolean", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    waits_for = table.Column<int>(type: "integer", nullable: true),
                    due_key = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    reported_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    stage_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    suspended_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    suspended_until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    extensions = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    done_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    settled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<int>(type: "integer", nullable: true),
                    rework_count = table.Column<int>(type: "integer", nullable: false),
                    reopen_count = table.Column<int>(type: "integer", nullable: false),
                    return_count = table.Column<int>(type: "integer", nullable: false),
                    supervised_until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    escalated_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    needs_command = table.Column<bool>(type: "boolean", nullable: false),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    duplicate_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    also_count = table.Column<int>(type: "integer", nullable: false),
                    published_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    public_text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    public_address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    hides_point = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_follow",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    followed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_follow", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_kind",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    published_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_kind", x => new { x.code, x.version });
                });

            migrationBuilder.CreateTable(
                name: "case_news_run",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    from_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    after_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    is_done = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_news_run", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "case_part",
                columns: table => new
                {
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_lead = table.Column<bool>(type: "boolean", nullable: false),
                    given_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    list_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_part", x => x.task_id);
                });

            migrationBuilder.CreateTable(
                name: "case_photo",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    time = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    added_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_photo", x => new { x.case_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "case_rules",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    published_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_rules", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "case_template",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    is_open = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_template", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "check_result",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    from = table.Column<long>(type: "bigint", nullable: false),
                    seen = table.Column<long>(type: "bigint", nullable: false),
                    waiting = table.Column<long>(type: "bigint", nullable: false),
                    head = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    findings = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_result", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "circle_edition",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    made_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    source_zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    people_basis = table.Column<int>(type: "integer", nullable: false),
                    ages_known = table.Column<bool>(type: "boolean", nullable: false),
                    areas_are_hexagons = table.Column<bool>(type: "boolean", nullable: false),
                    network_file = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    nodes = table.Column<int>(type: "integer", nullable: false),
                    arcs = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_edition", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "circle_profile",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    elderly_metres_per_minute = table.Column<int>(type: "integer", nullable: false),
                    adult_metres_per_minute = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    snap_limit_metres = table.Column<int>(type: "integer", nullable: false),
                    horizon_metres = table.Column<int>(type: "integer", nullable: false),
                    source_zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_checked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_profile", x => new { x.code, x.version });
                });

            migrationBuilder.CreateTable(
                name: "circle_standard",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    edition = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    note_zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note_en = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_standard", x => new { x.code, x.edition });
                });

            migrationBuilder.CreateTable(
                name: "command_key",
                columns: table => new
                {
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    command = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    body_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_command_key", x => new { x.owner_id, x.command, x.key });
                });

            migrationBuilder.CreateTable(
                name: "consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    is_given = table.Column<bool>(type: "boolean", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_view",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_view", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_key",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "essay_call",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    theme = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    organiser = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    opens_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closes_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    least_words = table.Column<int>(type: "integer", nullable: false),
                    most_words = table.Column<int>(type: "integer", nullable: false),
                    most_entries = table.Column<int>(type: "integer", nullable: false),
                    rubric_id = table.Column<Guid>(type: "uuid", nullable: false),
                    judges_needed = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    decision_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    decided_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_essay_call", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "essay_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: false, collation: "C"),
                    words = table.Column<int>(type: "integer", nullable: false),
                    byline = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    consents = table.Column<bool>(type: "boolean", nullable: false),
                    submitted_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    blind = table.Column<int>(type: "integer", nullable: true),
                    sheets = table.Column<int>(type: "integer", nullable: false),
                    score_hundredths = table.Column<long>(type: "bigint", nullable: true),
                    grade = table.Column<int>(type: "integer", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_essay_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "essay_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    call_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_essay_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_essay_event_essay_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "essay_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "essay_grade",
                columns: table => new
                {
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    places = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_essay_grade", x => new { x.call_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "essay_judge",
                columns: table => new
                {
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    named_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_essay_judge", x => new { x.call_id, x.account_id });
                });

            migrationBuilder.CreateTable(
                name: "essay_review",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    judge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_essay_review", x => new { x.entry_id, x.judge_id });
                });

            migrationBuilder.CreateTable(
                name: "essay_work",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    theme = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    grade = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    byline = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: false, collation: "C"),
                    pull_quote = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    picture_id = table.Column<Guid>(type: "uuid", nullable: true),
                    picture_credit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    published_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_essay_work", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "estate",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    lon_e7 = table.Column<int>(type: "integer", nullable: false),
                    lat_e7 = table.Column<int>(type: "integer", nullable: false),
                    outline = table.Column<byte[]>(type: "bytea", nullable: true),
                    households = table.Column<int>(type: "integer", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    name_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    area_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    source_system = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_estate", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "facility_kind",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    duty_zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    duty_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    icon = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facility_kind", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    width_pixels = table.Column<int>(type: "integer", nullable: true),
                    height_pixels = table.Column<int>(type: "integer", nullable: true),
                    thumbnail = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    kept_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lon_e7 = table.Column<int>(type: "integer", nullable: true),
                    lat_e7 = table.Column<int>(type: "integer", nullable: true),
                    taken_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    stands_in_for_id = table.Column<Guid>(type: "uuid", nullable: true),
                    removed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removed_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file_removal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    removed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_removal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "four_list_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<int>(type: "integer", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    move = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_four_list_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_four_list_event_four_list_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "four_list_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "green_care_day",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_care_day", x => x.id);
                    table.ForeignKey(
                        name: "fk_green_care_day_green_care_day_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "green_care_day",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "green_container",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    holds = table.Column<int>(type: "integer", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_container", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "green_container_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    site_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    site_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_begin = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_container_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_green_container_event_green_container_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "green_container_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "green_inspection",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    site_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_inspection", x => x.id);
                    table.ForeignKey(
                        name: "fk_green_inspection_green_inspection_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "green_inspection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "green_inspection_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inspection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    container_id = table.Column<Guid>(type: "uuid", nullable: false),
                    container_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    site_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    planted = table.Column<int>(type: "integer", nullable: false),
                    missing = table.Column<int>(type: "integer", nullable: false),
                    withered = table.Column<int>(type: "integer", nullable: false),
                    has_litter = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_inspection_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_green_inspection_line_green_inspection_line_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "green_inspection_line",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "green_nursery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_nursery", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "green_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    kind_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    kind_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    from_month = table.Column<int>(type: "integer", nullable: false),
                    to_month = table.Column<int>(type: "integer", nullable: false),
                    every_days = table.Column<int>(type: "integer", nullable: false),
                    hot_every_days = table.Column<int>(type: "integer", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    standard = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    limit_hours = table.Column<int>(type: "integer", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "green_plan_site",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_plan_site", x => new { x.plan_id, x.site_id });
                });

            migrationBuilder.CreateTable(
                name: "green_planting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    container_id = table.Column<Guid>(type: "uuid", nullable: false),
                    container_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    site_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    variety_id = table.Column<Guid>(type: "uuid", nullable: false),
                    variety_name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    plants = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_planting", x => x.id);
                    table.ForeignKey(
                        name: "fk_green_planting_green_planting_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "green_planting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "green_planting_end",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    planting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    how = table.Column<int>(type: "integer", nullable: false),
                    container_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    site_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    variety_name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    plants = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_planting_end", x => x.id);
                    table.ForeignKey(
                        name: "fk_green_planting_end_green_planting_end_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "green_planting_end",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "green_site",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    address = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    lon_e7 = table.Column<int>(type: "integer", nullable: false),
                    lat_e7 = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_site", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "green_site_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_begin = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_site_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_green_site_event_green_site_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "green_site_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "green_stock",
                columns: table => new
                {
                    nursery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    variety_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plants = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_stock", x => new { x.nursery_id, x.variety_id });
                    table.CheckConstraint("ck_green_stock_plants", "plants >= 0");
                });

            migrationBuilder.CreateTable(
                name: "green_stock_move",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nursery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    variety_id = table.Column<Guid>(type: "uuid", nullable: false),
                    move = table.Column<int>(type: "integer", nullable: false),
                    plants = table.Column<int>(type: "integer", nullable: false),
                    planting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_stock_move", x => x.id);
                    table.ForeignKey(
                        name: "fk_green_stock_move_green_stock_move_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "green_stock_move",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "green_variety",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    name_zh = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    window_from = table.Column<int>(type: "integer", nullable: false),
                    window_to = table.Column<int>(type: "integer", nullable: false),
                    days_to_flower = table.Column<int>(type: "integer", nullable: false),
                    days_in_flower = table.Column<int>(type: "integer", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_variety", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "green_weather",
                columns: table => new
                {
                    area_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    is_rain = table.Column<bool>(type: "boolean", nullable: false),
                    celsius = table.Column<int>(type: "integer", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_weather", x => new { x.area_code, x.day });
                });

            migrationBuilder.CreateTable(
                name: "home",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    estate_zh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    estate_en = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    lon_e7 = table.Column<int>(type: "integer", nullable: false),
                    lat_e7 = table.Column<int>(type: "integer", nullable: false),
                    area_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    children = table.Column<int>(type: "integer", nullable: false),
                    adults = table.Column<int>(type: "integer", nullable: false),
                    elderly = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_home", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "joint_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    spot = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    chair = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    agenda = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    said = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    office = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    document_year = table.Column<int>(type: "integer", nullable: true),
                    document_ordinal = table.Column<int>(type: "integer", nullable: true),
                    issued_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    steps = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_meeting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "joint_meeting_unit",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    who = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_meeting_unit", x => new { x.meeting_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "mentoring_assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    side = table.Column<int>(type: "integer", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_mentoring_assessment_mentoring_assessment_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "mentoring_assessment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_attachment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    host = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    until_day = table.Column<DateOnly>(type: "date", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_attachment", x => x.id);
                    table.ForeignKey(
                        name: "fk_mentoring_attachment_mentoring_attachment_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "mentoring_attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_host_word",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    said_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_host_word", x => x.id);
                    table.ForeignKey(
                        name: "fk_mentoring_host_word_mentoring_host_word_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "mentoring_host_word",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    topic = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    next = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_meeting", x => x.id);
                    table.ForeignKey(
                        name: "fk_mentoring_meeting_mentoring_meeting_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "mentoring_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_pair",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mentor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    goals = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    signed_day = table.Column<DateOnly>(type: "date", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_pair", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_pair_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_begin = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_pair_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_mentoring_pair_event_mentoring_pair_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "mentoring_pair_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_partner",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    office = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    in_post_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_partner", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_partner_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_begin = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_partner_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_mentoring_partner_event_mentoring_partner_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "mentoring_partner_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_programme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    aim = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_programme", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_star",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    least_score = table.Column<int>(type: "integer", nullable: false),
                    least_meetings = table.Column<int>(type: "integer", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_star", x => new { x.version, x.level });
                });

            migrationBuilder.CreateTable(
                name: "mentoring_talk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    topic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    lecturer = table.Column<int>(type: "integer", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_talk", x => x.id);
                    table.ForeignKey(
                        name: "fk_mentoring_talk_mentoring_talk_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "mentoring_talk",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_talk_partner",
                columns: table => new
                {
                    talk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_talk_partner", x => new { x.talk_id, x.partner_id });
                });

            migrationBuilder.CreateTable(
                name: "named_list",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    title_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    title_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_named_list", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "need",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    spot = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    people = table.Column<int>(type: "integer", nullable: false),
                    wanted_by = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    origin_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    origin_text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    raised_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    told = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    steps = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_need", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outbox_id = table.Column<long>(type: "bigint", nullable: false),
                    topic = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_mark",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    read_up_to_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_mark", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "one_time_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    issued_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    redeemed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    misses = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open311_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    shown = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    jurisdiction = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    made_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open311_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open311_peer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    jurisdiction = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    sealed_key = table.Column<byte[]>(type: "bytea", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    sends = table.Column<bool>(type: "boolean", nullable: false),
                    receives = table.Column<bool>(type: "boolean", nullable: false),
                    knows_repeats = table.Column<bool>(type: "boolean", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    codes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    made_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updates_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    requests_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    next_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    reason_zh = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    reason_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open311_peer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open311_receipt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    taken_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    draft = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    case_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    refusal = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    media = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    media_tries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open311_receipt", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open311_seen_update",
                columns: table => new
                {
                    peer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    update_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    seen_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open311_seen_update", x => new { x.peer_id, x.update_id });
                });

            migrationBuilder.CreateTable(
                name: "open311_sending",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    peer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    state = table.Column<int>(type: "integer", nullable: false),
                    outside_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    token = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    first_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    next_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    called_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    reason_zh = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    reason_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open311_sending", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open311_update",
                columns: table => new
                {
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    update_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    taken_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open311_update", x => new { x.key_id, x.update_id });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tx = table.Column<long>(type: "bigint", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    topic = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    audit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_cursor",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    tx = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_cursor", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "outside_subscription",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    shown = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    topics = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    area_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    active_since_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    failures_in_row = table.Column<int>(type: "integer", nullable: false),
                    shut_until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    recent = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lease_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lease_until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outside_subscription", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patrol_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    road_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    level = table.Column<int>(type: "integer", nullable: false),
                    times_a_month = table.Column<int>(type: "integer", nullable: false),
                    from_month = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patrol_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    erased_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "points_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    asset = table.Column<int>(type: "integer", nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gift_id = table.Column<Guid>(type: "uuid", nullable: true),
                    balance = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_account", x => x.id);
                    table.CheckConstraint("ck_points_account_balance", "balance >= 0");
                });

            migrationBuilder.CreateTable(
                name: "points_appeal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    asked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_appeal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "points_batch",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    least_points = table.Column<int>(type: "integer", nullable: false),
                    opened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    opened_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    qualified = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_batch", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "points_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    written_id = table.Column<Guid>(type: "uuid", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "points_gift",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name_zh = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    price = table.Column<int>(type: "integer", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_gift", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "points_lapse_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lapses_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    points = table.Column<long>(type: "bigint", nullable: false),
                    told_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_lapse_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "points_lot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    lapses_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    remaining = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_lot", x => x.id);
                    table.CheckConstraint("ck_points_lot_remaining", "remaining >= 0 AND remaining <= amount");
                });

            migrationBuilder.CreateTable(
                name: "points_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    joined_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    left_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_member", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "points_posting",
                columns: table => new
                {
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    asset = table.Column<int>(type: "integer", nullable: false),
                    book = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gift_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lot_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_posting", x => new { x.transfer_id, x.position });
                    table.CheckConstraint("ck_points_posting_amount", "amount <> 0");
                });

            migrationBuilder.CreateTable(
                name: "points_qualified",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_qualified", x => x.id);
                    table.ForeignKey(
                        name: "fk_points_qualified_points_qualified_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "points_qualified",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "points_redemption",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gift_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station_id = table.Column<Guid>(type: "uuid", nullable: false),
                    price = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    reserved_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reserved_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    settled_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    settled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_redemption", x => x.id);
                    table.CheckConstraint("ck_points_redemption_price", "price > 0");
                });

            migrationBuilder.CreateTable(
                name: "points_rule",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name_zh = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    basis = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    most_per_day = table.Column<int>(type: "integer", nullable: true),
                    most_per_month = table.Column<int>(type: "integer", nullable: true),
                    counts_time = table.Column<bool>(type: "boolean", nullable: false),
                    months_valid = table.Column<int>(type: "integer", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    published_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_rule", x => new { x.code, x.version });
                });

            migrationBuilder.CreateTable(
                name: "points_star",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    hours = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_star", x => new { x.version, x.level });
                });

            migrationBuilder.CreateTable(
                name: "points_transfer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    effect = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    points = table.Column<long>(type: "bigint", nullable: false),
                    minutes = table.Column<long>(type: "bigint", nullable: false),
                    rule_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    rule_version = table.Column<int>(type: "integer", nullable: true),
                    source_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    lapses_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    link = table.Column<byte[]>(type: "bytea", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_transfer", x => x.id);
                    table.ForeignKey(
                        name: "fk_points_transfer_points_transfer_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "points_transfer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    duty = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    spot = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    station_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rule = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "post_claim",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    shift_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    begins_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    claimed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    came_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    left_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    misses = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    points = table.Column<long>(type: "bigint", nullable: true),
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_claim", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "post_claim_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    shift_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    move = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    post_number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    post_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_claim_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_post_claim_event_post_claim_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "post_claim_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post_shift",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    begins_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_shift", x => x.id);
                    table.CheckConstraint("ck_post_shift_taken", "taken >= 0 AND taken <= places");
                });

            migrationBuilder.CreateTable(
                name: "project",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    set_up_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    done_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    result = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    steps = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "project_need",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    need_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    linked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_need", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "project_resource",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    resource_id = table.Column<Guid>(type: "uuid", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    linked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_resource", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    added_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "resource",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    spot = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    capacity_unit = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    people_per_unit = table.Column<int>(type: "integer", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    times = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    offered_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    steps = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resource", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "road",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    name_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    area_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    source_system = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_road", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "road_chief",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    road_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    section_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    level = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    duty = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    phone = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_road_chief", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "score_conflict",
                columns: table => new
                {
                    subject_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    subject_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    judge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason_zh = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    named_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_conflict", x => new { x.subject_kind, x.subject_id, x.judge_id });
                });

            migrationBuilder.CreateTable(
                name: "search_entry",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_token",
                columns: table => new
                {
                    token = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    entry_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_token", x => new { x.token, x.entry_id });
                });

            migrationBuilder.CreateTable(
                name: "shop",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    road_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    section_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    door = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agreed_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shop", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shop_agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    shop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    shop_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    shop_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shop_agreement", x => x.id);
                    table.ForeignKey(
                        name: "fk_shop_agreement_shop_agreement_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "shop_agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shop_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    shop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    move = table.Column<int>(type: "integer", nullable: false),
                    shop_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    shop_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shop_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_shop_event_shop_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "shop_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shop_inspection",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    shop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    shop_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    shop_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shop_inspection", x => x.id);
                    table.ForeignKey(
                        name: "fk_shop_inspection_shop_inspection_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "shop_inspection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shop_photo",
                columns: table => new
                {
                    fact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shop_photo", x => new { x.fact_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "shop_visit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    shop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    said = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    wish = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    shop_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    shop_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shop_visit", x => x.id);
                    table.ForeignKey(
                        name: "fk_shop_visit_shop_visit_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "shop_visit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sms_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    phone_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    asked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    used_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sms_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "station",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    address = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    lon_e7 = table.Column<int>(type: "integer", nullable: false),
                    lat_e7 = table.Column<int>(type: "integer", nullable: false),
                    road_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    shop_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    hours = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    items_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "station_activity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<int>(type: "integer", nullable: false),
                    theme = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    spot = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    station_id = table.Column<Guid>(type: "uuid", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_activity", x => x.id);
                    table.ForeignKey(
                        name: "fk_station_activity_station_activity_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "station_activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "station_audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    station_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    station_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    is_met = table.Column<bool>(type: "boolean", nullable: false),
                    stars = table.Column<int>(type: "integer", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_audit", x => x.id);
                    table.ForeignKey(
                        name: "fk_station_audit_station_audit_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "station_audit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "station_audit_photo",
                columns: table => new
                {
                    audit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_audit_photo", x => new { x.audit_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "station_enterprise",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    road_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    door = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    size = table.Column<int>(type: "integer", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_enterprise", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "station_enterprise_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    road_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    size = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_begin = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_enterprise_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_station_enterprise_event_station_enterprise_event_corrects_",
                        column: x => x.corrects_id,
                        principalTable: "station_enterprise_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "station_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    road_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    shop_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_begin = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_station_event_station_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "station_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "station_instructor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    office = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_instructor", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "station_instructor_duty",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instructor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    began_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_instructor_duty", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "station_instructor_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_begin = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_instructor_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_station_instructor_event_station_instructor_event_corrects_",
                        column: x => x.corrects_id,
                        principalTable: "station_instructor_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "station_paper",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    @class = table.Column<int>(name: "class", type: "integer", nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_paper", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "station_paper_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    @class = table.Column<int>(name: "class", type: "integer", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_begin = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_paper_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_station_paper_event_station_paper_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "station_paper_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "station_paper_version",
                columns: table => new
                {
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    written_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_paper_version", x => new { x.paper_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "station_photo",
                columns: table => new
                {
                    station_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_photo", x => new { x.station_id, x.file_id });
                });

            migrationBuilder.CreateTable(
                name: "station_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "station_plan_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_begin = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_plan_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_station_plan_event_station_plan_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "station_plan_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suggestion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    spot = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    made_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    became_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suggestion", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "suggestion_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suggestion_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_suggestion_event_suggestion_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "suggestion_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    standard = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    given_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    limit_unit = table.Column<int>(type: "integer", nullable: false),
                    limit_amount = table.Column<int>(type: "integer", nullable: false),
                    given_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    waits_for = table.Column<int>(type: "integer", nullable: false),
                    inbox_key = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    done_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rework_count = table.Column<int>(type: "integer", nullable: false),
                    urge_count = table.Column<int>(type: "integer", nullable: false),
                    last_urged_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    supervised_until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    escalated_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    asked_due_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    needs_giver = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "task_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    move = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    task_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    task_title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_task_event_task_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "task_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_evidence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "temporary_market",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    spot = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    days = table.Column<int>(type: "integer", nullable: false),
                    from_minute = table.Column<int>(type: "integer", nullable: false),
                    to_minute = table.Column<int>(type: "integer", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: true),
                    stalls = table.Column<int>(type: "integer", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_temporary_market", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "territory_version",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territory_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    name_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unowned_case",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_recurrence = table.Column<bool>(type: "boolean", nullable: false),
                    marked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unowned_case", x => x.case_id);
                });

            migrationBuilder.CreateTable(
                name: "unowned_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    move = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    case_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    days = table.Column<int>(type: "integer", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unowned_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_unowned_event_unowned_event_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "unowned_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unowned_part",
                columns: table => new
                {
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_lead = table.Column<bool>(type: "boolean", nullable: false),
                    joined_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unowned_part", x => new { x.place_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "unowned_place",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    spot = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    lon_e7 = table.Column<int>(type: "integer", nullable: true),
                    lat_e7 = table.Column<int>(type: "integer", nullable: true),
                    outline_text = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: true, collation: "C"),
                    state = table.Column<int>(type: "integer", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owned_since = table.Column<DateOnly>(type: "date", nullable: true),
                    owner_set_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    recurrences = table.Column<int>(type: "integer", nullable: false),
                    registered_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unowned_place", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "walk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    road_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    level = table.Column<int>(type: "integer", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sections = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false, collation: "C"),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    passed = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_walk", x => x.id);
                    table.ForeignKey(
                        name: "fk_walk_walk_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "walk",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_calendar",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_zh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    published_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_calendar", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "zone",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    outline = table.Column<byte[]>(type: "bytea", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    name_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    area_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    source_system = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zone", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "old_password",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    set_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_old_password", x => x.id);
                    table.ForeignKey(
                        name: "fk_old_password_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recovery_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    used_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_recovery_code_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "role_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    level = table.Column<int>(type: "integer", nullable: true),
                    area_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    granted_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    granted_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revoked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_grant", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_grant_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_used_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    device = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_session_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "campaign_kind",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_kind", x => new { x.campaign_id, x.kind_code });
                    table.ForeignKey(
                        name: "fk_campaign_kind_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaign_unit",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_unit", x => new { x.campaign_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_campaign_unit_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "circle_clause",
                columns: table => new
                {
                    standard_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    edition = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    level_zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    item_zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    item_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    radius_metres = table.Column<int>(type: "integer", nullable: true),
                    is_checked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_clause", x => new { x.standard_code, x.edition, x.position });
                    table.ForeignKey(
                        name: "fk_circle_clause_circle_standard_standard_code_edition",
                        columns: x => new { x.standard_code, x.edition },
                        principalTable: "circle_standard",
                        principalColumns: new[] { "code", "edition" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "facility",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    kind_code = table.Column<string>(type: "character varying(32)", nullable: false, collation: "C"),
                    name_zh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    lon_e7 = table.Column<int>(type: "integer", nullable: false),
                    lat_e7 = table.Column<int>(type: "integer", nullable: false),
                    area_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    opening_hours = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, collation: "C"),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replaced_by_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facility", x => x.id);
                    table.ForeignKey(
                        name: "fk_facility_facility_kind_kind_code",
                        column: x => x.kind_code,
                        principalTable: "facility_kind",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_partner_field",
                columns: table => new
                {
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_partner_field", x => new { x.partner_id, x.field });
                    table.ForeignKey(
                        name: "fk_mentoring_partner_field_mentoring_partner_partner_id",
                        column: x => x.partner_id,
                        principalTable: "mentoring_partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "named_list_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    source_zh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    source_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    edition = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    check = table.Column<int>(type: "integer", nullable: false),
                    added_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_named_list_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_named_list_version_named_list_list_code",
                        column: x => x.list_code,
                        principalTable: "named_list",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outside_delivery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subscription_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outbox_id = table.Column<long>(type: "bigint", nullable: true),
                    outbox_tx = table.Column<long>(type: "bigint", nullable: false),
                    topic = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    first_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    next_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    reason_zh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    reason_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outside_delivery", x => x.id);
                    table.ForeignKey(
                        name: "fk_outside_delivery_outside_subscription_subscription_id",
                        column: x => x.subscription_id,
                        principalTable: "outside_subscription",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    last_four_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_group",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_group", x => new { x.person_id, x.group });
                    table.ForeignKey(
                        name: "fk_person_group_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "road_section",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    road_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    from_zh = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: false, collation: "C"),
                    to_zh = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: false, collation: "C"),
                    line = table.Column<byte[]>(type: "bytea", nullable: true),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    name_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    area_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    source_system = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_road_section", x => x.code);
                    table.ForeignKey(
                        name: "fk_road_section_road_road_code",
                        column: x => x.road_code,
                        principalTable: "road",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "road_chief_end",
                columns: table => new
                {
                    chief_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_road_chief_end", x => x.chief_id);
                    table.ForeignKey(
                        name: "fk_road_chief_end_road_chief_chief_id",
                        column: x => x.chief_id,
                        principalTable: "road_chief",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "station_item",
                columns: table => new
                {
                    station_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_item", x => new { x.station_id, x.item_code });
                    table.ForeignKey(
                        name: "fk_station_item_station_station_id",
                        column: x => x.station_id,
                        principalTable: "station",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "walk_check",
                columns: table => new
                {
                    walk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    is_passed = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_walk_check", x => new { x.walk_id, x.item_code });
                    table.ForeignKey(
                        name: "fk_walk_check_walk_walk_id",
                        column: x => x.walk_id,
                        principalTable: "walk",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "zone_area",
                columns: table => new
                {
                    zone_code = table.Column<string>(type: "character varying(32)", nullable: false, collation: "C"),
                    area_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zone_area", x => new { x.zone_code, x.area_code });
                    table.ForeignKey(
                        name: "fk_zone_area_zone_zone_code",
                        column: x => x.zone_code,
                        principalTable: "zone",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "named_list_item",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    zh = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    note_zh = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    note_en = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    weight = table.Column<int>(type: "integer", nullable: true),
                    most_marks = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_named_list_item", x => new { x.version_id, x.code });
                    table.ForeignKey(
                        name: "fk_named_list_item_named_list_version_version_id",
                        column: x => x.version_id,
                        principalTable: "named_list_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "score_sheet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    subject_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    judge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    district_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    street_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    community_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    grid_code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    happened_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_sheet", x => x.id);
                    table.ForeignKey(
                        name: "fk_score_sheet_named_list_version_version_id",
                        column: x => x.version_id,
                        principalTable: "named_list_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_score_sheet_score_sheet_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "score_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "score_mark",
                columns: table => new
                {
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    marks = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_mark", x => new { x.sheet_id, x.item_code });
                    table.ForeignKey(
                        name: "fk_score_mark_score_sheet_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "score_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_display_name_id",
                table: "account",
                columns: new[] { "display_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_account_invite_hash",
                table: "account",
                column: "invite_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_kind_sort_key_sign_in_name",
                table: "account",
                columns: new[] { "kind", "sort_key", "sign_in_name" });

            migrationBuilder.CreateIndex(
                name: "ix_account_outside_hash",
                table: "account",
                column: "outside_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_person_id",
                table: "account",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_sign_in_name",
                table: "account",
                column: "sign_in_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_number",
                table: "activity",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_origin_id_origin_kind_id",
                table: "activity",
                columns: new[] { "origin_id", "origin_kind", "id" },
                filter: "origin_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_activity_series_id_begins_at_utc",
                table: "activity",
                columns: new[] { "series_id", "begins_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_state_begins_at_utc_id",
                table: "activity",
                columns: new[] { "state", "begins_at_utc", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_attendance_activity_id_attendee_kind_attendee_id",
                table: "activity_attendance",
                columns: new[] { "activity_id", "attendee_kind", "attendee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_attendance_attendee_id",
                table: "activity_attendance",
                column: "attendee_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_attendance_corrects_id",
                table: "activity_attendance",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_attendance_happened_at_utc",
                table: "activity_attendance",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_activity_event_activity_id_ordinal",
                table: "activity_event",
                columns: new[] { "activity_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_event_corrects_id",
                table: "activity_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_event_move_happened_at_utc",
                table: "activity_event",
                columns: new[] { "move", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_feedback_account_id",
                table: "activity_feedback",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_help_corrects_id",
                table: "activity_help",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_help_happened_at_utc",
                table: "activity_help",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_activity_help_sign_up_id",
                table: "activity_help",
                column: "sign_up_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_outcome_activity_id",
                table: "activity_outcome",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_outcome_corrects_id",
                table: "activity_outcome",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_outcome_kind_happened_at_utc",
                table: "activity_outcome",
                columns: new[] { "kind", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_photo_file_id",
                table: "activity_photo",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_series_number",
                table: "activity_series",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_sign_up_account_id_begins_at_utc",
                table: "activity_sign_up",
                columns: new[] { "account_id", "begins_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_sign_up_activity_id_account_id",
                table: "activity_sign_up",
                columns: new[] { "activity_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_sign_up_transfer_id",
                table: "activity_sign_up",
                column: "transfer_id",
                filter: "transfer_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_area_level_sort_key_code",
                table: "area",
                columns: new[] { "level", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_area_parent_code_sort_key_code",
                table: "area",
                columns: new[] { "parent_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_area_street_code_level_sort_key_code",
                table: "area",
                columns: new[] { "street_code", "level", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_actor_id_at_utc",
                table: "audit",
                columns: new[] { "actor_id", "at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_at_utc",
                table: "audit",
                column: "at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_audit_kind_record_id_at_utc",
                table: "audit",
                columns: new[] { "kind", "record_id", "at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_number",
                table: "audit",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_unsealed",
                table: "audit",
                column: "id",
                filter: "number IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_campaign_number",
                table: "campaign",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campaign_shift_campaign_id_happened_at_utc",
                table: "campaign_shift",
                columns: new[] { "campaign_id", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_campaign_shift_corrects_id",
                table: "campaign_shift",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campaign_shift_happened_at_utc",
                table: "campaign_shift",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_case_also_case_id_person_id",
                table: "case_also",
                columns: new[] { "case_id", "person_id" },
                unique: true,
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_area_news_area_code_day",
                table: "case_area_news",
                columns: new[] { "area_code", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_event_case_id_ordinal",
                table: "case_event",
                columns: new[] { "case_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_case_event_corrects_id",
                table: "case_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_event_happened_at_utc",
                table: "case_event",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_case_event_move_happened_at_utc",
                table: "case_event",
                columns: new[] { "move", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_community_code_number",
                table: "case_file",
                columns: new[] { "community_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_district_code_number",
                table: "case_file",
                columns: new[] { "district_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_duplicate_of_id",
                table: "case_file",
                column: "duplicate_of_id",
                filter: "duplicate_of_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_grid_code_number",
                table: "case_file",
                columns: new[] { "grid_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_id_hash",
                table: "case_file",
                column: "id")
                .Annotation("Npgsql:IndexMethod", "hash");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_kind_code_number",
                table: "case_file",
                columns: new[] { "kind_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_near",
                table: "case_file",
                columns: new[] { "kind_code", "lat_e7" },
                filter: "published_at_utc IS NOT NULL AND closed_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_needs_command",
                table: "case_file",
                column: "due_key",
                filter: "needs_command");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_number",
                table: "case_file",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_file_open_community",
                table: "case_file",
                columns: new[] { "community_code", "number", "stage", "kind_code", "due_at_utc" },
                filter: "waits_for IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_open_district",
                table: "case_file",
                columns: new[] { "district_code", "number", "stage", "kind_code", "due_at_utc" },
                filter: "waits_for IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_open_street",
                table: "case_file",
                columns: new[] { "street_code", "number", "stage", "kind_code", "due_at_utc" },
                filter: "waits_for IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_open_unit",
                table: "case_file",
                columns: new[] { "unit_id", "number", "stage", "kind_code", "due_at_utc" },
                filter: "waits_for IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_origin",
                table: "case_file",
                columns: new[] { "origin_kind", "origin_id", "number" },
                filter: "origin_kind IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_person_id_number",
                table: "case_file",
                columns: new[] { "person_id", "number" },
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_public",
                table: "case_file",
                column: "number",
                filter: "published_at_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_public_changed",
                table: "case_file",
                columns: new[] { "changed_at_utc", "number" },
                filter: "published_at_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_public_community",
                table: "case_file",
                columns: new[] { "community_code", "number" },
                filter: "published_at_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_public_kind",
                table: "case_file",
                columns: new[] { "kind_code", "number" },
                filter: "published_at_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_public_kind_reported",
                table: "case_file",
                columns: new[] { "kind_code", "reported_at_utc", "number" },
                filter: "published_at_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_public_reported",
                table: "case_file",
                columns: new[] { "reported_at_utc", "number" },
                filter: "published_at_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_public_street",
                table: "case_file",
                columns: new[] { "street_code", "number" },
                filter: "published_at_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_published",
                table: "case_file",
                column: "published_at_utc",
                filter: "published_at_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_source_outside_number",
                table: "case_file",
                columns: new[] { "source", "outside_number" },
                unique: true,
                filter: "outside_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_street_code_number",
                table: "case_file",
                columns: new[] { "street_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_supervised_until_utc",
                table: "case_file",
                column: "supervised_until_utc",
                filter: "supervised_until_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_suspended_until_utc",
                table: "case_file",
                column: "suspended_until_utc",
                filter: "suspended_until_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_to_escalate",
                table: "case_file",
                column: "due_at_utc",
                filter: "due_at_utc IS NOT NULL AND escalated_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_unit_id_number",
                table: "case_file",
                columns: new[] { "unit_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_waits_for_community_code_due_key_number",
                table: "case_file",
                columns: new[] { "waits_for", "community_code", "due_key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_waits_for_district_code_due_key_number",
                table: "case_file",
                columns: new[] { "waits_for", "district_code", "due_key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_waits_for_street_code_due_key_number",
                table: "case_file",
                columns: new[] { "waits_for", "street_code", "due_key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_waits_for_unit_id_due_key_number",
                table: "case_file",
                columns: new[] { "waits_for", "unit_id", "due_key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_follow_account_id_area_code",
                table: "case_follow",
                columns: new[] { "account_id", "area_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_follow_area_code_account_id",
                table: "case_follow",
                columns: new[] { "area_code", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_part_case_id_given_at_utc",
                table: "case_part",
                columns: new[] { "case_id", "given_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_case_part_unit_id_case_id",
                table: "case_part",
                columns: new[] { "unit_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_part_unit_id_list_number",
                table: "case_part",
                columns: new[] { "unit_id", "list_number" },
                filter: "list_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_photo_file_id",
                table: "case_photo",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_command_key_at_utc",
                table: "command_key",
                column: "at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_consent_account_id_purpose_at_utc",
                table: "consent",
                columns: new[] { "account_id", "purpose", "at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_hash",
                table: "contact",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_contact_last_four_hash",
                table: "contact",
                column: "last_four_hash");

            migrationBuilder.CreateIndex(
                name: "ix_contact_person_id",
                table: "contact",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_view_contact_id_id",
                table: "contact_view",
                columns: new[] { "contact_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_essay_call_number",
                table: "essay_call",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_essay_entry_author_id",
                table: "essay_entry",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_essay_entry_call_id_author_id",
                table: "essay_entry",
                columns: new[] { "call_id", "author_id" });

            migrationBuilder.CreateIndex(
                name: "ix_essay_entry_call_id_blind",
                table: "essay_entry",
                columns: new[] { "call_id", "blind" },
                unique: true,
                filter: "blind IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_essay_entry_number",
                table: "essay_entry",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_essay_event_corrects_id",
                table: "essay_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_essay_event_entry_id",
                table: "essay_event",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_essay_event_step_happened_at_utc",
                table: "essay_event",
                columns: new[] { "step", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_essay_judge_account_id",
                table: "essay_judge",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_essay_review_judge_id",
                table: "essay_review",
                column: "judge_id");

            migrationBuilder.CreateIndex(
                name: "ix_essay_work_entry_id",
                table: "essay_work",
                column: "entry_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_essay_work_picture_id",
                table: "essay_work",
                column: "picture_id",
                filter: "picture_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_estate_area_code",
                table: "estate",
                column: "area_code");

            migrationBuilder.CreateIndex(
                name: "ix_estate_community_code_sort_key_code",
                table: "estate",
                columns: new[] { "community_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_estate_is_open_sort_key_code",
                table: "estate",
                columns: new[] { "is_open", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_estate_street_code_sort_key_code",
                table: "estate",
                columns: new[] { "street_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_facility_code",
                table: "facility",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_facility_kind_code_code",
                table: "facility",
                columns: new[] { "kind_code", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_file_hash",
                table: "file",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_file_stands_in_for_id",
                table: "file",
                column: "stands_in_for_id",
                unique: true,
                filter: "stands_in_for_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_file_thumbnail",
                table: "file",
                column: "thumbnail");

            migrationBuilder.CreateIndex(
                name: "ix_four_list_event_corrects_id",
                table: "four_list_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_four_list_event_list_move_happened_at_utc",
                table: "four_list_event",
                columns: new[] { "list", "move", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_four_list_event_record_id_ordinal",
                table: "four_list_event",
                columns: new[] { "record_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_four_list_event_task_id",
                table: "four_list_event",
                column: "task_id",
                filter: "task_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_green_care_day_corrects_id",
                table: "green_care_day",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_care_day_plan_id_day",
                table: "green_care_day",
                columns: new[] { "plan_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_care_day_task_id",
                table: "green_care_day",
                column: "task_id");

            migrationBuilder.CreateIndex(
                name: "ix_green_container_code",
                table: "green_container",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_container_site_id_is_open_sort_key",
                table: "green_container",
                columns: new[] { "site_id", "is_open", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "ix_green_container_event_corrects_id",
                table: "green_container_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_container_event_happened_at_utc",
                table: "green_container_event",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_green_container_event_subject_id_number",
                table: "green_container_event",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_green_inspection_corrects_id",
                table: "green_inspection",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_inspection_happened_at_utc",
                table: "green_inspection",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_green_inspection_site_id_happened_at_utc",
                table: "green_inspection",
                columns: new[] { "site_id", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_green_inspection_line_corrects_id",
                table: "green_inspection_line",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_inspection_line_happened_at_utc",
                table: "green_inspection_line",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_green_inspection_line_inspection_id",
                table: "green_inspection_line",
                column: "inspection_id");

            migrationBuilder.CreateIndex(
                name: "ix_green_nursery_code",
                table: "green_nursery",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_plan_is_open_id",
                table: "green_plan",
                columns: new[] { "is_open", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_green_plan_number",
                table: "green_plan",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_plan_site_site_id",
                table: "green_plan_site",
                column: "site_id");

            migrationBuilder.CreateIndex(
                name: "ix_green_planting_container_id",
                table: "green_planting",
                column: "container_id");

            migrationBuilder.CreateIndex(
                name: "ix_green_planting_corrects_id",
                table: "green_planting",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_planting_happened_at_utc",
                table: "green_planting",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_green_planting_end_corrects_id",
                table: "green_planting_end",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_planting_end_how_happened_at_utc",
                table: "green_planting_end",
                columns: new[] { "how", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_green_planting_end_planting_id",
                table: "green_planting_end",
                column: "planting_id");

            migrationBuilder.CreateIndex(
                name: "ix_green_site_code",
                table: "green_site",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_site_is_open_sort_key_code",
                table: "green_site",
                columns: new[] { "is_open", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_green_site_event_corrects_id",
                table: "green_site_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_site_event_happened_at_utc",
                table: "green_site_event",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_green_site_event_subject_id_number",
                table: "green_site_event",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_green_stock_move_corrects_id",
                table: "green_stock_move",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_stock_move_nursery_id_variety_id",
                table: "green_stock_move",
                columns: new[] { "nursery_id", "variety_id" });

            migrationBuilder.CreateIndex(
                name: "ix_green_variety_code",
                table: "green_variety",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_green_weather_day",
                table: "green_weather",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_home_code",
                table: "home",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_joint_meeting_community_code_number",
                table: "joint_meeting",
                columns: new[] { "community_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_joint_meeting_district_code_number",
                table: "joint_meeting",
                columns: new[] { "district_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_joint_meeting_grid_code_number",
                table: "joint_meeting",
                columns: new[] { "grid_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_joint_meeting_number",
                table: "joint_meeting",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_joint_meeting_office_document_year_document_ordinal",
                table: "joint_meeting",
                columns: new[] { "office", "document_year", "document_ordinal" },
                unique: true,
                filter: "document_ordinal IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_joint_meeting_street_code_number",
                table: "joint_meeting",
                columns: new[] { "street_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_joint_meeting_unit_unit_id",
                table: "joint_meeting_unit",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_assessment_corrects_id",
                table: "mentoring_assessment",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_assessment_pair_id_side_happened_at_utc",
                table: "mentoring_assessment",
                columns: new[] { "pair_id", "side", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_attachment_corrects_id",
                table: "mentoring_attachment",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_attachment_happened_at_utc",
                table: "mentoring_attachment",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_attachment_trainee_id_happened_at_utc",
                table: "mentoring_attachment",
                columns: new[] { "trainee_id", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_host_word_attachment_id",
                table: "mentoring_host_word",
                column: "attachment_id");

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_host_word_corrects_id",
                table: "mentoring_host_word",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_meeting_corrects_id",
                table: "mentoring_meeting",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_meeting_happened_at_utc",
                table: "mentoring_meeting",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_meeting_pair_id_happened_at_utc",
                table: "mentoring_meeting",
                columns: new[] { "pair_id", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_pair_code",
                table: "mentoring_pair",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_pair_mentor_id",
                table: "mentoring_pair",
                column: "mentor_id");

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_pair_programme_id_id",
                table: "mentoring_pair",
                columns: new[] { "programme_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_pair_trainee_id",
                table: "mentoring_pair",
                column: "trainee_id");

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_pair_event_corrects_id",
                table: "mentoring_pair_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_pair_event_happened_at_utc",
                table: "mentoring_pair_event",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_pair_event_subject_id_number",
                table: "mentoring_pair_event",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_partner_programme_id_side_sort_key_id",
                table: "mentoring_partner",
                columns: new[] { "programme_id", "side", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_partner_event_corrects_id",
                table: "mentoring_partner_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_partner_event_happened_at_utc",
                table: "mentoring_partner_event",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_partner_event_subject_id_number",
                table: "mentoring_partner_event",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_programme_number",
                table: "mentoring_programme",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_talk_corrects_id",
                table: "mentoring_talk",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_talk_kind_happened_at_utc",
                table: "mentoring_talk",
                columns: new[] { "kind", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_talk_programme_id_happened_at_utc",
                table: "mentoring_talk",
                columns: new[] { "programme_id", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_talk_partner_partner_id",
                table: "mentoring_talk_partner",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_named_list_item_version_id_position",
                table: "named_list_item",
                columns: new[] { "version_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_named_list_version_list_code_effective_from",
                table: "named_list_version",
                columns: new[] { "list_code", "effective_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_named_list_version_list_code_number",
                table: "named_list_version",
                columns: new[] { "list_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_need_community_code_number",
                table: "need",
                columns: new[] { "community_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_need_district_code_number",
                table: "need",
                columns: new[] { "district_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_need_grid_code_number",
                table: "need",
                columns: new[] { "grid_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_need_number",
                table: "need",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_need_origin_kind_origin_id",
                table: "need",
                columns: new[] { "origin_kind", "origin_id" });

            migrationBuilder.CreateIndex(
                name: "ix_need_person_id_number",
                table: "need",
                columns: new[] { "person_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_need_state_number",
                table: "need",
                columns: new[] { "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_need_street_code_number",
                table: "need",
                columns: new[] { "street_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_account_id_id",
                table: "notice",
                columns: new[] { "account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_account_id_made_at_utc",
                table: "notice",
                columns: new[] { "account_id", "made_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_account_id_outbox_id",
                table: "notice",
                columns: new[] { "account_id", "outbox_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notice_made_at_utc",
                table: "notice",
                column: "made_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_old_password_account_id_id",
                table: "old_password",
                columns: new[] { "account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_one_time_code_expires_at_utc",
                table: "one_time_code",
                column: "expires_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_open311_key_hash",
                table: "open311_key",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_open311_receipt_media",
                table: "open311_receipt",
                column: "taken_at_utc",
                filter: "media IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_open311_receipt_token",
                table: "open311_receipt",
                column: "token",
                unique: true,
                filter: "token IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_open311_sending_next_utc",
                table: "open311_sending",
                column: "next_utc",
                filter: "next_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_open311_sending_peer_id_case_id",
                table: "open311_sending",
                columns: new[] { "peer_id", "case_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_open311_sending_peer_id_outside_id",
                table: "open311_sending",
                columns: new[] { "peer_id", "outside_id" },
                filter: "outside_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_open311_sending_state_id",
                table: "open311_sending",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_tx_id",
                table: "outbox",
                columns: new[] { "tx", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outside_delivery_sent",
                table: "outside_delivery",
                column: "ended_at_utc",
                filter: "state = 2");

            migrationBuilder.CreateIndex(
                name: "ix_outside_delivery_state_id",
                table: "outside_delivery",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outside_delivery_subscription_id_outbox_id",
                table: "outside_delivery",
                columns: new[] { "subscription_id", "outbox_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outside_delivery_waiting",
                table: "outside_delivery",
                columns: new[] { "subscription_id", "outbox_tx", "outbox_id", "next_utc" },
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_patrol_plan_road_code_level_from_month",
                table: "patrol_plan",
                columns: new[] { "road_code", "level", "from_month" });

            migrationBuilder.CreateIndex(
                name: "ix_person_district_code_sort_key",
                table: "person",
                columns: new[] { "district_code", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "ix_person_street_code_sort_key",
                table: "person",
                columns: new[] { "street_code", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "ix_person_unit_id_sort_key",
                table: "person",
                columns: new[] { "unit_id", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "ix_points_account_gift_id",
                table: "points_account",
                column: "gift_id",
                filter: "gift_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_points_account_holder_id_asset",
                table: "points_account",
                columns: new[] { "holder_id", "asset" });

            migrationBuilder.CreateIndex(
                name: "ix_points_appeal_member_id_id",
                table: "points_appeal",
                columns: new[] { "member_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_points_appeal_waiting",
                table: "points_appeal",
                column: "id",
                filter: "answer IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_points_entry_member_id_id",
                table: "points_entry",
                columns: new[] { "member_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_points_entry_state_id",
                table: "points_entry",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_points_gift_street_code_price_id",
                table: "points_gift",
                columns: new[] { "street_code", "price", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_points_lapse_notice_member_id_lapses_at_utc",
                table: "points_lapse_notice",
                columns: new[] { "member_id", "lapses_at_utc" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_points_lot_account_id_lapses_at_utc_id",
                table: "points_lot",
                columns: new[] { "account_id", "lapses_at_utc", "id" },
                filter: "remaining > 0");

            migrationBuilder.CreateIndex(
                name: "ix_points_lot_lapses_at_utc_account_id",
                table: "points_lot",
                columns: new[] { "lapses_at_utc", "account_id" },
                filter: "remaining > 0");

            migrationBuilder.CreateIndex(
                name: "ix_points_member_street_code_id",
                table: "points_member",
                columns: new[] { "street_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_points_posting_account_id",
                table: "points_posting",
                column: "account_id",
                filter: "account_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_points_posting_lot_id",
                table: "points_posting",
                column: "lot_id",
                filter: "lot_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_points_qualified_batch_id_member_id",
                table: "points_qualified",
                columns: new[] { "batch_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_points_qualified_corrects_id",
                table: "points_qualified",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_points_qualified_member_id",
                table: "points_qualified",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_points_redemption_member_id_id",
                table: "points_redemption",
                columns: new[] { "member_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_points_redemption_number",
                table: "points_redemption",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_points_redemption_station_id_state_id",
                table: "points_redemption",
                columns: new[] { "station_id", "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_points_redemption_waiting",
                table: "points_redemption",
                column: "until_utc",
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_points_transfer_corrects_id",
                table: "points_transfer",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_points_transfer_effect",
                table: "points_transfer",
                column: "effect",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_points_transfer_member_id_happened_at_utc",
                table: "points_transfer",
                columns: new[] { "member_id", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_points_transfer_number",
                table: "points_transfer",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_points_transfer_unsealed",
                table: "points_transfer",
                column: "id",
                filter: "number IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_post_number",
                table: "post",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_post_station_id",
                table: "post",
                column: "station_id");

            migrationBuilder.CreateIndex(
                name: "ix_post_street_code_is_open_id",
                table: "post",
                columns: new[] { "street_code", "is_open", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_post_claim_member_id_ends_at_utc",
                table: "post_claim",
                columns: new[] { "member_id", "ends_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_post_claim_shift_id_member_id",
                table: "post_claim",
                columns: new[] { "shift_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_post_claim_state_ends_at_utc",
                table: "post_claim",
                columns: new[] { "state", "ends_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_post_claim_transfer_id",
                table: "post_claim",
                column: "transfer_id",
                filter: "transfer_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_post_claim_event_claim_id_ordinal",
                table: "post_claim_event",
                columns: new[] { "claim_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_post_claim_event_corrects_id",
                table: "post_claim_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_post_claim_event_move_happened_at_utc",
                table: "post_claim_event",
                columns: new[] { "move", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_post_claim_event_post_id_happened_at_utc",
                table: "post_claim_event",
                columns: new[] { "post_id", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_post_shift_post_id_begins_at_utc",
                table: "post_shift",
                columns: new[] { "post_id", "begins_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_post_shift_state_begins_at_utc_id",
                table: "post_shift",
                columns: new[] { "state", "begins_at_utc", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_project_community_code_number",
                table: "project",
                columns: new[] { "community_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_project_district_code_number",
                table: "project",
                columns: new[] { "district_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_project_grid_code_number",
                table: "project",
                columns: new[] { "grid_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_project_meeting_id",
                table: "project",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_number",
                table: "project",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_state_number",
                table: "project",
                columns: new[] { "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_project_street_code_number",
                table: "project",
                columns: new[] { "street_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_project_unit_id_number",
                table: "project",
                columns: new[] { "unit_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_project_need_meeting_id",
                table: "project_need",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_need_need_id",
                table: "project_need",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_need_project_id_need_id",
                table: "project_need",
                columns: new[] { "project_id", "need_id" },
                unique: true,
                filter: "ended_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_project_resource_meeting_id",
                table: "project_resource",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_resource_project_id_resource_id",
                table: "project_resource",
                columns: new[] { "project_id", "resource_id" },
                unique: true,
                filter: "ended_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_project_resource_resource_id",
                table: "project_resource",
                column: "resource_id");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_code_account_id",
                table: "recovery_code",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_resource_community_code_number",
                table: "resource",
                columns: new[] { "community_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_resource_district_code_number",
                table: "resource",
                columns: new[] { "district_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_resource_grid_code_number",
                table: "resource",
                columns: new[] { "grid_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_resource_number",
                table: "resource",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_resource_state_number",
                table: "resource",
                columns: new[] { "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_resource_street_code_number",
                table: "resource",
                columns: new[] { "street_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_resource_unit_id_number",
                table: "resource",
                columns: new[] { "unit_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_road_area_code",
                table: "road",
                column: "area_code");

            migrationBuilder.CreateIndex(
                name: "ix_road_community_code_sort_key_code",
                table: "road",
                columns: new[] { "community_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_road_is_open_sort_key_code",
                table: "road",
                columns: new[] { "is_open", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_road_street_code_sort_key_code",
                table: "road",
                columns: new[] { "street_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_road_chief_road_code_level_from_day",
                table: "road_chief",
                columns: new[] { "road_code", "level", "from_day" });

            migrationBuilder.CreateIndex(
                name: "ix_road_section_area_code",
                table: "road_section",
                column: "area_code");

            migrationBuilder.CreateIndex(
                name: "ix_road_section_community_code_sort_key_code",
                table: "road_section",
                columns: new[] { "community_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_road_section_is_open_sort_key_code",
                table: "road_section",
                columns: new[] { "is_open", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_road_section_road_code",
                table: "road_section",
                column: "road_code");

            migrationBuilder.CreateIndex(
                name: "ix_road_section_street_code_sort_key_code",
                table: "road_section",
                columns: new[] { "street_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_account_id_id",
                table: "role_grant",
                columns: new[] { "account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_role_code_account_id",
                table: "role_grant",
                columns: new[] { "role_code", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_unit_id",
                table: "role_grant",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_score_sheet_corrects_id",
                table: "score_sheet",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_score_sheet_subject_kind_subject_id_judge_id",
                table: "score_sheet",
                columns: new[] { "subject_kind", "subject_id", "judge_id" });

            migrationBuilder.CreateIndex(
                name: "ix_score_sheet_version_id",
                table: "score_sheet",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_entry_kind_record_id",
                table: "search_entry",
                columns: new[] { "kind", "record_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_entry_sort_key_id",
                table: "search_entry",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_search_token_entry_id",
                table: "search_token",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_account_id_id",
                table: "session",
                columns: new[] { "account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_expires_at_utc",
                table: "session",
                column: "expires_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_session_token_hash",
                table: "session",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shop_code",
                table: "shop",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shop_is_open_community_code_sort_key_code",
                table: "shop",
                columns: new[] { "is_open", "community_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_shop_is_open_district_code_sort_key_code",
                table: "shop",
                columns: new[] { "is_open", "district_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_shop_is_open_road_code_sort_key_code",
                table: "shop",
                columns: new[] { "is_open", "road_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_shop_is_open_street_code_sort_key_code",
                table: "shop",
                columns: new[] { "is_open", "street_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_shop_road_code_door_name",
                table: "shop",
                columns: new[] { "road_code", "door", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_shop_unsigned_community",
                table: "shop",
                columns: new[] { "community_code", "sort_key", "code" },
                filter: "is_open AND agreement_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_shop_unsigned_district",
                table: "shop",
                columns: new[] { "district_code", "sort_key", "code" },
                filter: "is_open AND agreement_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_shop_unsigned_street",
                table: "shop",
                columns: new[] { "street_code", "sort_key", "code" },
                filter: "is_open AND agreement_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_shop_agreement_corrects_id",
                table: "shop_agreement",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shop_agreement_file_id",
                table: "shop_agreement",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_shop_agreement_happened_at_utc",
                table: "shop_agreement",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_shop_agreement_shop_id_happened_at_utc",
                table: "shop_agreement",
                columns: new[] { "shop_id", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_shop_event_corrects_id",
                table: "shop_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shop_event_move_happened_at_utc",
                table: "shop_event",
                columns: new[] { "move", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_shop_event_shop_id_move",
                table: "shop_event",
                columns: new[] { "shop_id", "move" });

            migrationBuilder.CreateIndex(
                name: "ix_shop_inspection_corrects_id",
                table: "shop_inspection",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shop_inspection_happened_at_utc",
                table: "shop_inspection",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_shop_inspection_shop_id_happened_at_utc",
                table: "shop_inspection",
                columns: new[] { "shop_id", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_shop_photo_file_id",
                table: "shop_photo",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_shop_visit_corrects_id",
                table: "shop_visit",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shop_visit_happened_at_utc",
                table: "shop_visit",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_shop_visit_shop_id_happened_at_utc",
                table: "shop_visit",
                columns: new[] { "shop_id", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_sms_code_phone_hash_asked_at_utc",
                table: "sms_code",
                columns: new[] { "phone_hash", "asked_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_station_code",
                table: "station",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_station_is_open_community_code_kind",
                table: "station",
                columns: new[] { "is_open", "community_code", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_station_is_open_street_code_sort_key_code",
                table: "station",
                columns: new[] { "is_open", "street_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_station_road_code_is_open",
                table: "station",
                columns: new[] { "road_code", "is_open" });

            migrationBuilder.CreateIndex(
                name: "ix_station_shop_code",
                table: "station",
                column: "shop_code");

            migrationBuilder.CreateIndex(
                name: "ix_station_activity_corrects_id",
                table: "station_activity",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_station_activity_organisation_happened_at_utc",
                table: "station_activity",
                columns: new[] { "organisation", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_station_audit_corrects_id",
                table: "station_audit",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_station_audit_happened_at_utc",
                table: "station_audit",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_station_audit_station_id_happened_at_utc",
                table: "station_audit",
                columns: new[] { "station_id", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_station_audit_photo_file_id",
                table: "station_audit_photo",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_station_enterprise_code",
                table: "station_enterprise",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_station_enterprise_is_open_road_code_sort_key_code",
                table: "station_enterprise",
                columns: new[] { "is_open", "road_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_station_enterprise_event_corrects_id",
                table: "station_enterprise_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_station_enterprise_event_happened_at_utc",
                table: "station_enterprise_event",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_station_enterprise_event_subject_id_number",
                table: "station_enterprise_event",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_station_event_corrects_id",
                table: "station_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_station_event_happened_at_utc",
                table: "station_event",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_station_event_subject_id_number",
                table: "station_event",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_station_instructor_is_open_street_code_sort_key_code",
                table: "station_instructor",
                columns: new[] { "is_open", "street_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_station_instructor_duty_instructor_id",
                table: "station_instructor_duty",
                column: "instructor_id");

            migrationBuilder.CreateIndex(
                name: "ix_station_instructor_duty_station_id",
                table: "station_instructor_duty",
                column: "station_id");

            migrationBuilder.CreateIndex(
                name: "ix_station_instructor_event_corrects_id",
                table: "station_instructor_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_station_instructor_event_happened_at_utc",
                table: "station_instructor_event",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_station_instructor_event_subject_id_number",
                table: "station_instructor_event",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_station_item_item_code",
                table: "station_item",
                column: "item_code");

            migrationBuilder.CreateIndex(
                name: "ix_station_paper_code",
                table: "station_paper",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_station_paper_is_open_street_code_kind",
                table: "station_paper",
                columns: new[] { "is_open", "street_code", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_station_paper_event_corrects_id",
                table: "station_paper_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_station_paper_event_happened_at_utc",
                table: "station_paper_event",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_station_paper_event_subject_id_number",
                table: "station_paper_event",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_station_photo_file_id",
                table: "station_photo",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_station_plan_is_open_street_code_part",
                table: "station_plan",
                columns: new[] { "is_open", "street_code", "part" });

            migrationBuilder.CreateIndex(
                name: "ix_station_plan_event_corrects_id",
                table: "station_plan_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_station_plan_event_happened_at_utc",
                table: "station_plan_event",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_station_plan_event_subject_id_number",
                table: "station_plan_event",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_author_id_id",
                table: "suggestion",
                columns: new[] { "author_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_number",
                table: "suggestion",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_waiting",
                table: "suggestion",
                columns: new[] { "street_code", "id" },
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_event_corrects_id",
                table: "suggestion_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_event_state_happened_at_utc",
                table: "suggestion_event",
                columns: new[] { "state", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_event_suggestion_id_ordinal",
                table: "suggestion_event",
                columns: new[] { "suggestion_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_task_community_code_inbox_key_number",
                table: "task",
                columns: new[] { "community_code", "inbox_key", "number" },
                filter: "needs_giver");

            migrationBuilder.CreateIndex(
                name: "ix_task_community_code_number",
                table: "task",
                columns: new[] { "community_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_task_district_code_inbox_key_number",
                table: "task",
                columns: new[] { "district_code", "inbox_key", "number" },
                filter: "needs_giver");

            migrationBuilder.CreateIndex(
                name: "ix_task_district_code_number",
                table: "task",
                columns: new[] { "district_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_task_number",
                table: "task",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_task_source_kind_source_id",
                table: "task",
                columns: new[] { "source_kind", "source_id" });

            migrationBuilder.CreateIndex(
                name: "ix_task_street_code_inbox_key_number",
                table: "task",
                columns: new[] { "street_code", "inbox_key", "number" },
                filter: "needs_giver");

            migrationBuilder.CreateIndex(
                name: "ix_task_street_code_number",
                table: "task",
                columns: new[] { "street_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_task_supervised_until_utc",
                table: "task",
                column: "supervised_until_utc",
                filter: "supervised_until_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_task_to_escalate",
                table: "task",
                column: "due_at_utc",
                filter: "escalated_at_utc IS NULL AND waits_for = 1");

            migrationBuilder.CreateIndex(
                name: "ix_task_unit_id_number",
                table: "task",
                columns: new[] { "unit_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_task_waits_for_district_code_inbox_key_number",
                table: "task",
                columns: new[] { "waits_for", "district_code", "inbox_key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_task_waits_for_street_code_inbox_key_number",
                table: "task",
                columns: new[] { "waits_for", "street_code", "inbox_key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_task_waits_for_unit_id_inbox_key_number",
                table: "task",
                columns: new[] { "waits_for", "unit_id", "inbox_key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_task_event_actor_id_id",
                table: "task_event",
                columns: new[] { "actor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_task_event_corrects_id",
                table: "task_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_task_event_move_due_at_utc",
                table: "task_event",
                columns: new[] { "move", "due_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_task_event_move_happened_at_utc",
                table: "task_event",
                columns: new[] { "move", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_task_event_task_id_id",
                table: "task_event",
                columns: new[] { "task_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_task_evidence_task_id",
                table: "task_evidence",
                column: "task_id");

            migrationBuilder.CreateIndex(
                name: "ix_temporary_market_is_open_sort_key_code",
                table: "temporary_market",
                columns: new[] { "is_open", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_code",
                table: "unit",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_is_open_sort_key_code",
                table: "unit",
                columns: new[] { "is_open", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_unowned_case_place_id_marked_at_utc",
                table: "unowned_case",
                columns: new[] { "place_id", "marked_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_unowned_event_corrects_id",
                table: "unowned_event",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unowned_event_move_happened_at_utc",
                table: "unowned_event",
                columns: new[] { "move", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_unowned_event_place_id_ordinal",
                table: "unowned_event",
                columns: new[] { "place_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unowned_part_unit_id_place_id",
                table: "unowned_part",
                columns: new[] { "unit_id", "place_id" });

            migrationBuilder.CreateIndex(
                name: "ix_unowned_place_community_code_number",
                table: "unowned_place",
                columns: new[] { "community_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_unowned_place_district_code_number",
                table: "unowned_place",
                columns: new[] { "district_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_unowned_place_grid_code_number",
                table: "unowned_place",
                columns: new[] { "grid_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_unowned_place_number",
                table: "unowned_place",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unowned_place_state_number",
                table: "unowned_place",
                columns: new[] { "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_unowned_place_street_code_number",
                table: "unowned_place",
                columns: new[] { "street_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_unowned_place_unit_id_number",
                table: "unowned_place",
                columns: new[] { "unit_id", "number" },
                filter: "unit_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_walk_corrects_id",
                table: "walk",
                column: "corrects_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_walk_happened_at_utc",
                table: "walk",
                column: "happened_at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_walk_road_code_happened_at_utc",
                table: "walk",
                columns: new[] { "road_code", "happened_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_zone_area_code",
                table: "zone",
                column: "area_code");

            migrationBuilder.CreateIndex(
                name: "ix_zone_community_code_sort_key_code",
                table: "zone",
                columns: new[] { "community_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_zone_is_open_sort_key_code",
                table: "zone",
                columns: new[] { "is_open", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_zone_street_code_sort_key_code",
                table: "zone",
                columns: new[] { "street_code", "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_zone_area_area_code",
                table: "zone_area",
                column: "area_code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity");

            migrationBuilder.DropTable(
                name: "activity_attendance");

            migrationBuilder.DropTable(
                name: "activity_event");

            migrationBuilder.DropTable(
                name: "activity_feedback");

            migrationBuilder.DropTable(
                name: "activity_help");

            migrationBuilder.DropTable(
                name: "activity_outcome");

            migrationBuilder.DropTable(
                name: "activity_photo");

            migrationBuilder.DropTable(
                name: "activity_series");

            migrationBuilder.DropTable(
                name: "activity_sign_up");

            migrationBuilder.DropTable(
                name: "area");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "campaign_kind");

            migrationBuilder.DropTable(
                name: "campaign_shift");

            migrationBuilder.DropTable(
                name: "campaign_unit");

            migrationBuilder.DropTable(
                name: "case_also");

            migrationBuilder.DropTable(
                name: "case_area_news");

            migrationBuilder.DropTable(
                name: "case_event");

            migrationBuilder.DropTable(
                name: "case_file");

            migrationBuilder.DropTable(
                name: "case_follow");

            migrationBuilder.DropTable(
                name: "case_kind");

            migrationBuilder.DropTable(
                name: "case_news_run");

            migrationBuilder.DropTable(
                name: "case_part");

            migrationBuilder.DropTable(
                name: "case_photo");

            migrationBuilder.DropTable(
                name: "case_rules");

            migrationBuilder.DropTable(
                name: "case_template");

            migrationBuilder.DropTable(
                name: "check_result");

            migrationBuilder.DropTable(
                name: "circle_clause");

            migrationBuilder.DropTable(
                name: "circle_edition");

            migrationBuilder.DropTable(
                name: "circle_profile");

            migrationBuilder.DropTable(
                name: "command_key");

            migrationBuilder.DropTable(
                name: "consent");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.DropTable(
                name: "contact_view");

            migrationBuilder.DropTable(
                name: "data_key");

            migrationBuilder.DropTable(
                name: "essay_call");

            migrationBuilder.DropTable(
                name: "essay_entry");

            migrationBuilder.DropTable(
                name: "essay_event");

            migrationBuilder.DropTable(
                name: "essay_grade");

            migrationBuilder.DropTable(
                name: "essay_judge");

            migrationBuilder.DropTable(
                name: "essay_review");

            migrationBuilder.DropTable(
                name: "essay_work");

            migrationBuilder.DropTable(
                name: "estate");

            migrationBuilder.DropTable(
                name: "facility");

            migrationBuilder.DropTable(
                name: "file");

            migrationBuilder.DropTable(
                name: "file_removal");

            migrationBuilder.DropTable(
                name: "four_list_event");

            migrationBuilder.DropTable(
                name: "green_care_day");

            migrationBuilder.DropTable(
                name: "green_container");

            migrationBuilder.DropTable(
                name: "green_container_event");

            migrationBuilder.DropTable(
                name: "green_inspection");

            migrationBuilder.DropTable(
                name: "green_inspection_line");

            migrationBuilder.DropTable(
                name: "green_nursery");

            migrationBuilder.DropTable(
                name: "green_plan");

            migrationBuilder.DropTable(
                name: "green_plan_site");

            migrationBuilder.DropTable(
                name: "green_planting");

            migrationBuilder.DropTable(
                name: "green_planting_end");

            migrationBuilder.DropTable(
                name: "green_site");

            migrationBuilder.DropTable(
                name: "green_site_event");

            migrationBuilder.DropTable(
                name: "green_stock");

            migrationBuilder.DropTable(
                name: "green_stock_move");

            migrationBuilder.DropTable(
                name: "green_variety");

            migrationBuilder.DropTable(
                name: "green_weather");

            migrationBuilder.DropTable(
                name: "home");

            migrationBuilder.DropTable(
                name: "joint_meeting");

            migrationBuilder.DropTable(
                name: "joint_meeting_unit");

            migrationBuilder.DropTable(
                name: "mentoring_assessment");

            migrationBuilder.DropTable(
                name: "mentoring_attachment");

            migrationBuilder.DropTable(
                name: "mentoring_host_word");

            migrationBuilder.DropTable(
                name: "mentoring_meeting");

            migrationBuilder.DropTable(
                name: "mentoring_pair");

            migrationBuilder.DropTable(
                name: "mentoring_pair_event");

            migrationBuilder.DropTable(
                name: "mentoring_partner_event");

            migrationBuilder.DropTable(
                name: "mentoring_partner_field");

            migrationBuilder.DropTable(
                name: "mentoring_programme");

            migrationBuilder.DropTable(
                name: "mentoring_star");

            migrationBuilder.DropTable(
                name: "mentoring_talk");

            migrationBuilder.DropTable(
                name: "mentoring_talk_partner");

            migrationBuilder.DropTable(
                name: "named_list_item");

            migrationBuilder.DropTable(
                name: "need");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "notice_mark");

            migrationBuilder.DropTable(
                name: "old_password");

            migrationBuilder.DropTable(
                name: "one_time_code");

            migrationBuilder.DropTable(
                name: "open311_key");

            migrationBuilder.DropTable(
                name: "open311_peer");

            migrationBuilder.DropTable(
                name: "open311_receipt");

            migrationBuilder.DropTable(
                name: "open311_seen_update");

            migrationBuilder.DropTable(
                name: "open311_sending");

            migrationBuilder.DropTable(
                name: "open311_update");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "outbox_cursor");

            migrationBuilder.DropTable(
                name: "outside_delivery");

            migrationBuilder.DropTable(
                name: "patrol_plan");

            migrationBuilder.DropTable(
                name: "person_group");

            migrationBuilder.DropTable(
                name: "points_account");

            migrationBuilder.DropTable(
                name: "points_appeal");

            migrationBuilder.DropTable(
                name: "points_batch");

            migrationBuilder.DropTable(
                name: "points_entry");

            migrationBuilder.DropTable(
                name: "points_gift");

            migrationBuilder.DropTable(
                name: "points_lapse_notice");

            migrationBuilder.DropTable(
                name: "points_lot");

            migrationBuilder.DropTable(
                name: "points_member");

            migrationBuilder.DropTable(
                name: "points_posting");

            migrationBuilder.DropTable(
                name: "points_qualified");

            migrationBuilder.DropTable(
                name: "points_redemption");

            migrationBuilder.DropTable(
                name: "points_rule");

            migrationBuilder.DropTable(
                name: "points_star");

            migrationBuilder.DropTable(
                name: "points_transfer");

            migrationBuilder.DropTable(
                name: "post");

            migrationBuilder.DropTable(
                name: "post_claim");

            migrationBuilder.DropTable(
                name: "post_claim_event");

            migrationBuilder.DropTable(
                name: "post_shift");

            migrationBuilder.DropTable(
                name: "project");

            migrationBuilder.DropTable(
                name: "project_need");

            migrationBuilder.DropTable(
                name: "project_resource");

            migrationBuilder.DropTable(
                name: "protection_key");

            migrationBuilder.DropTable(
                name: "recovery_code");

            migrationBuilder.DropTable(
                name: "resource");

            migrationBuilder.DropTable(
                name: "road_chief_end");

            migrationBuilder.DropTable(
                name: "road_section");

            migrationBuilder.DropTable(
                name: "role_grant");

            migrationBuilder.DropTable(
                name: "score_conflict");

            migrationBuilder.DropTable(
                name: "score_mark");

            migrationBuilder.DropTable(
                name: "search_entry");

            migrationBuilder.DropTable(
                name: "search_token");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "shop");

            migrationBuilder.DropTable(
                name: "shop_agreement");

            migrationBuilder.DropTable(
                name: "shop_event");

            migrationBuilder.DropTable(
                name: "shop_inspection");

            migrationBuilder.DropTable(
                name: "shop_photo");

            migrationBuilder.DropTable(
                name: "shop_visit");

            migrationBuilder.DropTable(
                name: "sms_code");

            migrationBuilder.DropTable(
                name: "station_activity");

            migrationBuilder.DropTable(
                name: "station_audit");

            migrationBuilder.DropTable(
                name: "station_audit_photo");

            migrationBuilder.DropTable(
                name: "station_enterprise");

            migrationBuilder.DropTable(
                name: "station_enterprise_event");

            migrationBuilder.DropTable(
                name: "station_event");

            migrationBuilder.DropTable(
                name: "station_instructor");

            migrationBuilder.DropTable(
                name: "station_instructor_duty");

            migrationBuilder.DropTable(
                name: "station_instructor_event");

            migrationBuilder.DropTable(
                name: "station_item");

            migrationBuilder.DropTable(
                name: "station_paper");

            migrationBuilder.DropTable(
                name: "station_paper_event");

            migrationBuilder.DropTable(
                name: "station_paper_version");

            migrationBuilder.DropTable(
                name: "station_photo");

            migrationBuilder.DropTable(
                name: "station_plan");

            migrationBuilder.DropTable(
                name: "station_plan_event");

            migrationBuilder.DropTable(
                name: "suggestion");

            migrationBuilder.DropTable(
                name: "suggestion_event");

            migrationBuilder.DropTable(
                name: "task");

            migrationBuilder.DropTable(
                name: "task_event");

            migrationBuilder.DropTable(
                name: "task_evidence");

            migrationBuilder.DropTable(
                name: "temporary_market");

            migrationBuilder.DropTable(
                name: "territory_version");

            migrationBuilder.DropTable(
                name: "unit");

            migrationBuilder.DropTable(
                name: "unowned_case");

            migrationBuilder.DropTable(
                name: "unowned_event");

            migrationBuilder.DropTable(
                name: "unowned_part");

            migrationBuilder.DropTable(
                name: "unowned_place");

            migrationBuilder.DropTable(
                name: "walk_check");

            migrationBuilder.DropTable(
                name: "work_calendar");

            migrationBuilder.DropTable(
                name: "zone_area");

            migrationBuilder.DropTable(
                name: "campaign");

            migrationBuilder.DropTable(
                name: "circle_standard");

            migrationBuilder.DropTable(
                name: "facility_kind");

            migrationBuilder.DropTable(
                name: "mentoring_partner");

            migrationBuilder.DropTable(
                name: "outside_subscription");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "road_chief");

            migrationBuilder.DropTable(
                name: "road");

            migrationBuilder.DropTable(
                name: "score_sheet");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "station");

            migrationBuilder.DropTable(
                name: "walk");

            migrationBuilder.DropTable(
                name: "zone");

            migrationBuilder.DropTable(
                name: "named_list_version");

            migrationBuilder.DropTable(
                name: "named_list");
        }
    }
}
