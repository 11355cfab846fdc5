using Wutong.Cases.Life;

namespace Wutong.Open311.States;

/// <summary>One line of the map.</summary>
/// <param name="GbZh">The step of GB/T 30428.</param>
/// <param name="IsClosed">Open311's status.</param>
/// <param name="Extended">The word of the servicerequestupdates extension.</param>
internal sealed record StateLine(CaseStage Stage, string GbZh, string GbEn, string OursZh, string OursEn, bool IsClosed, string Extended, string ClockZh, string ClockEn)
{
    /// <summary>"registered", as data names it.</summary>
    public string Code => char.ToLowerInvariant(Stage.ToString()[0]) + Stage.ToString()[1..];
    public string Status => IsClosed ? "closed" : "open";
}

/// <summary>状态对照: GB/T 30428, ours, Open311 and FixMyStreet; the one table the server itself goes by.</summary>
/// <remarks>A handled case is closed only after the check 核查 has passed; rejected and duplicate close at once.</remarks>
internal static class StateMap
{
    public static IReadOnlyList<StateLine> All { get; } =
    [
        new(CaseStage.Reported, "信息收集、上报", "Collected, reported", "已上报", "reported", false, "open", "受理时限", "accepting"),
        new(CaseStage.Verifying, "核实", "Verified on the spot", "核实中", "being verified", false, "investigating", "核实时限", "verifying"),
        new(CaseStage.Rejected, "不予立案、作废", "Not registered", "不予立案", "not registered", true, "no_further_action", "停", "stopped"),
        new(CaseStage.Duplicate, "重复", "Duplicate", "重复", "a duplicate", true, "duplicate", "停", "stopped"),
        new(CaseStage.Registered, "立案", "Registered", "已立案", "registered", false, "for_triage", "派遣时限", "dispatching"),
        new(CaseStage.Dispatched, "派遣", "Dispatched", "已派遣", "dispatched", false, "action_scheduled", "处置时限", "handling"),
        new(CaseStage.Returned, "退回", "Returned", "已退回", "returned", false, "internal_referral", "派遣时限重新计", "dispatching, anew"),
        new(CaseStage.Handling, "处置", "Handled", "处置中", "being handled", false, "in_progress", "处置时限", "handling"),
        new(CaseStage.Suspended, "挂账", "Suspended", "挂账", "suspended", false, "planned", "暂停，另计", "paused, counted apart"),
        new(CaseStage.Done, "处置反馈", "Handled, told back", "待核查", "to be checked", false, "in_progress", "核查时限", "checking"),
        new(CaseStage.Rework, "核查不通过、返工", "Sent back", "返工", "sent back", false, "reopen", "处置时限，返工加一", "handling, rework counted"),
        new(CaseStage.Closed, "核查通过、结案", "Checked and closed", "已结案", "closed", true, "fixed", "停", "stopped"),
        new(CaseStage.Reopened, "回访不满意、重新处置", "Not content, reopened", "重新处置", "reopened", false, "reopen", "处置时限重新计", "handling, anew"),
    ];

    private static readonly StateLine[] ByStage = [.. Enumerable.Range(0, (int)All.Max(l => l.Stage) + 1).Select(i => All.FirstOrDefault(l => (int)l.Stage == i) ?? All[0])];

    /// <summary>Every word a status of an update may have.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "unchanged", "open", "closed", "fixed", "in_progress", "planned", "action_scheduled", "investigating", "duplicate", "not_councils_responsibility", "no_further_action", "internal_referral", "cancelled", "reopen", "for_triage",
    ];

    public static StateLine Of(CaseStage stage) => ByStage[(int)stage];
}
