using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Chains;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Points.Batches;
using Wutong.Points.Entries;
using Wutong.Points.Ledger;
using Wutong.Points.Redeeming;

namespace Wutong.Points.Measures;

/// <summary>积分的规律: the nightly proof of the ledger. All of it is worked out again from the postings.</summary>
internal static class PointsLaws
{
    public static Law Balanced { get; } = new("points.balanced", "每笔流水的分录，各种数量加起来都是零", "The postings of a transfer add up to zero for each asset",
        db => db.Set<PostingRow>().GroupBy(p => new { p.TransferId, p.Asset, p.GiftId }).Where(g => g.Sum(p => p.Amount) != 0).OrderBy(g => g.Key.TransferId).ThenBy(g => g.Key.Asset)
            .Select(g => new LawBreach("points-transfer", g.Key.TransferId.ToString(), "这笔流水的分录加起来不是零", "the postings of this transfer do not add up to zero")));

    public static Law AsItsPostings { get; } = new("points.transfer-is-its-postings", "流水写明的积分和时长，就是它记到成员账上的分录", "What a transfer says it gave is what its postings gave",
        db => db.Set<TransferRow>().Where(t => t.Points != (db.Set<PostingRow>().Where(p => p.TransferId == t.Id && p.Asset == Asset.Points && p.AccountId != null).Sum(p => (long?)p.Amount) ?? 0)
                || t.Minutes != (db.Set<PostingRow>().Where(p => p.TransferId == t.Id && p.Asset == Asset.Minutes && p.AccountId != null).Sum(p => (long?)p.Amount) ?? 0) || !db.Set<PostingRow>().Any(p => p.TransferId == t.Id))
            .OrderBy(t => t.Id).Select(t => new LawBreach("points-transfer", t.Id.ToString(), "这笔流水写明的数和它的分录不一致", "what this transfer says is not what its postings say")));

    public static Law BalanceIsItsPostings { get; } = new("points.balance-is-its-postings", "每个账户的余额是它全部分录之和，不低于零", "A balance is the sum of its postings, and not below zero",
        db => db.Set<AccountRow>().Where(a => a.Balance < 0 || a.Balance != (db.Set<PostingRow>().Where(p => p.AccountId == a.Id).Sum(p => (long?)p.Amount) ?? 0))
            .OrderBy(a => a.Id).Select(a => new LawBreach("points-account", a.Id.ToString(), "这个账户的余额不是它的分录之和", "the balance of this account is not the sum of its postings")));

    public static Law PostingHasItsTransfer { get; } = new("points.posting-has-its-transfer", "分录都属于有的流水", "A posting belongs to a transfer that there is",
        db => db.Set<PostingRow>().Where(p => !db.Set<TransferRow>().Any(t => t.Id == p.TransferId)).OrderBy(p => p.TransferId).ThenBy(p => p.Position)
            .Select(p => new LawBreach("points-transfer", p.TransferId.ToString(), $"第 {p.Position} 条分录没有流水", $"posting {p.Position} has no transfer")));

    public static Law PostedToAccounts { get; } = new("points.posted-to-accounts", "分录都记在有的账户上，种类相同", "Postings are on accounts that there are, of the same asset",
        db => db.Set<PostingRow>().Where(p => (p.Book == Book.None) != (p.AccountId != null) || (p.AccountId != null && !db.Set<AccountRow>().Any(a => a.Id == p.AccountId && a.Asset == p.Asset && a.GiftId == p.GiftId)))
            .OrderBy(p => p.TransferId).ThenBy(p => p.Position).Select(p => new LawBreach("points-transfer", p.TransferId.ToString(), $"第 {p.Position} 条分录没有对应的账户", $"posting {p.Position} names no account of its kind")));

