using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;
using Wutong.Platform.Tables;
using Wutong.Territory.Registers;

namespace Wutong.Territory.Import;

/// <summary>Rows of a table as drafts: which column is which, under Chinese and English names.</summary>
internal static class DraftReading
{
    public static readonly Column Code = new("编号", "代码", "code", "ref"), Name = new("名称", "name"), NameEn = new("英文名", "name_en", "name:en"), Level = new("级别", "level"), Parent = new("上级代码", "上级", "parent"),
        Village = new("是否村", "村", "village"), Children = new("儿童", "children"), Adults = new("成人", "adults"), Elderly = new("老年", "elderly"), Households = new("户数", "households"),
        Area = new("所属辖区代码", "辖区代码", "社区代码", "街道代码", "area"), Members = new("所含辖区代码", "所含社区代码", "members"), RoadCode = new("道路编号", "road"), RoadName = new("道路名称", "road_name"),
        From = new("起点", "from"), To = new("止点", "终点", "to"), Lon = new("经度", "lon", "lng", "longitude"), Lat = new("纬度", "lat", "latitude"),
        Geometry = new(RegisterTable.GeometryTitle, "边界", "线", "wkt", "geometry"), Datum = new("坐标系", "datum", "crs");

    private static readonly char[] Between = ['、', '，', ',', ';', '；', ' ', '|'];

    /// <summary>Which column a rule's field is told in.</summary>
    public static Column ColumnOf(string field) => field switch
    {
        "code" => Code, "nameZh" => Name, "nameEn" => NameEn, "level" => Level, "parent" => Parent, "areaCode" => Area, "members" => Members, "households" => Households, "children" => Children,
        "adults" => Adults, "elderly" => Elderly, "roadCode" => RoadCode, "fromZh" => From, "toZh" => To, "system" => Datum, _ => Geometry,
    };

    public static AreaDraft AreaOf(TableReading row, CoordinateSystem system) => new(
        row.Needed(Code, 32), row.Needed(Name), LevelOf(row), row.Text(Parent, 32), Shape(row, system), system, row.Text(NameEn, 300), row.Text(Village) is "是" or "村" or "true" or "1",
        row.Count(Children), row.Count(Adults), row.Count(Elderly), row.Count(Households));

    public static ZoneDraft ZoneOf(TableReading row, CoordinateSystem system) => new(
        row.Needed(Code, 64), row.Needed(Name), row.Needed(Area, 32), row.Text(Members, 4000)?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Shape(row, system), system, row.Text(NameEn, 300));

    /// <param name="areaAt">The area a row without one lies in, by its point.</param>
    public static EstateDraft EstateOf(TableReading row, CoordinateSystem system, Func<string, string?> areaAt)
    {
        var shape = Shape(row, system);
        var area = row.Text(Area, 32) ?? (shape is null ? null : areaAt(shape));
        if (area is null) row.Trouble(Area, "is empty, and the position lies in no area", "没有填，位置也不在任何辖区里");
        return new(row.Needed(Code, 64), row.Needed(Name), area ?? "", shape, system, row.Text(NameEn, 300), row.Count(Households));
    }

    public static (RoadDraft Road, SectionDraft? Section) RoadOf(TableReading row, CoordinateSystem system)
    {
        var road = new RoadDraft(row.Needed(RoadCode, 64), row.Needed(RoadName), row.Needed(Area, 32), row.Text(NameEn, 300));
        if (row.Text(Code, 64) is not { } code) return (road, null);
        return (road, new(code, road.Code, row.Needed(From), row.Needed(To), road.AreaCode, Shape(row, system), system));
    }

    /// <summary>WKT as it stands, or a point from longitude and latitude; a row that names another system is refused.</summary>
    private static string? Shape(TableReading row, CoordinateSystem system)
    {
        if (row.Text(Datum) is { } said && Coordinates.Named(said) != system)
            row.Trouble(Datum, $"{ImportWords.Name(system)} was said for this file, and '{said}' stands here", $"导入时说的是 {ImportWords.Name(system)}，这里写的是“{said}”");
        if (row.Text(Geometry, int.MaxValue) is { } wkt) return wkt;
        return (row.Text(Lon), row.Text(Lat)) switch
        {
            (null, null) => null,
            ({ } lon, { } lat) => $"POINT({lon} {lat})",
            var (lon, _) => Half(row, lon is null ? Lon : Lat),
        };
    }

    private static string? Half(TableReading row, Column missing)
    {
        row.Trouble(missing, "longitude and latitude are given together", "经度和纬度要一起填");
        return null;
    }

    private static AreaLevel LevelOf(TableReading row)
    {
        var word = row.Needed(Level).ToUpperInvariant();
        AreaLevel? level = word switch
        {
            "区" or "县" or "DISTRICT" or "1" => AreaLevel.District,
            "街道" or "镇" or "乡" or "SUBDISTRICT" or "2" => AreaLevel.Subdistrict,
            "社区" or "村" or "COMMUNITY" or "3" => AreaLevel.Community,
            "网格" or "GRID" or "4" => AreaLevel.Grid,
            _ => null,
        };
        if (level is null && word.Length > 0) row.Trouble(Level, $"district, subdistrict, community or grid was expected, '{word}' came", $"应为区、街道、社区或网格，现为“{word}”");
        return level ?? AreaLevel.Community;
    }
}
