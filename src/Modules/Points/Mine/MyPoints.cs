using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Points.Entries;
using Wutong.Points.Gifts;
using Wutong.Points.Ledger;
using Wutong.Points.Members;
using Wutong.Points.Redeeming;
using Wutong.Points.Rules;
using Wutong.Points.Stars;

namespace Wutong.Points.Mine;

/// <summary>我的积分: what the page of one member shows; always the reader's own.</summary>
internal sealed class MyPoints(AppDb db, ICurrentActor current, IGiftPlaces places, DerivedCodes codes, TimeProvider time)
{
    private const int PageSize = 30;
    private static readonly TransferKind[] OfService = [TransferKind.Earn, TransferKind.Enter, TransferKind.Deduct, TransferKind.Reverse];

    private Guid Me => current.Actor.Id;

    /// <returns>Null when the reader does not take part.</returns>
    public async Task<MyAccount?> AccountAsync(CancellationToken ct)
    {
        var (me, now) = (Me, time.UtcNow);
        if (await db.Set<MemberRow>().AsNoTracking().TagWith("points.me").SingleOrDefaultAsync(m => m.Id == me, ct) is not { LeftAtUtc: null } member) return null;
        var account = AccountRow.IdOf(Asset.Points, me);
        var lots = await db.Set<LotRow>().AsNoTracking().TagWith("points.my-lots").Where(l => l.AccountId == account && l.Remaining > 0 && l.LapsesAtUtc > now).OrderBy(l => l.LapsesAtUtc).Select(l => new { l.LapsesAtUtc, l.Remaining }).ToListAsync(ct);
        var minutesOf = AccountRow.IdOf(Asset.Minutes, me);
        var minutes = await db.Set<AccountRow>().TagWith("points.my-minutes").Where(a => a.Id == minutesOf).Select(a => a.Balance).SingleOrDefaultAsync(ct);
        var earned = await db.Set<TransferRow>().TagWith("points.my-earned").Where(t => t.MemberId == me && OfService.Contains(t.Kind)).SumAsync(t => t.Points, ct);
        var ladder = await StarTable.ValidOnAsync(db, time.ChinaToday, ct);
        var held = await db.Set<RedemptionRow>().TagWith("points.my-held").Where(r => r.MemberId == me && r.State == RedemptionState.Reserved).SumAsync(r => (long)r.Price, ct);
        var asked = await db.Set<EntryRow>().TagWith("points.my-asked").Where(e => e.MemberId == me && e.State == EntryState.Asked && e.Kind == EntryKind.Add).SumAsync(e => (long)e.Points, ct);
        var first = lots.FirstOrDefault()?.LapsesAtUtc;
        return new(member.Place, lots.Sum(l => l.Remaining), held, asked, first, lots.Where(l => l.LapsesAtUtc == first).Sum(l => l.Remaining), minutes, earned, StarLadder.Of(ladder, minutes, earned), StarLadder.Next(ladder, minutes, earned));
    }

    public async Task<IReadOnlyList<MyGift>> WaitingAsync(CancellationToken ct)
    {
        var me = Me;
        var rows = await db.Set<RedemptionRow>().AsNoTracking().TagWith("points.my-waiting").Where(r => r.MemberId == me && r.State == RedemptionState.Reserved).OrderBy(r => r.UntilUtc)
            .Join(db.Set<GiftRow>(), r => r.GiftId, g => g.Id, (r, g) => new { Row = r, g.NameZh, g.NameEn }).ToListAsync(ct);
        var at = await places.FindAsync([.. rows.Select(r => r.Row.StationId).Distinct()], ct);
        return [.. rows.Select(r => new MyGift(r.Row.Id, r.Row.Number, r.NameZh, r.NameEn, r.Row.Price, r.Row.UntilUtc, at.GetValueOrDefault(r.Row.StationId), codes.Of(Redemptions.CodePurpose, r.Row.Id.ToString())))];
    }

