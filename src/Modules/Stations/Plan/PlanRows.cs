using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Stations.Plan;

/// <summary>规划的一部分. The numbers are stored.</summary>
internal enum PlanPart
{
    /// <summary>示范一条街: a road; one in a subdistrict.</summary>
    ModelStreet = 1,

    /// <summary>片区: a zone of the register of zones.</summary>
    Zone = 2,

    /// <summary>要覆盖的街: a road that is to have at least one corner; the model street is one of them without being named twice.</summary>
    Road = 3,
}

/// <summary>规划: what a subdistrict has declared; hubs and stations are not parts, they are counted from the register.</summary>
internal sealed class PlanPartRow : PlacedRow, ILiving
{
    public required Guid Id { get; init; }
    public required PlanPart Part { get; init; }

    /// <summary>Of the road or the zone.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public bool IsOpen { get; set; } = true;
}

/// <summary>规划起止.</summary>
internal sealed class PlanEventRow : LifeRow
{
    public required PlanPart Part { get; init; }
}
