using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Platform.Writing;

namespace Wutong.Greening.Register;

/// <summary>点位作为起因: a case is found at a site that is registered, by somebody who inspects there.</summary>
internal sealed class SiteOrigin : IOriginCheck
{
    public string Kind => SiteRow.Record;

    public string? Known(string id, IWrite write) =>
        write.Actor.ReachOf(GreeningPermissions.Inspect, write.Rights).Cut(write.Db.Set<SiteRow>().AsNoTracking().TagWith("greening.site-origin")).Any(s => s.Code == id) ? id : null;
}
