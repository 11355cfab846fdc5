using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Points.Entries;
using Wutong.Points.Ledger;
using Wutong.Points.Members;
using Wutong.Points.Redeeming;

namespace Wutong.Tests.Points;

/// <summary>One random sequence on the ledger, beside a plain model that keeps lists and adds up: every answer and, at the end, every balance, lot and piece of stock must be the model's.</summary>
internal sealed class LedgerPlay(IServiceLedger services, IWrite write, Random random)
{
    private const string
        BalanceOf = "SELECT balance FROM points_account WHERE id = @0",
        PostedOn = "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM points_posting WHERE account_id = @0",
        LeftOf = "SELECT remaining FROM points_lot WHERE id = @0",
        PostedOf = "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM points_posting WHERE lot_id = @0 AND account_id = @1",
        AllOf = "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM points_posting WHERE lot_id = @0";

    private readonly Guid _station = write.NewId(), _gift = write.NewId();
    private readonly Player[] _players = [new(write.NewId()), new(write.NewId())];
    private readonly List<Waiting> _waiting = [];
    private long _stock, _given, _removed, _supplied;

    /// <returns>How many steps were taken, and how many of them were refused as the model said.</returns>
    public (int Steps, int Refused) Run()
    {
        foreach (var player in _players) write.Insert(new MemberRow { Id = player.Id, JoinedAtUtc = write.Now, Place = LedgerWorld.Qingyuan });
        var (steps, refused) = (random.Next(4, 13), 0);
        for (var i = 0; i < steps; i++)
            if (!Step(_players[random.Next(2)])) refused++;
        Judge();
        return (steps, refused);
    }

    /// <returns>False when it was refused, as it had to be.</returns>
    private bool Step(Player player) => random.Next(10) switch
    {
        0 or 1 or 2 => Earn(player),
        3 or 4 => Reserve(player),
        5 => Settle(handOver: true),
        6 => Settle(handOver: false),
        7 => Reverse(player),
        8 => random.Next(2) == 0 ? Lapse(player) : Deduct(player),
        _ => random.Next(3) > 0 ? Supply() : Remove(),
    };

    private bool Earn(Player player)
    {
        var at = write.Now.AddDays(-random.Next(500)).AddMinutes(random.Next(1440));
        var (rule, minutes, source) = (random.Next(2) == 0 ? "hour" : "once", random.Next(0, 300), write.NewId().ToString());
        var award = services.Earn(new(player.Id, rule, "shift", source, minutes, at), write);
        var day = ChinaDay.Of(at);
        long full = rule == "once" ? 5 : minutes / 30 * 2;
        var expected = rule == "once" ? full : Math.Max(0, Math.Min(full, Math.Min(20 - player.Earned.Where(e => e.Rule == rule && e.Day == day).Sum(e => e.Points), 60 - player.Earned.Where(e => e.Rule == rule && (e.Day.Year, e.Day.Month) == (day.Year, day.Month)).Sum(e => e.Points))));
        var counted = rule == "hour" ? minutes : 0;
        Must(award.Points == expected && award.Full == full && award.Minutes == counted, $"{rule} of {minutes} minutes on {day} gave {award}, {expected} was expected");
        if (award.Transfer is not { } transfer) return false;
        var again = services.Earn(new(player.Id, rule, "shift", source, minutes + 30, at), write); // one effect per service, whatever is said the second time
        Must(again.Transfer == transfer && again.Points == expected, "the same service gave something twice");
        player.Earned.Add(new(transfer, rule, day, expected, counted));
        player.Minutes += counted;
        if (expected > 0) player.Lots.Add(new(transfer, expected, ChinaDay.Utc(new DateOnly(day.Year, day.Month, 1).AddMonths(rule == "once" ? 2 : 13))));
        return true;
    }