    public static Law LotIsItsPostings { get; } = new("points.lot-is-its-postings", "每个批次剩下的，是它在成员账上的分录之和，不低于零，也不多于来时", "What is left of a lot is the sum of its postings on the member's account, between nothing and what came",
        db => db.Set<LotRow>().Where(l => l.Remaining < 0 || l.Remaining > l.Amount || l.Remaining != (db.Set<PostingRow>().Where(p => p.LotId == l.Id && p.AccountId == l.AccountId).Sum(p => (long?)p.Amount) ?? 0))
            .OrderBy(l => l.Id).Select(l => new LawBreach("points-lot", l.Id.ToString(), "这个批次剩下的和它的分录对不上", "what is left of this lot does not agree with its postings")));

    public static Law LotIsItsTransfer { get; } = new("points.lot-is-its-transfer", "每个批次的数量和到期日，就是带来它的那笔流水写的", "A lot's amount and day are those of the transfer that brought it",
        db => db.Set<LotRow>().Where(l => !db.Set<TransferRow>().Any(t => t.Id == l.Id && t.LapsesAtUtc == l.LapsesAtUtc && db.Set<PostingRow>().Any(p => p.TransferId == l.Id && p.LotId == l.Id && p.AccountId == l.AccountId && p.Amount == l.Amount) && (t.Kind == TransferKind.Earn || t.Kind == TransferKind.Enter)))
            .OrderBy(l => l.Id).Select(l => new LawBreach("points-lot", l.Id.ToString(), "这个批次和带来它的流水对不上", "this lot does not agree with the transfer that brought it")));

    public static Law BalanceIsItsLots { get; } = new("points.balance-is-its-lots", "成员的积分，是各批次剩下的之和", "A member's points are what is left of the lots",
        db => db.Set<AccountRow>().Where(a => a.Asset == Asset.Points && a.Balance != (db.Set<LotRow>().Where(l => l.AccountId == a.Id).Sum(l => (long?)l.Remaining) ?? 0))
            .OrderBy(a => a.Id).Select(a => new LawBreach("points-account", a.Id.ToString(), "这个账户的余额不是它各批次之和", "the balance of this account is not the sum of its lots")));

    public static Law HoursAreNeverSpent { get; } = new("points.hours-are-never-spent", "时长只由服务得来，只有冲正才会减少", "Minutes come from service and are taken back only by a reversal",
        db => db.Set<TransferRow>().Where(t => t.Minutes != 0 && t.Kind != TransferKind.Earn && t.Kind != TransferKind.Enter && t.Kind != TransferKind.Reverse)
            .OrderBy(t => t.Id).Select(t => new LawBreach("points-transfer", t.Id.ToString(), "这笔流水动了时长，却不是服务入账或冲正", "this transfer moves minutes without being an entry or a reversal")));

    public static Law HeldIsReserved { get; } = new("points.held-is-reserved", "预留的积分，就是待领取的兑换的价钱之和", "The points held are the prices of the gifts that wait",
        db => db.Set<RedemptionRow>().Where(r => !db.Set<TransferRow>().Any(t => t.Id == r.ReservedById && t.Kind == TransferKind.Reserve && t.MemberId == r.MemberId && t.Points == -r.Price))
            .OrderBy(r => r.Id).Select(r => new LawBreach("redemption", r.Id.ToString(), $"兑换 {r.Number} 没有同样多的预留", $"redemption {r.Number} has no reservation of its price")));

    public static Law SettledOnce { get; } = new("points.settled-once", "每件兑换，领走或退回，只有一次，和流水一致", "A redemption is handed over or released, once, as its transfers say",
        db => db.Set<RedemptionRow>().Where(r => (r.State == RedemptionState.Reserved) != (r.SettledById == null) || (r.State == RedemptionState.Released) != db.Set<TransferRow>().Any(t => t.CorrectsId == r.ReservedById && t.Kind == TransferKind.Release && t.Id == r.SettledById)
                || (r.State == RedemptionState.HandedOver) != db.Set<TransferRow>().Any(t => t.Id == r.SettledById && t.Kind == TransferKind.HandOver && t.MemberId == r.MemberId))
            .OrderBy(r => r.Id).Select(r => new LawBreach("redemption", r.Id.ToString(), $"兑换 {r.Number} 的状态和它的流水不一致", $"the state of redemption {r.Number} is not what its transfers say")));

