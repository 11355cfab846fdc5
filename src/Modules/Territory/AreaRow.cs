using Wutong.Geo;
using Wutong.Platform.Access;

namespace Wutong.Territory;

/// <summary>The table behind <see cref="Area"/>.</summary>
internal sealed class AreaRow : PlacedRow
{
    public required string Code { get; init; }
    public string? ParentCode { get; init; }
    public required AreaLevel Level { get; init; }
    public required bool IsVillage { get; init; }
    public required string NameZh { get; init; }
    public string? NameEn { get; init; }
    public required string SortKey { get; init; }
    public required int CentreLonE7 { get; init; }
    public required int CentreLatE7 { get; init; }
    public required int Children { get; init; }
    public required int Adults { get; init; }
    public required int Elderly { get; init; }
    public required byte[] Boundary { get; init; } // RingBytes

    /// <param name="place">The chain from the district down to this area.</param>
    public static AreaRow From(AreaShape shape, Place place)
    {
        var a = shape.Area;
        return new()
        {
            Place = place,
            Code = a.Code, ParentCode = a.ParentCode, Level = a.Level, IsVillage = a.IsVillage, NameZh = a.NameZh, NameEn = a.NameEn, SortKey = a.SortKey,
            CentreLonE7 = a.Centre.LonE7, CentreLatE7 = a.Centre.LatE7, Children = a.Children, Adults = a.Adults, Elderly = a.Elderly,
            Boundary = RingBytes.Pack(shape.Boundary),
        };
    }

    public AreaShape ToShape() => new(
        new(Code, ParentCode, Level, IsVillage, NameZh, NameEn, SortKey, new GeoPoint(CentreLonE7, CentreLatE7), Children, Adults, Elderly),
        RingBytes.Unpack(Boundary));
}
