using System.Globalization;
using Wutong.Essays.Calls;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;

namespace Wutong.Essays.Pages;

/// <summary>What states and numbers are called.</summary>
internal static class EssayWords
{
    public static string Of(CallRow call, DateTime nowUtc, Lang l) => call.State switch
    {
        CallState.Draft => l["起草中", "draft"],
        CallState.Open when nowUtc < call.OpensAtUtc => l["即将征稿", "opens soon"],
        CallState.Open when nowUtc >= call.ClosesAtUtc => l["已截稿", "closed"],
        CallState.Open => l["征稿中", "open"],
        CallState.Judging => l["评审中", "being judged"],
        _ => l["已评出", "decided"],
    };

    public static PillKind PillOf(CallState state) => state switch { CallState.Open => PillKind.Later, CallState.Decided => PillKind.Done, _ => PillKind.UnderWay };

    public static string Score(long? hundredths) => hundredths is { } h ? (h / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "";

    public static string Days(CallRow call, Lang l) => $"{l.Day(call.OpensAtUtc)} – {l.Day(call.ClosesAtUtc.AddSeconds(-1), call.OpensAtUtc.Year)}";

    public static string Series(int number, Lang l) => l[$"第 {number} 篇", $"No. {number}"];
}
