using System.Globalization;
using Wutong.Platform.Outside.Http;

namespace Wutong.Platform.Outside.Robots;

/// <summary>机器人的回答: both services say 200 and tell in <c>errcode</c> what came of it.</summary>
/// <param name="RateCodes">"Too fast".</param>
/// <param name="BusyCodes">"Try again".</param>
/// <param name="RateWait">How long the service stays shut after "too fast".</param>
internal sealed record RobotAnswer(int[] RateCodes, int[] BusyCodes, TimeSpan RateWait)
{
    public SendOutcome Read(HttpOutcome outcome)
    {
        if (outcome is not HttpOutcome.Answered answered) return ((HttpOutcome.Failed)outcome).Outcome;
        if (!int.TryParse(Json.TextAt(answered.Body, "errcode"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code)) return new SendOutcome.Later(Failures.Broken);
        if (code == 0) return SendOutcome.Sent.It;
        var reason = new OutsideReason($"robot-{code}", $"机器人回答错误码 {code}", $"The robot answered error code {code}");
        if (RateCodes.Contains(code)) return new SendOutcome.Later(reason, RateWait);
        return BusyCodes.Contains(code) ? new SendOutcome.Later(reason) : new SendOutcome.Dead(reason);
    }
}
