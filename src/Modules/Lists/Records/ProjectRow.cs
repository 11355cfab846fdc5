using Wutong.Platform.Access;

namespace Wutong.Lists.Records;

/// <summary>项目: links needs with resources; claimed by a unit, carried out by tasks.</summary>
internal sealed class ProjectRow : ListedRow, IOfUnit
{
    public required ProjectState State { get; set; }

    /// <summary>做什么.</summary>
    public string? Text { get; init; }

    /// <summary>认领单位; null: nobody yet.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>The meeting that set it up; null: none.</summary>
    public Guid? MeetingId { get; init; }
    public required DateTime SetUpAtUtc { get; init; }
    public DateTime? DoneAtUtc { get; set; }

    /// <summary>成效: what it did, as its needs were told.</summary>
    public string? Result { get; set; }
    public override ListKind List => ListKind.Project;
    public override int StateNumber => (int)State;

    /// <summary>Done or dropped: nothing more is linked, given or claimed.</summary>
    public bool IsOver => State is ProjectState.Done or ProjectState.Dropped;
}

/// <summary>对接: a project and one thing it links. Ended, never deleted.</summary>
internal abstract class ProjectLinkRow
{
    public required Guid Id { get; init; }
    public required Guid ProjectId { get; init; }

    /// <summary>为什么这样对接.</summary>
    public required string Why { get; init; }

    /// <summary>The meeting that decided it; null: decided outside one.</summary>
    public Guid? MeetingId { get; init; }
    public required DateTime LinkedAtUtc { get; init; }
    public DateTime? EndedAtUtc { get; set; }
}

/// <summary>项目的需求.</summary>
internal sealed class ProjectNeedRow : ProjectLinkRow
{
    public required Guid NeedId { get; init; }
}

/// <summary>项目的资源.</summary>
internal sealed class ProjectResourceRow : ProjectLinkRow
{
    public required Guid ResourceId { get; init; }

    /// <summary>How many people it serves there.</summary>
    public required int People { get; init; }
}
