namespace Wutong.Lists.Records;

/// <summary>Which of the lists a record stands in. The numbers are stored.</summary>
internal enum ListKind { Need = 1, Resource = 2, Project = 3, Meeting = 4 }

/// <summary>清单动作: what can happen to a record of the lists. The numbers are stored.</summary>
internal enum ListMove
{
    /// <summary>提出.</summary>
    Raise = 1,
    /// <summary>对接: a project takes the need up, or uses the resource.</summary>
    Link = 2,
    /// <summary>解除对接.</summary>
    Unlink = 3,
    /// <summary>已解决.</summary>
    Meet = 4,
    /// <summary>未能解决.</summary>
    Close = 5,
    /// <summary>重新打开: it was not solved after all.</summary>
    Reopen = 6,
    /// <summary>回告: a project that took it up is done, another is still at it.</summary>
    Tell = 7,
    /// <summary>更正详情: the event keeps what stood there before.</summary>
    Correct = 8,
    /// <summary>提供.</summary>
    Offer = 11,
    /// <summary>用完放回: the project that used it is over.</summary>
    Release = 12,
    /// <summary>撤回.</summary>
    Withdraw = 13,
    /// <summary>立项.</summary>
    SetUp = 21,
    /// <summary>认领.</summary>
    Claim = 22,
    /// <summary>退回认领.</summary>
    Unclaim = 23,
    /// <summary>交办任务.</summary>
    GiveTask = 24,
    /// <summary>撤销任务.</summary>
    WithdrawTask = 25,
    /// <summary>任务全部办结.</summary>
    TasksDone = 26,
    /// <summary>项目完成.</summary>
    Finish = 27,
    /// <summary>项目终止.</summary>
    Drop = 28,
    /// <summary>召集会议.</summary>
    Call = 31,
    /// <summary>记录会议.</summary>
    Note = 32,
    /// <summary>印发纪要.</summary>
    Issue = 33,
}
