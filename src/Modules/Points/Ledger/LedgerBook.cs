using Wutong.Platform.Writing;

namespace Wutong.Points.Ledger;

/// <summary>记账: the one way anything is written into the ledger: a transfer with its postings, the accounts and lots they change. In handlers.</summary>
internal static class LedgerBook
{
    private const string
        FindEffect = "SELECT id FROM points_transfer WHERE effect = @0",
        AddPosting = "INSERT INTO points_posting (transfer_id, position, asset, book, account_id, gift_id, lot_id, amount) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)",
        Into = "INSERT INTO points_account (id, asset, holder_id, gift_id, balance) VALUES (@0, @1, @2, @3, @4) ON CONFLICT (id) DO UPDATE SET balance = points_account.balance + excluded.balance",
        OutOf = "UPDATE points_account SET balance = balance - @1 WHERE id = @0 AND balance >= @1",
        AddLot = "INSERT INTO points_lot (id, account_id, amount, lapses_at_utc, remaining) VALUES (@0, @1, @2, @3, @2)",
        IntoLot = "UPDATE points_lot SET remaining = remaining + @1 WHERE id = @0",
        OutOfLot = "UPDATE points_lot SET remaining = remaining - @1 WHERE id = @0 AND remaining >= @1";

    /// <summary>Locks for whoever changes a member's points (PostgreSQL).</summary>
    public static HotKey LockOf(Guid member) => HotKey.Of("points", member);

    /// <summary>Locks for whoever changes a station's stock of a gift.</summary>
    public static HotKey LockOf(Guid station, Guid gift) => HotKey.Of("points-stock", station, gift);

    /// <returns>The transfer that is the effect of this; null when none is.</returns>
    public static Guid? Find(string effect, IWrite write) => write.Sql(FindEffect).With(effect).First<Guid?>(r => r.GetGuid(0), null);

    public static Written Write(TransferDraft draft, IWrite write)
    {
        var transfer = RowOf(draft, write);
        if (!write.InsertOnce(transfer, "effect")) return new Written.Before(Find(draft.Effect, write) ?? throw new InvalidOperationException($"the transfer that is the effect of {draft.Effect} was expected"));
        foreach (var p in transfer.Postings) write.Sql(AddPosting).With(p.TransferId, p.Position, (int)p.Asset, (int)p.Book, p.AccountId, p.GiftId, p.LotId, p.Amount).Run();
        foreach (var p in transfer.Postings)
            if (p.AccountId is not null && !Apply(p, transfer, draft, write)) return new Written.TooLittle(p.Asset);
        return new Written.Done(transfer.Id);
    }

    private static bool Apply(PostingRow p, TransferRow transfer, TransferDraft draft, IWrite write) => p.Amount < 0
        ? write.Sql(OutOf).With(p.AccountId, -p.Amount).Run() == 1 && (p.LotId is null || write.Sql(OutOfLot).With(p.LotId, -p.Amount).Run() == 1)
        : write.Sql(Into).With(p.AccountId, (int)p.Asset, p.Asset is Asset.Goods ? draft.Station : draft.Member, p.GiftId, p.Amount).Run() == 1 && (p.LotId is null || Grow(p, transfer, write));

    private static bool Grow(PostingRow p, TransferRow transfer, IWrite write) => p.LotId == transfer.Id
        ? write.Sql(AddLot).With(p.LotId, p.AccountId, p.Amount, transfer.LapsesAtUtc).Run() == 1
        : write.Sql(IntoLot).With(p.LotId, p.Amount).Run() == 1;

    private static TransferRow RowOf(TransferDraft draft, IWrite write)
    {
        var id = write.NewId();
        var postings = new List<PostingRow>(draft.Moves.Count * 2);
        foreach (var move in draft.Moves) Post(move, id, postings);
        var row = new TransferRow
        {
            Id = id, HappenedAtUtc = draft.HappenedAtUtc, RecordedAtUtc = write.Now, CorrectsId = draft.Reverses, IsVoid = draft.Reverses is not null, Place = draft.Place, Kind = draft.Kind, Effect = draft.Effect,
            MemberId = draft.Member, Points = Sum(postings, Asset.Points), Minutes = Sum(postings, Asset.Minutes), RuleCode = draft.RuleCode, RuleVersion = draft.RuleVersion,
            SourceKind = draft.SourceKind, SourceId = draft.SourceId, LapsesAtUtc = draft.LapsesAtUtc, Postings = postings,
        };
        row.Stamp();
        return row;
    }

    private static void Post(Move move, Guid id, List<PostingRow> postings)
    {
        if (move.Amount <= 0) throw new InvalidOperationException($"an amount above zero was expected, and {move.Amount} of {move.Asset} came");
        var lot = move.Asset is Asset.Points ? move.Lot ?? id : (Guid?)null;
        postings.Add(Row(move.From, -move.Amount));
        postings.Add(Row(move.To, move.Amount));

        PostingRow Row(Side side, long amount) => new() { TransferId = id, Position = postings.Count, Asset = move.Asset, Book = side.Book, AccountId = side.Account, GiftId = move.Gift, LotId = lot, Amount = amount };
    }

    private static long Sum(List<PostingRow> postings, Asset asset)
    {
        long sum = 0;
        foreach (var p in postings)
            if (p.Asset == asset && p.AccountId is not null) sum += p.Amount;
        return sum;
    }
}
