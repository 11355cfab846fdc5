using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Platform.Laws;
using Wutong.Streets.Agreements;
using Wutong.Streets.Chiefs;
using Wutong.Streets.Looking;
using Wutong.Streets.Markets;
using Wutong.Streets.Patrols;
using Wutong.Streets.Shops;

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

    public static Law ShopIsAsItsEvents { get; } = new("streets.shop-is-as-its-events", "每家商户登记过一次，关停的有关停记录", "A shop was registered once, and a closed one was closed once",
        db => db.Set<ShopRow>().Where(s => db.Set<ShopEventRow>().Count(e => e.ShopId == s.Id && e.Move == ShopMove.Registered && !e.IsVoid && !db.Set<ShopEventRow>().Any(c => c.CorrectsId == e.Id)) != 1
                || s.IsOpen == db.Set<ShopEventRow>().Any(e => e.ShopId == s.Id && e.Move == ShopMove.Closed))
            .OrderBy(s => s.Code).Select(s => new LawBreach("shop", s.Code, $"商户 {s.Code} 的状态和它的登记、关停记录不一致", $"the state of shop {s.Code} is not that of its events")));

    public static Law AgreementIsTheLast { get; } = new("streets.agreement-is-the-last", "商户的协议是它最后签的一份", "A shop's agreement is the last one it signed",
        db => db.Set<ShopRow>().Where(s => (s.AgreementId == null) == db.Set<AgreementRow>().Any(a => a.ShopId == s.Id)
                || (s.AgreementId != null && !db.Set<AgreementRow>().Any(a => a.Id == s.AgreementId && a.ShopId == s.Id && a.VersionId == s.AgreedVersionId
                    && !db.Set<AgreementRow>().Any(l => l.ShopId == s.Id && l.VersionNumber > a.VersionNumber))))
            .OrderBy(s => s.Code).Select(s => new LawBreach("shop", s.Code, $"商户 {s.Code} 的协议不是它最后签的一份", $"the agreement of shop {s.Code} is not the last one it signed")));

    public static Law InspectedByItsAgreement { get; } = new("streets.inspected-by-its-agreement", "检查按这家商户签过的协议和版次", "An inspection goes by an agreement of its shop",
        db => db.Set<InspectionRow>().Where(i => !db.Set<AgreementRow>().Any(a => a.Id == i.AgreementId && a.ShopId == i.ShopId && a.VersionId == i.VersionId))
            .OrderBy(i => i.Id).Select(i => new LawBreach("shop", i.ShopCode, $"商户 {i.ShopCode} 的一次检查不是按它签的协议", $"an inspection of shop {i.ShopCode} goes by no agreement of its")));

    /// <remarks>In place of a foreign key, which on PostgreSQL would set every two new facts of a shop against each other (ADR 0005).</remarks>
    public static Law VisitHasItsShop { get; } = new("streets.visit-has-its-shop", "每次走访都有它的商户", "Every visit belongs to a shop",
        db => db.Set<VisitRow>().Where(v => !db.Set<ShopRow>().Any(s => s.Id == v.ShopId)).OrderBy(v => v.Id).Select(v => new LawBreach("shop", v.ShopCode, $"走访过的商户 {v.ShopCode} 没有了", $"the visited shop {v.ShopCode} is not there")));

    public static Law EventHasItsShop { get; } = new("streets.event-has-its-shop", "每条登记、关停都有它的商户", "Every event belongs to a shop",
        db => db.Set<ShopEventRow>().Where(e => !db.Set<ShopRow>().Any(s => s.Id == e.ShopId)).GroupBy(e => e.ShopCode).OrderBy(g => g.Key).Select(g => new LawBreach("shop", g.Key, $"商户 {g.Key} 有记录，本身却没有了", $"shop {g.Key} has events and is not there itself")));

    public static Law MarketHasItsTime { get; } = new("streets.market-has-its-time", "临时市场有开市的日子，最后一天不早于第一天", "A temporary market has days, and does not end before it begins",
        db => db.Set<MarketRow>().Where(m => m.Days <= 0 || m.Days > 127 || m.Stalls < 1 || m.ToDay < m.FromDay).OrderBy(m => m.Code).Select(m => new LawBreach("market", m.Id.ToString(), $"临时市场“{m.Name}”的日子不对", $"the days of market '{m.Name}' cannot be")));

    public static Law WalkCountsItsChecks { get; } = new("streets.walk-counts-its-checks", "巡查的合格、不合格项数等于逐项的记录", "A walk counts its checks",
        db => db.Set<WalkRow>().Where(w => w.Passed != w.Checks.Count(c => c.IsPassed) || w.Failed != w.Checks.Count(c => !c.IsPassed)).OrderBy(w => w.Id)
            .Select(w => new LawBreach("walk", w.Id.ToString(), $"道路 {w.RoadCode} 的一次巡查，项数和逐项记录不一致", $"a walk of {w.RoadCode} does not count its checks")));

    public static Law PhotoHasItsLook { get; } = new("streets.photo-has-its-look", "每张走访、检查的照片都有它的走访或检查", "Every photograph of a visit or an inspection belongs to one",
        db => db.Set<ShopPhotoRow>().Where(p => !db.Set<VisitRow>().Any(v => v.Id == p.FactId) && !db.Set<InspectionRow>().Any(i => i.Id == p.FactId)).OrderBy(p => p.FactId).ThenBy(p => p.Ordinal)
            .Select(p => new LawBreach("file", p.FileId.ToString(), "照片所属的走访或检查没有了", "the visit or inspection this photograph is of is not there")));

    /// <remarks>In place of a foreign key: the case is another module's record. Ids are compared as text, which each database writes in its own case.</remarks>
    public static Law FoundOnAWalkThereIs { get; } = new("streets.found-on-a-walk-there-is", "写明在巡查中发现的案卷，那次巡查存在", "A case found on a walk names a walk that is there",
        db => BornCase.Of(db, WalkOrigin.Walk).Where(c => !db.Set<WalkRow>().Any(w => EF.Functions.Like(c.OriginId, w.Id.ToString()))).OrderBy(c => c.Number)
            .Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 写明的那次巡查没有了", $"the walk case {c.Number} was found on is not there")));

    public static IReadOnlyList<Law> All { get; } = [OneChiefAtATime, TermIsInOrder, ShopIsAsItsEvents, AgreementIsTheLast, InspectedByItsAgreement, VisitHasItsShop, EventHasItsShop, MarketHasItsTime, WalkCountsItsChecks, PhotoHasItsLook, FoundOnAWalkThereIs];
}