    private bool Reserve(Player player)
    {
        var price = random.Next(1, 25);
        var usable = player.Lots.Where(l => l.Left > 0 && l.LapsesAtUtc > write.Now).OrderBy(l => l.LapsesAtUtc).ThenBy(l => l.Id).ToList();
        var parts = Lots.Take(player.Id, price, write);
        Must((parts is null) == (usable.Sum(l => l.Left) < price), $"{price} points of {usable.Sum(l => l.Left)} were {(parts is null ? "refused" : "found")}");
        if (parts is null || _stock == 0) return false; // an empty shelf is tried in its own test: a refusal takes the whole command back
        var id = write.NewId();
        var written = (Written.Done)LedgerBook.Write(Settlement.Reserve(id, player.Id, LedgerWorld.Qingyuan, parts, _gift, _station, write), write);
        var taken = new List<(Lot Lot, long Amount)>();
        foreach (var lot in usable)
        {
            var part = Math.Min(lot.Left, price - taken.Sum(t => t.Amount));
            if (part == 0) break;
            lot.Left -= part;
            taken.Add((lot, part));
        }
        Must(parts.Select(p => (p.Lot, p.Amount)).SequenceEqual(taken.Select(t => (t.Lot.Id, t.Amount))), "the lots were not taken in the order they lapse");
        _stock--;
        _waiting.Add(new(new RedemptionRow
        {
            Id = id, Number = id.ToString("n")[..12], MemberId = player.Id, GiftId = _gift, StationId = _station, Price = price, State = RedemptionState.Reserved, ReservedById = written.Id, ReservedAtUtc = write.Now, UntilUtc = write.Now.AddDays(7), Place = LedgerWorld.Qingyuan,
        }, taken));
        return true;
    }

    private bool Settle(bool handOver)
    {
        if (_waiting.Count == 0) return false;
        var one = _waiting[random.Next(_waiting.Count)];
        if (handOver) Settlement.HandOver(one.Row, write);
        else Settlement.Release(one.Row, write);
        _waiting.Remove(one);
        if (handOver) _given++;
        else _stock++;
        foreach (var (lot, amount) in one.Taken)
        {
            if (handOver) lot.Spent += amount;
            else lot.Left += amount;
        }
        var again = Assert.Throws<InvalidOperationException>(() => Settlement.HandOver(one.Row, write)); // never twice, never both
        Must(again.Message.Contains("settled once", StringComparison.Ordinal), again.Message);
        return true;
    }

    private bool Reverse(Player player)
    {
        if (player.Earned.Count == 0) return false;
        var earned = player.Earned[random.Next(player.Earned.Count)];
        var lot = player.Lots.Find(l => l.Id == earned.Transfer);
        if (lot is not null && lot.Left < lot.Amount) return false; // used in part: refused, in its own test
        Must(LedgerBook.Write(Reversal.Of(earned.Transfer, $"entry/{write.NewId():n}", "points-entry", "1", write), write) is Written.Done, "a whole lot was expected to be taken back");
        player.Earned.Remove(earned);
        player.Minutes -= earned.Minutes;
        if (lot is not null) lot.Left = 0;
        if (lot is not null) lot.Back = lot.Amount;
        return true;
    }

    private bool Lapse(Player player)
    {
        var over = player.Lots.Find(l => l.Left > 0 && l.LapsesAtUtc <= write.Now);
        if (over is null) return false;
        Must(LedgerBook.Write(new(TransferKind.Lapse, $"lapse/{write.NewId():n}", LedgerWorld.Qingyuan, write.Now, player.Id, [Move.OfPoints(Side.Of(Asset.Points, player.Id), Book.Lapsed, over.Left, over.Id)]), write) is Written.Done, "what was left was expected to lapse");
        (over.Lapsed, over.Left) = (over.Lapsed + over.Left, 0);
        return true;
    }

