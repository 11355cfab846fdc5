using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Outside.Deliveries;

/// <summary>What the page shows; the page has seen to the permission.</summary>
internal sealed class OutsideQuery(AppDb db)
{
    public Task<List<SubscriptionRow>> SubscriptionsAsync(CancellationToken ct) => db.Set<SubscriptionRow>().AsNoTracking().TagWith("outside.all").OrderBy(s => s.Name).ThenBy(s => s.Id).ToListAsync(ct);

    /// <summary>Deliveries in one state, newest first.</summary>
    public async Task<PageOf<DeliveryRow>> DeliveriesAsync(DeliveryState state, Guid? subscription, PageKey? page, int size, CancellationToken ct)
    {
        var rows = db.Set<DeliveryRow>().AsNoTracking().TagWith("outside.deliveries").Where(d => d.State == state && (subscription == null || d.SubscriptionId == subscription));
        return PageKey.Page(await rows.PageNewest(d => d.Id, page).Take(size + 1).ToListAsync(ct), page, size, d => ("", d.Id.ToString()));
    }
}
