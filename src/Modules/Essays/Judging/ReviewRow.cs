namespace Wutong.Essays.Judging;

/// <summary>评审情况. The numbers are stored.</summary>
internal enum ReviewState
{
    /// <summary>已评分.</summary>
    Scored = 1,
    /// <summary>评委回避, named by the judge.</summary>
    Conflict = 2,
    /// <summary>不由这位评委评, by the editor.</summary>
    Excluded = 3,
}

/// <summary>评审: what stands between one judge and one entry; there is no row while nothing does.</summary>
internal sealed class ReviewRow
{
    public required Guid EntryId { get; init; }
    public required Guid JudgeId { get; init; }
    public required ReviewState State { get; set; }

    /// <summary>The sheet that stands.</summary>
    public Guid? SheetId { get; set; }
    public required DateTime AtUtc { get; set; }
}
