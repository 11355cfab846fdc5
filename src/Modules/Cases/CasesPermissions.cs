using Wutong.Platform.Access;

namespace Wutong.Cases;

internal static class CasesPermissions
{
    /// <summary>Anybody; the operator's setting may ask for an account.</summary>
    public static Permission Report { get; } = new("cases.report", "反映问题", "Report a problem");

    /// <summary>Staff: for somebody who telephoned, a hotline's order, what a patrol found; mended on the spot.</summary>
    public static Permission Enter { get; } = new("cases.enter", "登记案卷", "Enter cases");
    public static Permission See { get; } = new("cases.see", "看案卷", "See cases");

    /// <summary>监督: verify, register, reject, name duplicates.</summary>
    public static Permission Register { get; } = new("cases.register", "受理立案", "Register cases");

    /// <summary>公开: say what of a case anybody may read.</summary>
    public static Permission Publish { get; } = new("cases.publish", "公开案卷", "Publish cases");

    /// <summary>监督: check, send back, visit again, reopen.</summary>
    public static Permission Check { get; } = new("cases.check", "核查结案", "Check cases");

    /// <summary>指挥: dispatch, recall, suspend.</summary>
    public static Permission Dispatch { get; } = new("cases.dispatch", "派遣案卷", "Dispatch cases");

    /// <summary>Ask for a case to be put on the waiting list: for the unit that has it.</summary>
    public static Permission Work { get; } = new("cases.work", "办理案卷", "Work on cases");
    public static Permission Press { get; } = new("cases.press", "催办督办案卷", "Press cases");

    /// <summary>Kinds, dispatch rules, templates.</summary>
    public static Permission Configure { get; } = new("cases.configure", "配置案卷", "Configure cases");

    /// <summary>The clock's own move.</summary>
    public static Permission Escalate { get; } = new("cases.escalate", "案卷超期升级", "Escalate overdue cases");

    /// <summary>更正: say that an event was at another time, or was not.</summary>
    public static Permission Correct { get; } = new("cases.correct", "更正案卷记录", "Correct case records");
}
