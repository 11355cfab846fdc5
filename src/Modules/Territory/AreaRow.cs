using Wutong.Geo;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;

namespace Wutong.Territory;

/// <summary>The table behind <see cref="Area"/>.</summary>
internal sealed class AreaRow : PlacedRow
{
    public required string Code { get; init; }
    public string? ParentCode { get; set; }
    public required AreaLevel Level { get; init; }
    public required bool IsVillage { get; set; }
    public required string NameZh { get; set; }
    public string? NameEn { get; set; }
    public required string SortKey { get; set; }
    public required int CentreLonE7 { get; set; }
    public required int CentreLatE7 { get; set; }
    public required int Children { get; set; }
    public required int Adults { get; set; }
    public required int Elderly { get; set; }
    public int? Households { get; set; }
    public bool IsOpen { get; set; } = true;

    /// <summary>The system its boundary came in; what is stored is WGS-84.</summary>
    public CoordinateSystem? SourceSystem { get; set; }
    public required byte[] Boundary { get; set; } // RingBytes

    /// <param name="place">The chain from the district down to this area.</param>
    public static AreaRow From(AreaShape shape, Place place)
    {
        var a = shape.Area;
        return new()
        {
            Place = place,
            Code = a.Code, ParentCode = a.ParentCode, Level = a.Level, IsVillage = a.IsVillage, NameZh = a.NameZh, NameEn = a.NameEn, SortKey = a.SortKey,
            CentreLonE7 = a.Centre.LonE7, CentreLatE7 = a.Centre.LatE7, Children = a.Children, Adults = a.Adults, Elderly = a.Elderly,
            Households = a.Households, IsOpen = a.IsOpen, SourceSystem = CoordinateSystem.Wgs84,
            Boundary = RingBytes.Pack(shape.Boundary),
        };
    }

    public AreaShape ToShape() => new(
        new(Code, ParentCode, Level, IsVillage, NameZh, NameEn, SortKey, new GeoPoint(CentreLonE7, CentreLatE7), Children, Adults, Elderly, Households, IsOpen),
        RingBytes.Unpack(Boundary));
}
