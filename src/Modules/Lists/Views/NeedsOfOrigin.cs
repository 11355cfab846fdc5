using Microsoft.EntityFrameworkCore;

namespace Wutong.Lists.Views;

internal sealed class NeedsOfOrigin(ListReading reading) : INeedsOfOrigin
{
    private const int Most = 200;

    public async Task<IReadOnlyList<OriginNeed>> OfAsync(string kind, string id, CancellationToken ct) =>
        await reading.Needs().TagWith("four-lists.of-origin").Where(n => n.OriginKind == kind && n.OriginId == id).OrderBy(n => n.Id).Take(Most).Select(n => new OriginNeed(n.Id, n.Number, n.Title, n.State)).ToListAsync(ct);
}
