using Wutong.Platform.Access;

namespace Wutong.Lists.Records;

/// <summary>资源: what a community or a resident unit can give, how much of it, when and where.</summary>
internal sealed class ResourceRow : ListedRow, IOfUnit
{
    /// <summary>Which needs it is for.</summary>
    public required NeedKind Kind { get; init; }
    public required ResourceState State { get; set; }
    public string? Text { get; init; }
    public string? Spot { get; init; }

    /// <summary>提供单位.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>容量, in <see cref="CapacityUnit"/>: 4 场, 20 套.</summary>
    public required int Capacity { get; init; }
    public required string CapacityUnit { get; init; }

    /// <summary>每单位服务人数: people one of it serves.</summary>
    public required int PeoplePerUnit { get; init; }
    public required DateOnly FromDay { get; init; }

    /// <summary>Until then; null: for as long as it is not withdrawn.</summary>
    public DateOnly? UntilDay { get; init; }

    /// <summary>At what times, in words: 工作日 14:00–17:00.</summary>
    public string? Times { get; init; }
    public required DateTime OfferedAtUtc { get; init; }

    /// <summary>People it can serve in all.</summary>
    public int Serves => Capacity * PeoplePerUnit;
    public override ListKind List => ListKind.Resource;
    public override int StateNumber => (int)State;
}
