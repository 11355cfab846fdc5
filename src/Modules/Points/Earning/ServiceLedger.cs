using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;
using Wutong.Points.Members;
using Wutong.Points.Rules;

namespace Wutong.Points.Earning;

internal sealed class ServiceLedger(RuleTable rules) : IServiceLedger
{
    private const string
        SoFar = "SELECT CAST(COALESCE(SUM(points), 0) AS BIGINT) FROM points_transfer WHERE member_id = @0 AND happened_at_utc >= @1 AND happened_at_utc < @2 AND rule_code = @3",
        Given = "SELECT points, minutes FROM points_transfer WHERE id = @0";
    private const int MostMinutes = 24 * 60;

    public HotKey LockOf(Guid member) => LedgerBook.LockOf(member);

    public bool IsMember(Guid account, IWrite write) => MemberRegister.PlaceOf(account, write) is not null;

    public bool HasRule(string code, DateOnly day, IWrite write) => rules.ValidOn(code, day, write) is not null;

    public ServiceAward Earn(ServiceDone done, IWrite write)
    {
        var minutes = Input.Whole("minutes", done.Minutes, 0, MostMinutes);
        var place = MemberRegister.PlaceOf(done.Member, write) ?? throw new BadInputException("member", "这个账号还没有加入积分。", "This account does not take part in points.");
        var effect = $"earn/{done.SourceKind}/{done.SourceId}/{done.Rule}/{done.Member:n}";
        var day = ChinaDay.Of(done.HappenedAtUtc);
        var rule = rules.ValidOn(done.Rule, day, write) ?? throw new BadInputException("rule", $"{ChinaDay.Text(day)} 没有这条积分规则。", $"There was no such rule on {ChinaDay.Text(day)}.");
        var award = RuleSum.Award(rule, minutes, Sum(done, day, day, rule.MostPerDay, write), Sum(done, new(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1), rule.MostPerMonth, write));
        if (award is { Points: 0, Minutes: 0 }) return LedgerBook.Find(effect, write) is { } earlier ? GivenBy(earlier, write) : new(0, award.Full, 0, null); // the cap may be used up by this very service
        var draft = new TransferDraft(TransferKind.Earn, effect, place, done.HappenedAtUtc, done.Member, MovesOf(award, done.Member))
        {
            RuleCode = rule.Code, RuleVersion = rule.Version, SourceKind = done.SourceKind, SourceId = done.SourceId, LapsesAtUtc = award.Points > 0 ? RuleSum.LapsesAtUtc(done.HappenedAtUtc, rule.MonthsValid) : null,
        };
        return LedgerBook.Write(draft, write) switch
        {
            Written.Done written => new(award.Points, award.Full, award.Minutes, written.Id),
            Written.Before before => GivenBy(before.Id, write),
            _ => throw new InvalidOperationException("what is earned comes from a book, which never has too little"),
        };
    }

    private static ServiceAward GivenBy(Guid transfer, IWrite write) => write.Sql(Given).With(transfer).First(r => new ServiceAward(r.GetInt64(0), r.GetInt64(0), r.GetInt64(1), transfer), new(0, 0, 0, transfer));

    private static List<Move> MovesOf(RuleAward award, Guid member)
    {
        var moves = new List<Move>(2);
        if (award.Points > 0) moves.Add(Move.OfPoints(Book.Issued, Side.Of(Asset.Points, member), award.Points));
        if (award.Minutes > 0) moves.Add(new(Asset.Minutes, Book.Served, Side.Of(Asset.Minutes, member), award.Minutes));
        return moves;
    }

    /// <summary>Asked only where there is a cap. What was taken back stands against it with the same rule on the same day.</summary>
    private static long Sum(ServiceDone done, DateOnly first, DateOnly last, int? most, IWrite write)
    {
        if (most is null) return 0;
        var (from, until) = ChinaDay.Span(first, last);
        return write.Sql(SoFar).With(done.Member, from, until, done.Rule).First(r => r.GetInt64(0), 0);
    }
}