    private bool Deduct(Player player)
    {
        var points = random.Next(1, 15);
        var row = new EntryRow { Id = write.NewId(), Kind = EntryKind.Deduct, MemberId = player.Id, Points = points, Minutes = 0, Reason = "试", AskedById = write.NewId(), AskedAtUtc = write.Now, State = EntryState.Asked, Place = LedgerWorld.Qingyuan };
        var draft = EntryDraft.Of(row, write);
        var usable = player.Lots.Where(l => l.Left > 0 && l.LapsesAtUtc > write.Now).OrderBy(l => l.LapsesAtUtc).ThenBy(l => l.Id).ToList();
        Must((draft is null) == (usable.Sum(l => l.Left) < points), "a deduction must fit what there is");
        if (draft is null) return false;
        Must(LedgerBook.Write(draft, write) is Written.Done, "a deduction that fits was expected to be written");
        foreach (var lot in usable)
        {
            var part = Math.Min(lot.Left, points);
            (lot.Left, lot.Back, points) = (lot.Left - part, lot.Back + part, points - (int)part);
        }
        return true;
    }

    private bool Supply()
    {
        var pieces = random.Next(1, 4);
        Goods(TransferKind.Supply, Move.OfGoods(Book.Supplied, Side.Of(Asset.Goods, _station, _gift), _gift, pieces));
        (_stock, _supplied) = (_stock + pieces, _supplied + pieces);
        return true;
    }

    private bool Remove()
    {
        if (_stock == 0) return false;
        Goods(TransferKind.Remove, Move.OfGoods(Side.Of(Asset.Goods, _station, _gift), Book.Removed, _gift));
        (_stock, _removed) = (_stock - 1, _removed + 1);
        return true;
    }

    private void Goods(TransferKind kind, Move move) =>
        Must(LedgerBook.Write(new(kind, $"goods/{write.NewId():n}", LedgerWorld.Qingyuan, write.Now, null, [move]) { Station = _station }, write) is Written.Done, "stock was expected to move");

    private void Judge()
    {
        Must(_stock + _given + _removed + _waiting.Count == _supplied, "the model itself does not add up");
        Same(AccountRow.IdOf(Asset.Goods, _station, _gift), _stock, "stock");
        foreach (var player in _players)
        {
            var account = AccountRow.IdOf(Asset.Points, player.Id);
            Same(account, player.Lots.Sum(l => l.Left), "points");
            Same(AccountRow.IdOf(Asset.Minutes, player.Id), player.Minutes, "minutes");
            foreach (var lot in player.Lots)
            {
                var held = _waiting.SelectMany(w => w.Taken).Where(t => t.Lot == lot).Sum(t => t.Amount);
                Must(lot.Left + held + lot.Spent + lot.Lapsed + lot.Back == lot.Amount, "the model's lot does not add up");
                Must(Ask(LeftOf, lot.Id) == lot.Left && Ask(PostedOf, lot.Id, account) == lot.Left, $"a lot holds {Ask(LeftOf, lot.Id)}, its postings say {Ask(PostedOf, lot.Id, account)}, {lot.Left} was expected");
                Must(Ask(AllOf, lot.Id) == 0, "the postings of a lot, books and all, are not zero");
            }
        }
    }

    private void Same(Guid account, long expected, string what)
    {
        var (balance, posted) = (Ask(BalanceOf, account), Ask(PostedOn, account));
        Must(balance == expected && posted == expected, $"{what}: the balance is {balance}, the postings say {posted}, {expected} was expected");
    }

    private long Ask(string sql, params ReadOnlySpan<object?> values) => write.Sql(sql).With(values).First(r => r.GetInt64(0), 0);

    private static void Must(bool holds, string said)
    {
        if (!holds) throw new InvalidOperationException(said);
    }

    private sealed class Player(Guid id)
    {
        public Guid Id => id;
        public List<Lot> Lots { get; } = [];
        public List<Service> Earned { get; } = [];
        public long Minutes { get; set; }
    }

    private sealed class Lot(Guid id, long amount, DateTime lapsesAtUtc)
    {
        public Guid Id => id;
        public long Amount { get; } = amount;
        public DateTime LapsesAtUtc => lapsesAtUtc;
        public long Left { get; set; } = amount;
        public long Spent { get; set; }
        public long Lapsed { get; set; }
        public long Back { get; set; }
    }

    private sealed record Service(Guid Transfer, string Rule, DateOnly Day, long Points, int Minutes);

    private sealed record Waiting(RedemptionRow Row, List<(Lot Lot, long Amount)> Taken);
}
