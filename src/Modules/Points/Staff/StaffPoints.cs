using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Points.Batches;
using Wutong.Points.Entries;
using Wutong.Points.Gifts;
using Wutong.Points.Ledger;
using Wutong.Points.Members;
using Wutong.Points.Redeeming;

namespace Wutong.Points.Staff;

/// <summary>What the staff's pages of points show, cut to the reader's reach.</summary>
internal sealed class StaffPoints(AppDb db, ICurrentActor current, Rights rights, IGiftPlaces places, IAccountNames names)
{
    private const int PageSize = 30, MostWaiting = 100, MostFound = 20;

    /// <summary>礼品 with what is in stock and set aside.</summary>
    public async Task<IReadOnlyList<GiftLine>> GiftsAsync(CancellationToken ct)
    {
        var gifts = await ReachOf(PointsPermissions.Gifts).Cut(db.Set<GiftRow>().AsNoTracking().TagWith("points.gifts")).OrderByDescending(g => g.IsOpen).ThenBy(g => g.Price).ThenBy(g => g.Id).Take(200).ToListAsync(ct);
        var ids = gifts.ConvertAll(g => (Guid?)g.Id);
        var stock = await db.Set<AccountRow>().AsNoTracking().TagWith("points.stock").Where(a => a.Asset == Asset.Goods && ids.Contains(a.GiftId)).Select(a => new { a.GiftId, a.HolderId, a.Balance }).ToListAsync(ct);
        var waiting = await db.Set<RedemptionRow>().TagWith("points.set-aside").Where(r => r.State == RedemptionState.Reserved && ids.Contains(r.GiftId)).GroupBy(r => r.GiftId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var at = await places.FindAsync([.. stock.Select(s => s.HolderId).Distinct()], ct);
        return [.. gifts.Select(g => new GiftLine(g, [.. stock.Where(s => s.GiftId == g.Id).Select(s => new StockLine(at.GetValueOrDefault(s.HolderId), s.Balance)).OrderBy(s => s.At?.Name, StringComparer.Ordinal)], waiting.GetValueOrDefault(g.Id)))];
    }

    public async Task<IReadOnlyList<GiftPlace>> StationsAsync(Permission permission, CancellationToken ct)
    {
        var reach = ReachOf(permission);
        return [.. (await places.OpenAsync(ct)).Where(p => reach.Covers(new Target(p.Place)))];
    }

    /// <summary>待领取 at one station, the first to end first.</summary>
    public async Task<IReadOnlyList<WaitingLine>> WaitingAsync(Guid station, CancellationToken ct)
    {
        var rows = await ReachOf(PointsPermissions.HandOver).Cut(db.Set<RedemptionRow>().AsNoTracking().TagWith("points.waiting-here")).Where(r => r.StationId == station && r.State == RedemptionState.Reserved).OrderBy(r => r.Id).Take(MostWaiting)
            .Join(db.Set<GiftRow>(), r => r.GiftId, g => g.Id, (r, g) => new { r.Id, r.Number, r.UntilUtc, g.NameZh, g.NameEn }).ToListAsync(ct);
        return [.. rows.Select(r => new WaitingLine(r.Id, r.Number, r.NameZh, r.NameEn, r.UntilUtc))];
    }

    public async Task<PageOf<EntryLine>> EntriesAsync(bool onlyAsked, PageKey? page, CancellationToken ct)
    {
        var rows = ReachOf(PointsPermissions.Enter).Cut(db.Set<EntryRow>().AsNoTracking().TagWith("points.entries"));
        if (onlyAsked) rows = rows.Where(e => e.State == EntryState.Asked);
        var made = PageKey.Page(await rows.PageNewest(e => e.Id, page).Take(PageSize + 1).ToListAsync(ct), page, PageSize, e => ("", e.Id.ToString()));
        var called = await names.FindAsync([.. made.Items.SelectMany(e => new[] { e.MemberId, e.AskedById, e.DecidedById ?? e.AskedById }).Distinct()], ct);
        return new([.. made.Items.Select(e => new EntryLine(e, called.GetValueOrDefault(e.MemberId), called.GetValueOrDefault(e.AskedById), e.DecidedById is { } by ? called.GetValueOrDefault(by) : null))], made.Previous, made.Next);
    }

    /// <summary>How many entries wait for somebody else's decision.</summary>
    public Task<int> AskedAsync(CancellationToken ct)
    {
        var me = current.Actor.Id;
        return ReachOf(PointsPermissions.Enter).Cut(db.Set<EntryRow>().TagWith("points.asked")).CountAsync(e => e.State == EntryState.Asked && e.AskedById != me, ct);
    }

    /// <summary>成员查找: members within reach, those who have left too, whose name begins with what was typed, by name; nobody is ranked.</summary>
    public async Task<FoundMembers> FindMembersAsync(string? typed, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(typed)) return new([], HasMore: false);
        var found = await names.BeginningAsync(typed, Members().Select(m => m.Id), MostFound + 1, ct);
        return new(await ChoicesAsync([.. found.Take(MostFound)], ct), found.Count > MostFound);
    }

