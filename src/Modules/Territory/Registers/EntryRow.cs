using Wutong.Geo;
using Wutong.Geo.Coordinates;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;

namespace Wutong.Territory.Registers;

/// <summary>What zones, estates, roads and sections have in common.</summary>
internal abstract class EntryRow : PlacedRow
{
    public required string Code { get; init; }
    public required string NameZh { get; set; }
    public string? NameEn { get; set; }
    public required string SortKey { get; set; }

    /// <summary>The area it stands in; <see cref="PlacedRow.Place"/> is that area's chain.</summary>
    public required string AreaCode { get; set; }

    /// <summary>A retired entry keeps its past and gets nothing new.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>The system its shape came in; what is stored is WGS-84.</summary>
    public CoordinateSystem? SourceSystem { get; set; }
}

/// <summary>片区.</summary>
internal sealed class ZoneRow : EntryRow
{
    public byte[]? Outline { get; set; } // RingBytes; null: the areas that are its members
    public List<ZoneAreaRow> Members { get; init; } = [];
}

internal sealed class ZoneAreaRow
{
    public required string ZoneCode { get; init; }
    public required string AreaCode { get; init; }
}

/// <summary>小区.</summary>
internal sealed class EstateRow : EntryRow
{
    public required int LonE7 { get; set; }
    public required int LatE7 { get; set; }
    public byte[]? Outline { get; set; }
    public int? Households { get; set; }
    public GeoPoint At => new(LonE7, LatE7);
}

/// <summary>道路.</summary>
internal sealed class RoadRow : EntryRow;

/// <summary>路段; its name is "from – to".</summary>
internal sealed class SectionRow : EntryRow
{
    public required string RoadCode { get; set; }
    public required string FromZh { get; set; }
    public required string ToZh { get; set; }
    public byte[]? Line { get; set; } // RingBytes of one or more lines

    public static string Name(string from, string to) => $"{from}—{to}";
}

internal static class EntryShapes
{
    public static GeoRings? Rings(byte[]? bytes) => bytes is null ? null : RingBytes.Unpack(bytes);
}
