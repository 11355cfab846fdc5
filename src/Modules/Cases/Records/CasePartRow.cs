namespace Wutong.Cases.Records;

/// <summary>主办、协办: what one unit has to do for a case, as a task of its own.</summary>
internal sealed class CasePartRow
{
    public required Guid TaskId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid UnitId { get; init; }
    public required bool IsLead { get; init; }
    public required DateTime GivenAtUtc { get; init; }
    public required PartState State { get; set; }

    /// <summary>The case's number on the first part a unit has of it: the order of the unit's list, in which a case stands once. Null on later parts.</summary>
    public string? ListNumber { get; init; }
}

/// <summary>How far a unit's part is. The numbers are stored.</summary>
internal enum PartState
{
    Given = 1,
    Working = 2,
    /// <summary>已办: handed in.</summary>
    Done = 3,
    /// <summary>核查通过.</summary>
    Passed = 4,
    /// <summary>已退回.</summary>
    Returned = 5,
    /// <summary>已收回: recalled, suspended or given to another unit.</summary>
    Withdrawn = 6,
    /// <summary>上一轮: passed, and the case was reopened since.</summary>
    Earlier = 7,
}
