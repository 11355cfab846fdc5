using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Posts.Claims;

namespace Wutong.Posts.Pages;

/// <summary>The words of claims and shifts.</summary>
internal static class ClaimWords
{
    public static string State(ClaimState state, Lang l) => state switch
    {
        ClaimState.Waiting => l["候补", "Waiting"],
        ClaimState.Holding => l["已认领", "Claimed"],
        ClaimState.Came => l["已签到", "Signed in"],
        ClaimState.Left => l["已签退，等确认", "Signed out, to be confirmed"],
        ClaimState.Served => l["已确认", "Confirmed"],
        ClaimState.Missed => l["未到", "Did not come"],
        ClaimState.Excused => l["未到，已说明", "Did not come, with a reason"],
        ClaimState.Withdrawn => l["已退出", "Withdrawn"],
        ClaimState.Cancelled => l["班次取消", "Shift cancelled"],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "a state of a claim was expected"),
    };

    public static PillKind Pill(ClaimState state) => state switch
    {
        ClaimState.Served => PillKind.Done,
        ClaimState.Holding => PillKind.Later,
        ClaimState.Came or ClaimState.Left => PillKind.UnderWay,
        ClaimState.Missed => PillKind.Warning,
        _ => PillKind.UnderWay,
    };

    /// <summary>"9月24日 周六 09:00–10:00", in Beijing.</summary>
    public static string When(DateTime beginsAtUtc, DateTime endsAtUtc, Lang l, int year) => $"{l.Day(beginsAtUtc, year)} {ChinaDay.Clock(beginsAtUtc)}–{ChinaDay.Clock(endsAtUtc)}";
}
