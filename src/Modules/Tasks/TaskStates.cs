namespace Wutong.Tasks;

/// <summary>任务状态. The numbers are stored.</summary>
public enum TaskState
{
    /// <summary>已交办: given, the unit has not answered.</summary>
    Given = 1,
    /// <summary>办理中: the unit has accepted it.</summary>
    Working = 2,
    /// <summary>已退回: the unit says it is not theirs.</summary>
    Returned = 3,
    /// <summary>待核查: done, somebody else has to check.</summary>
    Done = 4,
    /// <summary>已办结: checked and closed.</summary>
    Closed = 5,
    /// <summary>已撤销: taken back by who gave it.</summary>
    Withdrawn = 6,
}

/// <summary>该谁办: whose move it is. The numbers are stored.</summary>
public enum Waiting
{
    Nobody = 0,
    /// <summary>The responsible unit.</summary>
    Unit = 1,
    /// <summary>Somebody who did not do it.</summary>
    Checker = 2,
    /// <summary>Who gives out tasks there.</summary>
    Giver = 3,
}

/// <summary>办理动作: what can happen to a task. The numbers are stored.</summary>
public enum TaskMove
{
    Give = 1, Accept = 2, Return = 3, Done = 4, Close = 5, SendBack = 6, Withdraw = 7,
    AskExtension = 11, Extend = 12, RefuseExtension = 13,
    /// <summary>催办.</summary>
    Urge = 21,
    /// <summary>督办.</summary>
    Supervise = 22,
    /// <summary>批示.</summary>
    Instruct = 23,
    /// <summary>升级.</summary>
    Escalate = 24,
}

/// <summary>什么算凭据: what the checker needs to see. The numbers are stored.</summary>
public enum EvidenceKind
{
    /// <summary>A photograph of the thing.</summary>
    Photograph = 1,
    /// <summary>A document.</summary>
    Document = 2,
    /// <summary>The checker goes and looks; nothing has to be photographed.</summary>
    Visit = 3,
}
