using Wutong.Activities.Outcomes;
using Wutong.Activities.Register;
using Wutong.Activities.SigningUp;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;

namespace Wutong.Activities.Pages;

/// <summary>The words of activities.</summary>
internal static class ActivityWords
{
    public static string State(SignUpState state, Lang l) => state switch
    {
        SignUpState.Waiting => l["候补", "Waiting"],
        SignUpState.Holding => l["已报名", "Signed up"],
        SignUpState.Withdrawn => l["已退出", "Withdrawn"],
        SignUpState.CalledOff => l["活动取消", "Called off"],
        SignUpState.There => l["现场来的", "Came without signing up"],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "a state of a sign-up was expected"),
    };

    public static (PillKind Pill, string Words) State(ActivityRow a, DateTime nowUtc, Lang l) => a.State switch
    {
        ActivityState.Held => (PillKind.Done, l["已办", "Held"]),
        ActivityState.Cancelled => (PillKind.Warning, l["已取消", "Called off"]),
        _ when nowUtc < a.BeginsAtUtc => (PillKind.Later, l["预告", "Coming"]),
        _ when nowUtc < a.EndsAtUtc => (PillKind.UnderWay, l["正在进行", "Under way"]),
        _ => (PillKind.Due, l["待办结", "To be closed"]),
    };

    public static (string Chinese, string English) Of(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Served => ("服务人次", "People served"),
        OutcomeKind.Given => ("发放资料", "Material given out"),
        OutcomeKind.Met => ("走访见面", "People met"),
        OutcomeKind.Shown => ("展出展演", "Shown"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind of outcome was expected"),
    };

    /// <summary>"9月24日 周六 09:00–10:00", in Beijing.</summary>
    public static string When(ActivityRow a, Lang l, int year) => $"{l.Day(a.BeginsAtUtc, year)} {ChinaDay.Clock(a.BeginsAtUtc)}–{ChinaDay.Clock(a.EndsAtUtc)}";

    /// <param name="kinds">The version of today; what is no longer in it is called by its code.</param>
    public static string Kind(string code, ListVersion? kinds, Lang l) => kinds?.Items.FirstOrDefault(i => i.Code == code) is { } item ? l[item.Zh, item.En] : code;

    /// <summary>名额, in words; null: nobody has to sign up.</summary>
    public static string? Places(ActivityRow a, Lang l) => a.Places == 0 ? null : a.Taken < a.Places ? l[$"还有 {a.Places - a.Taken} 个名额", $"{a.Places - a.Taken} places left"] : l["名额满了，可以候补", "full; you can wait"];
}
