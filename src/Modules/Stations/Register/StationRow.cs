using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Stations.Register;

/// <summary>小哥驿站、服务角、枢纽: where couriers and drivers may sit down, drink and charge. A place, and nobody's name or number.</summary>
internal sealed class StationRow : PlacedRow, ILiving
{
    public required Guid Id { get; init; }

    /// <summary>编号: stays for ever.</summary>
    public required string Code { get; init; }
    public required StationKind Kind { get; set; }
    public required string Name { get; set; }
    public required string SortKey { get; set; }

    /// <summary>Where, in words.</summary>
    public required string Address { get; set; }

    /// <summary>WGS-84, 1e-7 degrees.</summary>
    public required int LonE7 { get; set; }
    public required int LatE7 { get; set; }

    /// <summary>The road it stands on, of the register of roads; a corner has one.</summary>
    public string? RoadCode { get; set; }

    /// <summary>The shop a corner stands in; null: elsewhere.</summary>
    public string? ShopCode { get; set; }

    /// <summary>开放时间, in OpenStreetMap's words; null: not known.</summary>
    public string? Hours { get; set; }

    /// <summary>The version of the equipment list its items are of; null: nothing was stated.</summary>
    public Guid? ItemsVersionId { get; set; }
    public List<StationItemRow> Items { get; init; } = [];
    public bool IsOpen { get; set; } = true;
}

/// <summary>配置: one item a station has.</summary>
internal sealed class StationItemRow
{
    public required Guid StationId { get; init; }
    public required string ItemCode { get; init; }
}

/// <summary>驿站照片: seen by anybody.</summary>
internal sealed class StationPhotoRow
{
    public required Guid StationId { get; init; }
    public required Guid FileId { get; init; }

    /// <summary>1, 2, 3 in the order they came.</summary>
    public required int Ordinal { get; init; }
}

/// <summary>驿站起止: registered, closed, open again.</summary>
internal sealed class StationEventRow : LifeRow
{
    public required StationKind Kind { get; init; }
    public string? RoadCode { get; init; }
    public string? ShopCode { get; init; }
}
