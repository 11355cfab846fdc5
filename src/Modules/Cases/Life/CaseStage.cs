namespace Wutong.Cases.Life;

/// <summary>案卷阶段: where a case stands, after GB/T 30428's seven steps. The numbers are stored.</summary>
public enum CaseStage
{
    /// <summary>已上报: somebody has told of it.</summary>
    Reported = 1,
    /// <summary>核实中: a supervisor goes and looks whether it is so.</summary>
    Verifying = 2,
    /// <summary>已立案: it is so, it is of a class, and the class's entry condition holds.</summary>
    Registered = 3,
    /// <summary>已派遣: a lead unit, and joint ones, have it and have not answered.</summary>
    Dispatched = 4,
    /// <summary>已退回: the lead unit says it is not theirs; who dispatches decides again.</summary>
    Returned = 5,
    /// <summary>处置中: the lead unit works on it.</summary>
    Handling = 6,
    /// <summary>待核查: handled; somebody who did not handle it has to look.</summary>
    Done = 7,
    /// <summary>返工: looked at and not as the closing condition says.</summary>
    Rework = 8,
    /// <summary>挂账: cannot be handled for now, for an approved reason; counted apart, its clock stands.</summary>
    Suspended = 9,
    /// <summary>已结案: checked and closed.</summary>
    Closed = 10,
    /// <summary>不予立案: not registered, with the reason.</summary>
    Rejected = 11,
    /// <summary>重复: another case is about the same.</summary>
    Duplicate = 12,
    /// <summary>回访不满意、重新处置: closed before, and not good.</summary>
    Reopened = 13,
}

/// <summary>案卷动作: what can happen to a case. The numbers are stored.</summary>
public enum CaseMove
{
    Report = 1, Verify = 2, Register = 3, Reject = 4, MarkDuplicate = 5, Separate = 6,
    /// <summary>改类别、定缓急: what it is or how urgent it is turned out otherwise.</summary>
    Grade = 7,
    Dispatch = 11, Recall = 12,
    /// <summary>增派协办: one more unit helps.</summary>
    AddJoint = 13,
    Accept = 21, Return = 22, Finish = 23,
    /// <summary>自处置: found and mended on the spot, with a picture before and after.</summary>
    SettleOnSpot = 24,
    /// <summary>协办单位退回: a joint unit says it is not theirs; the case goes on with the others.</summary>
    ReturnJoint = 25,
    Pass = 31, SendBack = 32, Reopen = 33,
    /// <summary>回访满意.</summary>
    ConfirmSatisfied = 34,
    Suspend = 41, Resume = 42, Extend = 43, AskSuspension = 44, RefuseSuspension = 45,
    /// <summary>催办.</summary>
    Urge = 51,
    /// <summary>督办.</summary>
    Supervise = 52,
    /// <summary>批示.</summary>
    Instruct = 53,
    /// <summary>升级: the stage's time is used up; the next level is told, once a stage.</summary>
    Escalate = 54,
    /// <summary>进展: words about how it goes, for the timeline.</summary>
    Tell = 55,
    /// <summary>公开: anybody may read it, without what is nobody's business.</summary>
    Publish = 61,
    /// <summary>撤下: no longer public.</summary>
    Withhold = 62,
}

/// <summary>哪一方: supervision 监督 and command 指挥 are apart, so that nobody judges what they ordered. The numbers are stored.</summary>
public enum CaseSide
{
    /// <summary>采集: whoever finds it.</summary>
    Finder = 1,
    /// <summary>监督: verifies, registers, checks.</summary>
    Supervision = 2,
    /// <summary>指挥: dispatches, agrees to more time and to waiting.</summary>
    Command = 3,
    /// <summary>处置: the units that have it.</summary>
    Unit = 4,
    /// <summary>The clock's own.</summary>
    Clock = 5,
}