    public static Law TwoPeople { get; } = new("points.two-people", "手工入账由两个人经手，都不是成员本人", "An entry by hand is by two people, neither of them its member",
        db => db.Set<EntryRow>().Where(e => e.AskedById == e.MemberId || (e.State == EntryState.Approved && (e.DecidedById == null || e.DecidedById == e.AskedById || e.DecidedById == e.MemberId)))
            .OrderBy(e => e.Id).Select(e => new LawBreach("points-entry", e.Id.ToString(), "这张手工入账单不是由两位旁人经手", "this entry by hand was not by two others")));

    public static Law EnteredByEntry { get; } = new("points.entered-by-entry", "手工入账、扣减、冲正的流水都有批准过的单", "Transfers made by hand have an approved entry",
        db => db.Set<TransferRow>().Where(t => (t.Kind == TransferKind.Enter || t.Kind == TransferKind.Deduct || t.Kind == TransferKind.Reverse) && !db.Set<EntryRow>().Any(e => e.WrittenId == t.Id && e.State == EntryState.Approved))
            .OrderBy(t => t.Id).Select(t => new LawBreach("points-transfer", t.Id.ToString(), "这笔手工流水没有批准过的单", "this transfer by hand has no approved entry")));

    public static Law BatchCountsItsMembers { get; } = new("points.batch-counts-its-members", "兑换批次写明的人数，就是获得资格的成员数", "A batch says how many qualified as there are who did",
        db => db.Set<BatchRow>().Where(b => b.Qualified != db.Set<QualifiedRow>().Count(q => q.BatchId == b.Id))
            .OrderBy(b => b.Id).Select(b => new LawBreach("points-batch", b.Id.ToString(), $"批次“{b.Name}”的人数和记录不一致", $"batch '{b.Name}' does not count its members")));

    /// <remarks>Reads the whole ledger, so a million transfers take some seconds.</remarks>
    public static Law Sealed { get; } = new("points.sealed", "写下的流水没有被改过、删过、插过", "No transfer was changed, removed or put in after it was written",
        async (db, ct) => (await ProofOf(db).RunAsync(0, ct)).Breaks);

    public static Law AccountIsItsParts { get; } = new("points.account-is-its-parts", "账户号由它的种类、户主和礼品算出", "An account's number is made of its asset, holder and gift",
        async (db, ct) =>
        {
            var breaches = new List<LawBreach>();
            await foreach (var a in db.Set<AccountRow>().AsNoTracking().TagWith("law points.account-is-its-parts").OrderBy(a => a.Id).AsAsyncEnumerable().WithCancellation(ct))
                if (AccountRow.IdOf(a.Asset, a.HolderId, a.GiftId) != a.Id && breaches.Count < LawBook.MostBreaches) breaches.Add(new("points-account", a.Id.ToString(), "这个账户被改到了别人名下", "this account was given to another holder"));
            return breaches;
        });

    public static IReadOnlyList<Law> All { get; } =
        [Balanced, AsItsPostings, PostingHasItsTransfer, BalanceIsItsPostings, PostedToAccounts, LotIsItsPostings, LotIsItsTransfer, BalanceIsItsLots, HoursAreNeverSpent, HeldIsReserved, SettledOnce, TwoPeople, EnteredByEntry, BatchCountsItsMembers, Sealed, AccountIsItsParts];

    public static ChainProof<TransferRow> ProofOf(AppDb db) => new("points-transfer", db.Set<TransferRow>(), TransferHash.Of, (rows, ct) => TransferRows.FillAsync(db, rows, ct));
}
