using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Greening.Care;

/// <summary>养护计划: a kind of care, at sites, in a season, every so many days, by a unit.</summary>
internal sealed class CarePlanRow : PlacedRow
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }

    /// <summary>Code in the list of kinds of care; with the words it had then.</summary>
    public required string KindCode { get; init; }
    public required string KindZh { get; init; }
    public required string KindEn { get; init; }

    /// <summary>Months of the season, both within; it may run over New Year.</summary>
    public required int FromMonth { get; init; }
    public required int ToMonth { get; init; }
    public required int EveryDays { get; init; }

    /// <summary>Of watering, on hot days; null: the same.</summary>
    public int? HotEveryDays { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>完成标准.</summary>
    public required string Standard { get; init; }

    /// <summary>时限 in working hours.</summary>
    public required int LimitHours { get; init; }
    public required DateOnly FirstDay { get; init; }
    public bool IsOpen { get; set; } = true;
}

/// <summary>A site of a plan.</summary>
internal sealed class CarePlanSiteRow
{
    public required Guid PlanId { get; init; }
    public required Guid SiteId { get; init; }
}

/// <summary>养护日: what a plan came to on a day; one for each.</summary>
internal sealed class CareDayRow : FactRow
{
    /// <summary>As tasks name where they came from.</summary>
    public const string Source = "green-care";

    public required Guid PlanId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Null: rain did it.</summary>
    public Guid? TaskId { get; init; }
}

/// <summary>天气 as staff recorded it, of an area and a day; also ahead, as it is forecast.</summary>
internal sealed class WeatherRow : PlacedRow
{
    public required string AreaCode { get; init; }
    public required DateOnly Day { get; init; }
    public required bool IsRain { get; set; }

    /// <summary>The day's highest temperature; null: not recorded.</summary>
    public int? Celsius { get; set; }
}
