using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Platform.Writing;

namespace Wutong.Streets.Patrols;

/// <summary>巡查作为起因: a case is found on a walk that was recorded, by somebody who may see it.</summary>
internal sealed class WalkOrigin : IOriginCheck
{
    public const string Walk = "walk";

    public string Kind => Walk;

    public string? Known(string id, IWrite write) => Guid.TryParse(id, out var walk)
        && write.Actor.ReachOf(StreetsPermissions.See, write.Rights).Cut(write.Db.Set<WalkRow>().AsNoTracking().TagWith("streets.walk-origin")).Any(w => w.Id == walk) ? walk.ToString() : null;
}
