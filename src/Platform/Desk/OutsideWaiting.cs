using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Outside.Deliveries;

namespace Wutong.Platform.Desk;

/// <summary>Messages to others that could not be delivered, for whoever looks after them.</summary>
internal sealed class OutsideWaiting(AppDb db, ICurrentActor current, Rights rights, Lang l) : IDeskSource
{
    private const int MostCounted = 100;
    public int Order => 40;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct)
    {
        if (!current.Actor.May(OutsidePermissions.Manage, rights)) return [];
        var dead = await db.Set<DeliveryRow>().TagWith("desk.undelivered").Where(d => d.State == DeliveryState.Dead).OrderBy(d => d.Id).Select(d => d.Id).Take(MostCounted).CountAsync(ct);
        if (dead == 0) return [];
        var count = dead == MostCounted ? "99+" : l.Number(dead);
        return [new(PillKind.Warning, l["没送到", "Undelivered"], l[$"{count} 条对外通知没有送到", $"{count} messages to others were not delivered"], l["看看原因，再重发", "See why, then replay"], "outside?state=Dead#deliveries")];
    }
}
