using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Territory;

namespace Wutong.Streets.Chiefs;

/// <summary>A road with who answers for it today, and the levels at which nobody does.</summary>
internal sealed record RoadBoard(Road Road, IReadOnlyList<RoadStretch> Sections, IReadOnlyList<ChiefLine> Chiefs, IReadOnlyList<ChiefLevel> Gaps);

/// <summary>公示牌: roads of the register put beside their chiefs.</summary>
internal sealed class RoadBoards(IEntries<Road> roads, IRoadSections sections, ChiefQuery chiefs)
{
    private const int AtOnce = 500;

    public async Task<PageOf<RoadBoard>> PageAsync(Reach reach, string? area, DateOnly day, PageKey? page, int size, CancellationToken ct)
    {
        var found = await roads.ListAsync(reach, area, page, size, ct);
        return new(await OfAsync(found.Items, day, ct), found.Previous, found.Next);
    }

    /// <returns>Null when no road has this code.</returns>
    public async Task<RoadBoard?> FindAsync(string code, DateOnly day, CancellationToken ct) => await roads.FindAsync(code, ct) is { } road ? (await OfAsync([road], day, ct))[0] : null;

    /// <summary>缺口: the roads that lack a chief of some level, in list order.</summary>
    public async Task<PageOf<RoadBoard>> GapsAsync(Reach reach, string? area, DateOnly day, PageKey? page, int size, CancellationToken ct)
    {
        var (lacking, at) = (new List<RoadBoard>(), page);
        while (lacking.Count <= size)
        {
            var some = await roads.ListAsync(reach, area, at, AtOnce, ct);
            var boards = (await OfAsync(some.Items, day, ct)).Where(b => b.Gaps.Count > 0);
            if (page is { IsBackward: true }) lacking.InsertRange(0, boards);
            else lacking.AddRange(boards);
            if ((page is { IsBackward: true } ? some.Previous : some.Next) is not { } next) break;
            at = PageKey.Parse(next);
        }
        var rows = (page is { IsBackward: true } ? lacking.AsEnumerable().Reverse() : lacking).Take(size + 1).ToList();
        return PageKey.Page(rows, page, size, b => (b.Road.SortKey, b.Road.Code));
    }

    /// <summary>All of them with their gaps, for an export.</summary>
    public async IAsyncEnumerable<RoadBoard> AllAsync(Reach reach, string? area, DateOnly day)
    {
        for (PageKey? at = null; ;)
        {
            var some = await roads.ListAsync(reach, area, at, AtOnce, CancellationToken.None);
            foreach (var board in await OfAsync(some.Items, day, CancellationToken.None)) yield return board;
            if (some.Next is null) yield break;
            at = PageKey.Parse(some.Next);
        }
    }

    private async Task<IReadOnlyList<RoadBoard>> OfAsync(IReadOnlyList<Road> some, DateOnly day, CancellationToken ct)
    {
        var codes = some.Select(r => r.Code).ToList();
        var (parts, standing) = (await sections.OfAsync(codes, ct), await chiefs.StandingAsync(codes, day, ct));
        return [.. some.Select(road =>
        {
            var (own, now) = (parts[road.Code].ToList(), standing[road.Code].ToList());
            return new RoadBoard(road, own, now, ChiefGaps.Of([.. own.Select(s => s.SectionCode!)], [.. now.Select(c => (c.SectionCode, c.Level))]));
        })];
    }
}
