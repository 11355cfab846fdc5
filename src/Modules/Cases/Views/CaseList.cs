using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;
using Wutong.Territory;

namespace Wutong.Cases.Views;

/// <summary>案卷台账: the cases in reach, newest first; and those that wait for this reader, most pressing first.</summary>
internal sealed class CaseList(AppDb db, ICurrentActor current, Rights rights, IPlaces places, CaseKinds kinds, TimeProvider time, RecordLinks links) : INavCount
{
    private const int MostCounted = 100;

    /// <summary>One index scan for each way the reader reaches cases, merged by number.</summary>
    public async Task<PageOf<CaseLine>> PageAsync(CaseFilter filter, PageKey? page, int size, CancellationToken ct)
    {
        var lines = new List<CaseLine>();
        foreach (var rows in await PagesAsync(filter, page, ct)) lines.AddRange(await rows.TagWith("cases.list").Take(size + 1).Select(CaseLine.Of).ToListAsync(ct));
        var isBackward = page is { IsBackward: true };
        var merged = lines.DistinctBy(l => l.Id).OrderByDescending(l => l.Number, StringComparer.Ordinal);
        return PageKey.Page([.. (isBackward ? merged.Reverse() : merged).Take(size + 1)], page, size, l => (l.Number, l.Number));
    }

    /// <summary>The scans a page is merged from, in the page's direction.</summary>
    internal async Task<IReadOnlyList<IQueryable<CaseRow>>> PagesAsync(CaseFilter filter, PageKey? page, CancellationToken ct)
    {
        var level = filter.Area is { } code ? (await places.FindAsync(code, ct))?.Level : null;
        return filter.Area is not null && level is null ? [] : CaseWays.Of(db, filter, level, Of(CasesPermissions.See), time.UtcNow, page);
    }

    public async Task<IAsyncEnumerable<CaseLine>> AllAsync(CaseFilter filter, CancellationToken ct) =>
        (await RowsAsync(filter, ct)).OrderByDescending(c => c.Number).Select(CaseLine.Of).AsAsyncEnumerable();

    /// <summary>One index scan for each reason a case can wait for somebody, merged by how pressing it is.</summary>
    public async Task<PageOf<CaseLine>> WaitingAsync(PageKey? page, int size, CancellationToken ct)
    {
        var lines = new List<CaseLine>();
        foreach (var rows in Waiting()) lines.AddRange(await rows.TagWith("cases.waiting").PageBy(c => c.DueKey, c => c.Number, page).Take(size + 1).Select(CaseLine.Of).ToListAsync(ct));
        var isBackward = page is { IsBackward: true };
        var merged = lines.DistinctBy(l => l.Id).OrderBy(l => l.DueKey, StringComparer.Ordinal).ThenBy(l => l.Number, StringComparer.Ordinal);
        return PageKey.Page([.. (isBackward ? merged.Reverse() : merged).Take(size + 1)], page, size, l => (l.DueKey, l.Number));
    }

    public string Href => "cases";

    public async Task<int> CountAsync(CancellationToken ct)
    {
        var count = 0;
        foreach (var rows in Waiting()) count += await rows.TagWith("cases.waiting-count").OrderBy(c => c.DueKey).Select(c => c.Id).Take(MostCounted).CountAsync(ct);
        return Math.Min(count, MostCounted);
    }

    public IReadOnlyList<ListColumn<CaseLine>> Columns(IReadOnlyDictionary<Guid, Unit> units, IReadOnlyDictionary<string, Area> areas)
    {
        var known = kinds.Now(db);
        return
        [
            new("number", "编号", "No.", (c, _) => c.Number),
            new("kind", "类别", "Kind", (c, l) => known.NameOf(c.KindCode, l), 16),
            new("text", "内容", "What", (c, _) => c.Text, 40),
            new("stage", "阶段", "Stage", (c, l) => CaseWords.Of(c.Stage) is var (zh, en) ? l[zh, en] : null, 10),
            new("priority", "缓急", "Urgency", (c, l) => CaseWords.Of(c.Priority) is var (zh, en) ? l[zh, en] : null, 8),
            new("unit", "牵头单位", "Lead unit", (c, l) => c.UnitId is { } id && units.TryGetValue(id, out var unit) ? l.PlainName(unit.NameZh, unit.NameEn) : null, 20),
            new("place", "辖区", "Area", (c, l) => c.AreaCode is { } code && areas.TryGetValue(code, out var area) ? l.PlainName(area.NameZh, area.NameEn) : null, 20),
            new("address", "地点", "Place", (c, _) => c.Address, 24),
            new("source", "来源", "Source", (c, l) => CaseWords.Of(c.Source) is var (zh, en) ? l[zh, en] : null, 12),
            new("outside", "外部编号", "Outside no.", (c, _) => c.OutsideNumber, 20),
            new("origin", "起因", "Found on", (c, l) => c.OriginKind is { } kind ? $"{(links.Find(kind) is { } named ? l[named.Chinese, named.English] : kind)} {c.OriginId}" : null, 24),
            new("reported", "上报时间", "Reported", (c, _) => c.ReportedAtUtc, 20),
            new("due", "期限", "Due", (c, _) => c.DueAtUtc, 20),
            new("closed", "结案时间", "Closed", (c, _) => c.ClosedAtUtc, 20),
            new("outcome", "结果", "Outcome", (c, l) => c.Outcome is { } outcome && CaseWords.Of(outcome) is var (zh, en) ? l[zh, en] : null, 12),
            new("rework", "返工", "Rework", (c, _) => c.ReworkCount, 8),
        ];
    }

    /// <summary>One for each reason a case can wait for this reader, each along an index however many cases there are: every page of the staff counts them.</summary>
    internal IEnumerable<IQueryable<CaseRow>> Waiting()
    {
        var cases = db.Set<CaseRow>().AsNoTracking();
        Reach register = Of(CasesPermissions.Register), dispatch = Of(CasesPermissions.Dispatch);
        var (me, now) = (current.Actor.Id, time.UtcNow);
        foreach (var rows in CaseWays.Each(register, cases.Where(c => c.WaitsFor == CaseSide.Supervision && c.SettledById != me), CaseWays.In)) yield return rows;
        if (!register.IsNothing) yield return cases.Where(c => c.WaitsFor == CaseSide.Supervision && c.DistrictCode == null); // 待定位
        foreach (var rows in CaseWays.Each(dispatch, cases.Where(c => c.WaitsFor == CaseSide.Command && c.Stage != CaseStage.Suspended), CaseWays.In)) yield return rows;
        foreach (var rows in CaseWays.Each(dispatch, cases.Where(c => c.SuspendedUntilUtc <= now), CaseWays.BesideOn(db))) yield return rows; // 挂账到期: to be looked at again
        foreach (var rows in CaseWays.Each(dispatch, cases.Where(c => c.NeedsCommand), CaseWays.BesideOn(db))) yield return rows;
    }

    private Reach Of(Permission permission) => current.Actor.ReachOf(permission, rights);

    private async Task<IQueryable<CaseRow>> RowsAsync(CaseFilter filter, CancellationToken ct)
    {
        var rows = CaseWays.Narrowed(CaseReading.InReach(db, current.Actor, rights).TagWith("cases.list"), filter, time.UtcNow);
        if (filter.Unit is { } unit) rows = rows.Where(c => c.UnitId == unit);
        return filter.Area is not { } code ? rows : (await places.FindAsync(code, ct))?.Level is { } level ? CaseWays.In(rows, level, code) : rows.Where(c => false);
    }
}