    /// <summary>What there is at one station for the reader's area, cheapest first; whatever is not in stock there does not show.</summary>
    public async Task<IReadOnlyList<GiftInStock>> GiftsAsync(GiftPlace station, Place mine, CancellationToken ct)
    {
        var (street, district, at) = (mine.Street, mine.District, station.Id);
        return await db.Set<GiftRow>().AsNoTracking().TagWith("points.gifts-here").Where(g => g.IsOpen && (g.StreetCode == street || (g.StreetCode == null && g.DistrictCode == district)))
            .Join(db.Set<AccountRow>().Where(a => a.Asset == Asset.Goods && a.HolderId == at && a.Balance > 0), g => g.Id, a => a.GiftId, (g, a) => new { Gift = g, a.Balance })
            .OrderBy(g => g.Gift.Price).ThenBy(g => g.Gift.Id).Take(100).Select(g => new GiftInStock(g.Gift.Id, g.Gift.NameZh, g.Gift.NameEn, g.Gift.Note, g.Gift.Price, g.Balance)).ToListAsync(ct);
    }

    /// <summary>Stations where gifts for the reader's area can be fetched.</summary>
    public async Task<IReadOnlyList<GiftPlace>> StationsAsync(Place mine, CancellationToken ct)
    {
        var (street, district) = (mine.Street, mine.District);
        var stocked = await db.Set<GiftRow>().TagWith("points.stocked").Where(g => g.IsOpen && (g.StreetCode == street || (g.StreetCode == null && g.DistrictCode == district)))
            .Join(db.Set<AccountRow>().Where(a => a.GiftId != null && a.Balance > 0), g => g.Id, a => a.GiftId, (g, a) => a.HolderId).Distinct().ToListAsync(ct);
        var known = stocked.ToHashSet();
        return [.. (await places.OpenAsync(ct)).Where(p => known.Contains(p.Id))];
    }

    /// <summary>流水, newest first: what came and went, and why.</summary>
    public async Task<PageOf<StatementLine>> StatementAsync(PageKey? page, CancellationToken ct)
    {
        var made = PageKey.Page(await Mine().PageNewest(t => t.Id, page).Take(PageSize + 1).ToListAsync(ct), page, PageSize, t => ("", t.Id.ToString()));
        return new([.. made.Items.Select(Named(RuleTable.Read(db)))], made.Previous, made.Next);
    }

    /// <summary>All of it, for a file.</summary>
    public async IAsyncEnumerable<StatementLine> WholeStatementAsync()
    {
        var named = Named(RuleTable.Read(db));
        await foreach (var row in Mine().OrderByDescending(t => t.Id).AsAsyncEnumerable()) yield return named(row);
    }

    private IQueryable<TransferRow> Mine()
    {
        var me = Me;
        return db.Set<TransferRow>().AsNoTracking().TagWith("points.my-statement").Where(t => t.MemberId == me);
    }

    private static Func<TransferRow, StatementLine> Named(IReadOnlyList<RuleRow> rules) => row => new(row, rules.FirstOrDefault(r => r.Code == row.RuleCode && r.Version == row.RuleVersion));
}

/// <summary>One member's account.</summary>
/// <param name="Points">Can be spent now.</param>
/// <param name="Held">For gifts that wait.</param>
/// <param name="Asked">Entered by hand by one of the staff and not yet decided by another.</param>
/// <param name="LapsesAtUtc">When the next points lapse; null: none.</param>
/// <param name="Lapsing">How many then.</param>
/// <param name="Earned">By service in all.</param>
internal sealed record MyAccount(Place Place, long Points, long Held, long Asked, DateTime? LapsesAtUtc, long Lapsing, long Minutes, long Earned, int Star, (StarLevel Level, long Minutes, long Points)? Next);

/// <param name="Code">Shown at the station.</param>
internal sealed record MyGift(Guid Id, string Number, string NameZh, string NameEn, int Price, DateTime UntilUtc, GiftPlace? At, string Code);

/// <param name="Pieces">In stock there.</param>
internal sealed record GiftInStock(Guid Id, string NameZh, string NameEn, string? Note, int Price, long Pieces);

/// <param name="Rule">Null: not by a rule.</param>
internal sealed record StatementLine(TransferRow Transfer, RuleRow? Rule);
