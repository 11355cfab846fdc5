using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Greening.Register;

/// <summary>园林点位: a bridge, street, square or road where containers stand.</summary>
internal sealed class SiteRow : PlacedRow, ILiving
{
    public const string Record = "green-site";

    public required Guid Id { get; init; }

    /// <summary>编号: stays for ever.</summary>
    public required string Code { get; init; }
    public required SiteKind Kind { get; set; }
    public required string Name { get; set; }
    public required string SortKey { get; set; }

    /// <summary>Where, in words.</summary>
    public required string Address { get; set; }

    /// <summary>WGS-84, 1e-7 degrees.</summary>
    public required int LonE7 { get; set; }
    public required int LatE7 { get; set; }

    /// <summary>养护班组, a unit.</summary>
    public Guid? UnitId { get; set; }
    public bool IsOpen { get; set; } = true;
}

/// <summary>点位起止.</summary>
internal sealed class SiteEventRow : LifeRow
{
    public required SiteKind Kind { get; init; }
}

/// <summary>容器: what plants stand in, at a site.</summary>
internal sealed class ContainerRow : PlacedRow, ILiving
{
    public required Guid Id { get; init; }

    /// <summary>编号: on its label, for ever.</summary>
    public required string Code { get; init; }
    public required Guid SiteId { get; init; }
    public required ContainerKind Kind { get; set; }

    /// <summary>东侧 3 号.</summary>
    public required string Name { get; set; }
    public required string SortKey { get; set; }

    /// <summary>可栽株数.</summary>
    public required int Holds { get; set; }
    public bool IsOpen { get; set; } = true;
}

/// <summary>容器起止.</summary>
internal sealed class ContainerEventRow : LifeRow
{
    public required ContainerKind Kind { get; init; }
    public required string SiteCode { get; init; }
    public required string SiteName { get; init; }
}
