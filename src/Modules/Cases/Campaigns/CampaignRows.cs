using Wutong.Platform.Access;
using Wutong.Platform.Figures;
using Wutong.Platform.Time;

namespace Wutong.Cases.Campaigns;

/// <summary>专项活动: kinds of problems looked for in an area on some days, by some units. It owns no case: a case belongs to it by its kind, its place and the day it was reported.</summary>
/// <remarks>Once it has begun, what it counts stays; only its last day may move, and not into the past: figures as of a moment stay what they were.</remarks>
internal sealed class CampaignRow : PlacedRow
{
    public required Guid Id { get; init; }

    /// <summary>编号 "20220919-K7QM2": lists are ordered by it.</summary>
    public required string Number { get; init; }
    public required string NameZh { get; set; }
    public string? NameEn { get; set; }

    /// <summary>主题.</summary>
    public string? Theme { get; set; }

    /// <summary>The beginning of its first day in Beijing.</summary>
    public required DateTime FromUtc { get; set; }

    /// <summary>The end of its last day in Beijing: no longer in it.</summary>
    public required DateTime ToUtc { get; set; }

    /// <summary>No figure counted for it before then.</summary>
    public required DateTime RecordedAtUtc { get; init; }
    public List<CampaignKindRow> Kinds { get; init; } = [];
    public List<CampaignUnitRow> Units { get; init; } = [];

    public DateOnly First => ChinaDay.Of(FromUtc);
    public DateOnly Last => ChinaDay.Of(ToUtc).AddDays(-1);
}

/// <summary>A kind it looks for.</summary>
internal sealed class CampaignKindRow
{
    public required Guid CampaignId { get; init; }
    public required string KindCode { get; init; }
}

/// <summary>参与单位.</summary>
internal sealed class CampaignUnitRow
{
    public required Guid CampaignId { get; init; }
    public required Guid UnitId { get; init; }
}

/// <summary>劝导岗: what a shift of volunteers came to, told afterwards as a total. No names, no tracks.</summary>
internal sealed class ShiftRow : FactRow
{
    public required Guid CampaignId { get; init; }

    /// <summary>Where, in words.</summary>
    public required string Spot { get; init; }

    /// <summary>It began at <see cref="FactRow.HappenedAtUtc"/>.</summary>
    public required DateTime EndsAtUtc { get; init; }
    public required int Volunteers { get; init; }

    /// <summary>劝导人次.</summary>
    public required int Persuaded { get; init; }

    /// <summary>发放资料, sheets.</summary>
    public required int Leaflets { get; init; }

    /// <summary>For the record's own history, shown and counted nowhere.</summary>
    public required Guid RecordedById { get; init; }
}
