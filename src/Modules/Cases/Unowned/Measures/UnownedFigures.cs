using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;

namespace Wutong.Cases.Unowned.Measures;

/// <summary>三不管地段的指标: each one query over events.</summary>
internal static class UnownedFigures
{
    /// <summary>What anybody wrote is no public column.</summary>
    private static readonly IReadOnlyList<ListColumn<UnownedEventRow>> Columns =
    [
        new("number", "地段编号", "Place no.", (e, _) => e.PlaceNumber, 16, IsPublic: true),
        new("area", "区划代码", "Area code", (e, _) => e.Place.Finest, 16, IsPublic: true),
        new("happened", "发生时间", "Happened", (e, _) => e.HappenedAtUtc, 20, IsPublic: true),
        new("unit", "单位", "Unit", (e, _) => e.UnitName, 20, IsPublic: true),
        new("days", "天数", "Days", (e, _) => e.Days, 8, IsPublic: true),
        new("case", "案卷编号", "Case no.", (e, _) => e.CaseNumber, 16),
        new("recorded", "登记时间", "Recorded", (e, _) => e.RecordedAtUtc, 20),
        new("note", "说明", "Note", (e, _) => e.Text, 40),
    ];

    public static FactFigure<UnownedEventRow> WithoutOwner { get; } = Count("without-owner", "没有责任单位的地段", "Places without an owner", "到这段时间结束，登记过、没有撤销、还没有长效责任单位的地段", "places registered and not withdrawn that have no standing owner when the period ends", "处", "places", Ownerless);
    public static FactFigure<UnownedEventRow> GivenOwner { get; } = Count("given-owner", "落实了责任单位的地段", "Places given an owner", "这段时间内第一次确定长效责任单位的地段", "places given their first standing owner in the period", "处", "places", FirstOwners);
    public static FactFigure<UnownedEventRow> Recurrences { get; } = Count("recurrences", "复发", "Recurrences", "这段时间内，有长效责任单位以后又有新案卷的次数；标错的不算", "times a new case came where an owner stood, in the period; marked wrongly does not count", "次", "times", (db, ask) => Of(db, ask, UnownedMove.Recur));
    public static MedianFigure<UnownedEventRow> DaysToOwner { get; } = new("unowned.days-to-owner", "落实责任单位要几天（中位数）", "Days to an owner (median)", "这段时间内第一次确定长效责任单位的地段，从登记到确定相差的日历天数排序，取正中的；有两个取大的，没有就是 0",
        "of places given their first standing owner in the period: calendar days from registering to that, the middle one in order; of two the larger; 0 where there is none", "天", "days", GivenOwner, e => e.Days);

    public static IReadOnlyList<Figure> All { get; } = [WithoutOwner, GivenOwner, Recurrences, DaysToOwner];

    private static IQueryable<UnownedEventRow> Of(AppDb db, FigureAsk ask, UnownedMove move)
    {
        var (from, end) = (ask.FromUtc, ask.End);
        var rows = db.Set<UnownedEventRow>().Standing(ask.AsOfUtc).Where(e => e.Move == move && e.HappenedAtUtc <= end);
        return from is null ? rows : rows.Where(e => e.HappenedAtUtc >= from);
    }

    private static IQueryable<UnownedEventRow> FirstOwners(AppDb db, FigureAsk ask) => Of(db, ask, UnownedMove.SetOwner).Where(e => e.Days != null);

    private static IQueryable<UnownedEventRow> Ownerless(AppDb db, FigureAsk ask)
    {
        var (end, standing) = (ask.End, db.Set<UnownedEventRow>().Standing(ask.AsOfUtc));
        return Of(db, ask with { FromUtc = null }, UnownedMove.Register).Where(e => !standing.Any(l => l.PlaceId == e.PlaceId && (l.Move == UnownedMove.SetOwner || l.Move == UnownedMove.Withdraw) && l.HappenedAtUtc <= end));
    }

    private static FactFigure<UnownedEventRow> Count(string code, string zh, string en, string formulaZh, string formulaEn, string unitZh, string unitEn, Func<AppDb, FigureAsk, IQueryable<UnownedEventRow>> counted) =>
        new("unowned." + code, zh, en, formulaZh, formulaEn, unitZh, unitEn, IsPublic: true, UnownedPermissions.See, counted, Columns, e => $"cases/places/{e.PlaceId}");
}