    /// <summary>The one a form was sent for; none when they are out of reach.</summary>
    public async Task<IReadOnlyList<MemberChoice>> FindMemberAsync(Guid id, CancellationToken ct) => await ChoicesAsync([.. (await names.FindAsync([id], ct)).Select(n => (n.Key, n.Value))], ct);

    public Task<bool> HasMembersAsync(CancellationToken ct) => Members().TagWith("points.has-members").AnyAsync(ct);

    private async Task<IReadOnlyList<MemberChoice>> ChoicesAsync(IReadOnlyList<(Guid Id, string Name)> found, CancellationToken ct)
    {
        var ids = found.Select(f => f.Id).ToList();
        var joined = await Members().TagWith("points.members").Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.JoinedAtUtc, ct);
        return [.. found.Where(f => joined.ContainsKey(f.Id)).Select(f => new MemberChoice(f.Id, f.Name, joined[f.Id]))];
    }

    private IQueryable<MemberRow> Members() => ReachOf(PointsPermissions.Enter).Cut(db.Set<MemberRow>().AsNoTracking());

    /// <summary>兑换批次, newest first.</summary>
    public async Task<IReadOnlyList<BatchRow>> BatchesAsync(CancellationToken ct) => await ReachOf(PointsPermissions.See).Cut(db.Set<BatchRow>().AsNoTracking().TagWith("points.batches")).OrderByDescending(b => b.Id).Take(50).ToListAsync(ct);

    /// <summary>待兑负债、到期预测: what members still have, and when it lapses, by month of Beijing.</summary>
    public async Task<Liability> LiabilityAsync(DateTime nowUtc, CancellationToken ct)
    {
        var members = ReachOf(PointsPermissions.See).Cut(db.Set<TransferRow>().AsNoTracking());
        var lots = db.Set<LotRow>().AsNoTracking().TagWith("points.forecast").Where(l => l.Remaining > 0 && l.LapsesAtUtc > nowUtc && members.Any(t => t.Id == l.Id));
        var byDay = await lots.GroupBy(l => l.LapsesAtUtc).Select(g => new { g.Key, Points = g.Sum(l => l.Remaining) }).OrderBy(g => g.Key).ToListAsync(ct);
        var held = await ReachOf(PointsPermissions.See).Cut(db.Set<RedemptionRow>().TagWith("points.held")).Where(r => r.State == RedemptionState.Reserved).SumAsync(r => (long)r.Price, ct);
        return new(byDay.Sum(d => d.Points), held, [.. byDay.Select(d => new LapsingDay(d.Key, d.Points))]);
    }

    private Reach ReachOf(Permission permission) => current.Actor.ReachOf(permission, rights);
}

/// <param name="SetAside">Pieces that wait for somebody.</param>
internal sealed record GiftLine(GiftRow Gift, IReadOnlyList<StockLine> Stock, int SetAside);

/// <param name="At">Null: a station that is no more.</param>
internal sealed record StockLine(GiftPlace? At, long Pieces);

internal sealed record WaitingLine(Guid Id, string Number, string NameZh, string NameEn, DateTime UntilUtc);

/// <param name="HasMore">More begin so than are told.</param>
internal sealed record FoundMembers(IReadOnlyList<MemberChoice> Members, bool HasMore);

/// <param name="JoinedAtUtc">Tells those apart who are called the same.</param>
internal sealed record MemberChoice(Guid Id, string Name, DateTime JoinedAtUtc);

/// <summary>Names are null where somebody was erased.</summary>
internal sealed record EntryLine(EntryRow Entry, string? Member, string? AskedBy, string? DecidedBy);

internal sealed record Liability(long Points, long Held, IReadOnlyList<LapsingDay> Lapsing);

/// <param name="AtUtc">The first moment they are gone.</param>
internal sealed record LapsingDay(DateTime AtUtc, long Points);
