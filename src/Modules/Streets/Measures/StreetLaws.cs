using Wutong.Platform.Laws;
using Wutong.Streets.Chiefs;

namespace Wutong.Streets.Measures;

/// <summary>街面的规律.</summary>
internal static class StreetLaws
{
    public static Law OneChiefAtATime { get; } = new("streets.one-chief-at-a-time", "一个岗位同一天只有一位路长", "A post is held by one road chief on any day",
        db => db.Set<ChiefRow>().Where(c => db.Set<ChiefRow>().Any(o => o.RoadCode == c.RoadCode && o.SectionCode == c.SectionCode && o.Level == c.Level && o.Id != c.Id
                && (o.FromDay > c.FromDay || (o.FromDay == c.FromDay && o.Id > c.Id)) && !db.Set<ChiefEndRow>().Any(e => e.ChiefId == c.Id && e.LastDay < o.FromDay)))
            .OrderBy(c => c.Id).Select(c => new LawBreach("road-chief", c.Id.ToString(), $"道路 {c.RoadCode} 的一任路长没有在下一任之前结束", $"a road chief of {c.RoadCode} was not ended before the next began")));

    /// <remarks>A term may end the day before it began: replaced before it took effect.</remarks>
    public static Law TermIsInOrder { get; } = new("streets.term-is-in-order", "路长的任期不早于起始日前一天结束", "A road chief's term does not end before it begins",
        db => db.Set<ChiefEndRow>().Join(db.Set<ChiefRow>(), e => e.ChiefId, c => c.Id, (e, c) => new { End = e, Chief = c }).Where(t => t.End.LastDay.AddDays(1) < t.Chief.FromDay)
            .OrderBy(t => t.Chief.Id).Select(t => new LawBreach("road-chief", t.Chief.Id.ToString(), $"道路 {t.Chief.RoadCode} 的一任路长在起始以前就结束了", $"a term on {t.Chief.RoadCode} ends before it begins")));

    public static IReadOnlyList<Law> All { get; } = [OneChiefAtATime, TermIsInOrder];
}
