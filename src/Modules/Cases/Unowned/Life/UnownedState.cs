namespace Wutong.Cases.Unowned.Life;

/// <summary>三不管地段的状态: who answers for a place nobody owned. The numbers are stored.</summary>
public enum UnownedState
{
    /// <summary>无人管: nobody owns it and nobody leads.</summary>
    Open = 1,
    /// <summary>首接牵头: nobody owns it; the first receiver leads until somebody does.</summary>
    Led = 2,
    /// <summary>有长效责任单位: a standing owner answers for it.</summary>
    Owned = 3,
    /// <summary>已撤销: entered by mistake; its events stay.</summary>
    Withdrawn = 4,
}

/// <summary>地段动作: what can happen to such a place. The numbers are stored.</summary>
public enum UnownedMove
{
    /// <summary>登记.</summary>
    Register = 1,
    /// <summary>更正.</summary>
    Correct = 2,
    /// <summary>撤销.</summary>
    Withdraw = 3,
    /// <summary>认领: a unit says it is theirs.</summary>
    Claim = 11,
    /// <summary>不认领: a unit says it is not, and why.</summary>
    Refuse = 12,
    /// <summary>首接牵头.</summary>
    Lead = 21,
    /// <summary>解除牵头: sent to the wrong unit; with whoever helped it.</summary>
    Release = 22,
    /// <summary>参与联合整治.</summary>
    Join = 23,
    /// <summary>退出: returned its part of a case there.</summary>
    Leave = 24,
    /// <summary>标记案卷: a case lies there.</summary>
    Mark = 31,
    /// <summary>取消标记.</summary>
    Unmark = 32,
    /// <summary>整治结案: a case there was checked and closed.</summary>
    Clear = 33,
    /// <summary>重新整治: a closed case there is handled again.</summary>
    Again = 34,
    /// <summary>复发: a new case where an owner stands.</summary>
    Recur = 35,
    /// <summary>不算复发: the case it was counted for does not lie there, or was none.</summary>
    Unrecur = 36,
    /// <summary>联合验收: one unit's word.</summary>
    Accept = 41,
    /// <summary>确定长效责任单位.</summary>
    SetOwner = 42,
}
