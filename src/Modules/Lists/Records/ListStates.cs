namespace Wutong.Lists;

/// <summary>需求类别: the three the couriers' problems are counted by, and the rest. The numbers are stored.</summary>
public enum NeedKind
{
    /// <summary>出行: riding, parking, charging.</summary>
    Travel = 1,
    /// <summary>维权: contracts, wages, injuries.</summary>
    Rights = 2,
    /// <summary>生活: meals, rest, health, family.</summary>
    Living = 3,
    Other = 9,
}

/// <summary>需求来源. The numbers are stored.</summary>
public enum NeedSource
{
    /// <summary>本人提出, by an account of their own.</summary>
    Own = 1,
    /// <summary>社区收集: noted by staff for whoever said it.</summary>
    Community = 2,
    /// <summary>课堂收集.</summary>
    Class = 3,
    /// <summary>案卷转来.</summary>
    Case = 4,
    /// <summary>建言献策.</summary>
    Suggestion = 5,
}

/// <summary>需求状态. The numbers are stored.</summary>
public enum NeedState
{
    /// <summary>待回应: nobody has answered it.</summary>
    Open = 1,
    /// <summary>已对接: a project takes it up.</summary>
    Linked = 2,
    /// <summary>已解决.</summary>
    Met = 3,
    /// <summary>未能解决: closed without, and why.</summary>
    Closed = 4,
}

/// <summary>资源状态. The numbers are stored.</summary>
public enum ResourceState
{
    /// <summary>闲置: offered, and no project uses it.</summary>
    Offered = 1,
    /// <summary>已对接: a project that is not over uses it.</summary>
    Linked = 2,
    /// <summary>已撤回.</summary>
    Withdrawn = 3,
}

/// <summary>项目状态. The numbers are stored.</summary>
public enum ProjectState
{
    /// <summary>待认领.</summary>
    Proposed = 1,
    /// <summary>已认领: a unit carries it.</summary>
    Claimed = 2,
    /// <summary>任务已办结，待回告: every task is checked and closed; those who asked have not been told yet.</summary>
    TasksDone = 3,
    /// <summary>已完成: its tasks are done and what it did was told on its needs.</summary>
    Done = 4,
    /// <summary>已终止.</summary>
    Dropped = 5,
}

/// <summary>联席会议状态. The numbers are stored.</summary>
public enum MeetingState
{
    /// <summary>记录中: called; its record can be written.</summary>
    Called = 1,
    /// <summary>纪要已印发: the minutes have their number and change no more.</summary>
    Issued = 2,
}
