using System.Globalization;
using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Audit.Reading;

/// <summary>Notes that the audit is being read, before anything of it is shown.</summary>
internal static class AuditTrace
{
    public static async Task<bool> LeaveAsync(Door door, Actor actor, DateTime nowUtc, CancellationToken ct)
    {
        var day = ChinaDay.Of(nowUtc);
        var key = string.Create(CultureInfo.InvariantCulture, $"look-{actor.SessionId ?? actor.Id:N}-{day:yyyyMMdd}"); // the same key does nothing twice
        return await door.RunAsync(new LookAtAudit(day), key, ct) is Answer.Done;
    }
}
